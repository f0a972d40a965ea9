import { Alert } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useLive } from '../api/live.js';
import { InstantText } from '../show/instant.js';

/** Says that the screen no longer follows, and since when what it shows may be out of date. */
export function ConnectionBanner() {
  const live = useLive();
  return (
    <div role="status">
      {live.state === 'lost' && (
        <Alert color="orange" variant="outline" icon={<IconPlugConnectedX />} title="Connection lost" mb="md">
          What you see is as of <InstantText at={live.since.toISOString()} seconds />. It is tried again by
          itself.
        </Alert>
      )}
    </div>
  );
}
