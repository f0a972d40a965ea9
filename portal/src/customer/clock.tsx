import { Progress, Stack, Text } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { Instant, useSeconds } from '../show/instant.js';

/** How much of the time to sign has run, beside the instant at which it ends. */
export function Clock({ dueAt, since, zone }: { dueAt: string; since: string; zone: string }) {
  const [now, setNow] = useState(() => Date.now());
  const seconds = useSeconds();
  const { start, stop } = useInterval(() => setNow(Date.now()), seconds ? 1_000 : 30_000);
  useEffect(() => {
    start();
    return stop;
  }, [start, stop]);
  const due = Date.parse(dueAt);
  const left = due - now;
  const whole = due - Date.parse(since);
  const part = whole <= 0 ? 100 : Math.min(100, Math.max(0, ((whole - left) / whole) * 100));
  return (
    <Stack gap={4}>
      <Text size="sm">
        {left > 0 ? 'To be signed by ' : 'Was to be signed by '}
        <strong>
          <Instant at={dueAt} zone={zone} />
        </strong>
        {left > 0 ? `: ${inWords(left, seconds)} left.` : '. Vendor staff were told.'}
      </Text>
      <Progress value={part} color={left > 0 ? undefined : 'red'} aria-label="Of the time to sign has run" />
    </Stack>
  );
}

const minuteMs = 60_000;

/** Such as `47 h 59 min`; where days of the policy are short, `12 s`. */
function inWords(ms: number, seconds: boolean): string {
  if (seconds && ms < 10 * minuteMs) return `${Math.ceil(ms / 1000)} s`;
  const minutes = Math.ceil(ms / minuteMs);
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
}
