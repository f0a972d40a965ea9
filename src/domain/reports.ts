import type { Customer } from './customer.js';
import type { Event } from './events.js';
import { hasRules } from './policy.js';
import { nextLink } from './rules/activation.js';
import type { Instant } from './time.js';

/** What the product answers: the tenant's id, and which revision of our wish is in force now, where it says so. */
interface InForce {
  tenantId: string;
  inForce?: number | undefined;
}

/** The product has the tenant as wished. The first time, that is when the customer can be invited. */
export function tenantApplied(
  customer: Customer,
  { tenantId, inForce }: InForce,
  revision: number,
  now: Instant,
): Event[] {
  if (inForce !== undefined && isOvertaken(customer, inForce, revision))
    return [{ type: 'tenant-updated', at: now, tenantId, revision, overtakenBy: inForce }];
  const updated: Event = { type: 'tenant-updated', at: now, tenantId, revision };
  const { stage } = customer;
  return stage.name === 'pending' && !stage.link ? [updated, nextLink(customer, now, true)] : [updated];
}

/**
 * The product has been told more than we know of, as where a workflow was reset or a backup put back, and ignored this. A
 * product that says so of whatever it is told is believed the second time, as by the first rules at once.
 */
function isOvertaken(customer: Customer, inForce: number, revision: number): boolean {
  return hasRules(customer, 2) && inForce > revision && customer.tenant.overtaken !== revision;
}

/** The product will not have the tenant as wished; said once for each wish. */
export function tenantRefused(customer: Customer, revision: number, reason: string, now: Instant): Event[] {
  return customer.tenant.refused?.reason === reason
    ? []
    : [{ type: 'tenant-refused', at: now, revision, reason }];
}
