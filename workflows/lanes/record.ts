import { log, proxyActivities, sleep } from '@temporalio/workflow';
import type { CustomerActivities } from '../../activities/types.js';
import type { Lifecycle } from '../../src/domain/lifecycle.js';
import type { Shell } from '../shell.js';
import type { Lane } from './lane.js';

const { publishRecord } = proxyActivities<CustomerActivities>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1 minute' },
  summary: 'Publish to the record',
});

/**
 * Publishes the newest revision while the record does not answer beside the others, one at a time and after the
 * answer: a command never waits for the database.
 * Not by a local activity, though that would cost fewer events: where a worker dies while one runs beside the
 * other lanes, SDK 1.24.0 resolves it earlier on replay than it did at first, and the history replays no more.
 */
export function recordLane(shell: Shell): Lane {
  return {
    hasWork: () => shell.apart.record,
    async work() {
      const snapshot = shell.state;
      if (!(await publish(snapshot))) return;
      shell.published(snapshot);
      shell.apart.record = shell.hasToPublish();
    },
  };
}

/** Says whether it is stored; a failure for good, of which nobody should have to know, is tried again later. */
async function publish(snapshot: Lifecycle): Promise<boolean> {
  try {
    await publishRecord(snapshot);
    return true;
  } catch (error) {
    log.error('the record refused what was published; it is tried again', { error });
    await sleep('1 minute', { summary: 'Try to publish again' });
    return false;
  }
}
