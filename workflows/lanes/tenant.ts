import { condition, log, proxyActivities } from '@temporalio/workflow';
import type { CustomerActivities } from '../../activities/types.js';
import { tenantApplied, tenantRefused } from '../../src/domain/reports.js';
import { tenantWish } from '../../src/domain/tenant.js';
import type { Shell } from '../shell.js';

const longestPause = 60 * 60 * 1000;

const { applyTenant } = proxyActivities<CustomerActivities>({
  startToCloseTimeout: '15s',
  scheduleToCloseTimeout: '1 minute',
  retry: { initialInterval: '500ms', backoffCoefficient: 3, maximumAttempts: 4 },
  summary: 'Bring the tenant to the wished state',
});

/** Brings the tenant to what is wished now. Only the newest wish matters, so a newer one ends a wait at once. */
export async function tenantLane(shell: Shell): Promise<never> {
  let failures = 0;
  for (;;) {
    await condition(() => shell.customer.tenant.applied < shell.customer.tenant.wanted);
    const revision = shell.customer.tenant.wanted;
    failures = (await apply(shell, revision)) ? 0 : failures + 1;
    if (failures === 0) continue;
    const pause = Math.min(5_000 * 2 ** (failures - 1), longestPause);
    await condition(() => shell.customer.tenant.wanted > revision, pause, {
      summary: 'Try the tenant again',
    });
  }
}

async function apply(shell: Shell, revision: number): Promise<boolean> {
  const customer = shell.customer;
  try {
    const wish = tenantWish(customer);
    if (!wish) throw new Error('there is no tenant before the contract is signed off');
    const answer = await applyTenant({ customer: customer.id, revision, wish });
    if (answer.outcome === 'refused') {
      shell.learn(tenantRefused(shell.customer, revision, answer.reason, shell.now()));
      return false;
    }
    shell.learn(tenantApplied(shell.customer, answer.tenantId, revision, shell.now()));
    return true;
  } catch (error) {
    log.warn('the product cannot be reached; the tenant is tried again', { error, revision });
    return false;
  }
}
