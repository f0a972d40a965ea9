import { condition, log, proxyActivities } from '@temporalio/workflow';
import type { CustomerActivities, TenantAnswer } from '../../activities/types.js';
import type { Event } from '../../src/domain/events.js';
import { tenantOrderOf } from '../../src/domain/orders.js';
import { tenantApplied, tenantRefused } from '../../src/domain/reports.js';
import type { Shell } from '../shell.js';
import type { Lane } from './lane.js';

const longestPause = 60 * 60 * 1000;

const { applyTenant } = proxyActivities<CustomerActivities>({
  startToCloseTimeout: '15s',
  scheduleToCloseTimeout: '1 minute',
  retry: { initialInterval: '500ms', backoffCoefficient: 3, maximumAttempts: 4 },
  summary: 'Bring the tenant to the wished state',
});

/**
 * Brings the tenant to what is wished now, from an attempt that failed to the first that succeeds. Only the newest
 * wish matters, so a newer one ends a wait at once.
 */
export function tenantLane(shell: Shell): Lane {
  return {
    hasWork: () => shell.apart.tenant !== null,
    async work() {
      const { failures, revision } = shell.apart.tenant ?? { failures: 0, revision: 0 };
      if (failures > 0) await pauseAfter(shell, failures, revision);
      const { wanted } = shell.customer.tenant;
      const applied = await apply(shell, wanted);
      shell.apart.tenant = applied ? null : { failures: failures + 1, revision: wanted };
    },
  };
}

async function pauseAfter(shell: Shell, failures: number, revision: number): Promise<void> {
  const pause = Math.min(5_000 * 2 ** (failures - 1), longestPause);
  await condition(() => shell.customer.tenant.wanted > revision, pause, { summary: 'Try the tenant again' });
}

async function apply(shell: Shell, revision: number): Promise<boolean> {
  try {
    const answer = await applyTenant(tenantOrderOf(shell.customer));
    shell.learn(tenantAnswered(shell, revision, answer));
    return answer.outcome === 'applied';
  } catch (error) {
    log.warn('the product cannot be reached; the tenant is tried again', { error, revision });
    return false;
  }
}

/** What the product's answer to this revision tells. */
export function tenantAnswered(shell: Shell, revision: number, answer: TenantAnswer): Event[] {
  const { customer } = shell;
  return answer.outcome === 'refused'
    ? tenantRefused(customer, revision, answer.reason, shell.now())
    : tenantApplied(customer, answer, revision, shell.now());
}
