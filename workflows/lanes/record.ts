import { condition, log, proxyActivities, proxyLocalActivities, sleep } from '@temporalio/workflow';
import type { CustomerActivities } from '../../activities/types.js';
import { type Lifecycle, stored } from '../../src/domain/lifecycle.js';
import type { Shell } from '../shell.js';

const quick = proxyLocalActivities<CustomerActivities>({
  startToCloseTimeout: '2s',
  scheduleToCloseTimeout: '3s',
  retry: { maximumAttempts: 1 },
  summary: 'Publish to the record',
});

const patient = proxyActivities<CustomerActivities>({
  startToCloseTimeout: '20s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1 minute' },
  summary: 'Publish to the record, as soon as the database is back',
});

/**
 * Publishes the newest revision, one at a time. A local activity costs an answered command next to nothing; when
 * the database does not answer at once, an ordinary activity waits for it without holding up anybody's answer.
 */
export async function recordLane(shell: Shell): Promise<never> {
  for (;;) {
    await condition(() => shell.state.revision > shell.carried.published);
    const snapshot = shell.state;
    try {
      await quick.publishRecord(snapshot);
    } catch (error) {
      log.warn('the record is not reachable; publishing waits for it', { error });
      if (!(await publishPatiently(snapshot))) continue;
    }
    shell.carried.published = Math.max(shell.carried.published, snapshot.revision);
    shell.state = stored(shell.state, snapshot.timeline.count);
  }
}

/** Says whether it is stored; a failure for good, of which nobody should have to know, is tried again later. */
async function publishPatiently(snapshot: Lifecycle): Promise<boolean> {
  try {
    await patient.publishRecord(snapshot);
    return true;
  } catch (error) {
    log.error('the record refused what was published; it is tried again', { error });
    await sleep('1 minute', { summary: 'Try to publish again' });
    return false;
  }
}
