import type { TenantOrder } from '../src/domain/orders.js';
import type { ActivityDependencies } from './dependencies.js';
import type { TenantAnswer } from './types.js';

/** @throws {TenantUnavailable} where nobody can say whether it was applied; the reason of `signal` */
export async function applyTenant(
  { tenant, reportUrl }: ActivityDependencies,
  { customer, revision, wish }: TenantOrder,
  signal?: AbortSignal,
): Promise<TenantAnswer> {
  const answer = await tenant.apply(customer, { ...wish, revision, reportTo: reportUrl }, signal);
  if (answer.kind === 'applied')
    return { outcome: 'applied', tenantId: answer.tenantId, inForce: answer.revision };
  return { outcome: 'refused', reason: `${answer.status}: ${answer.reason}` };
}
