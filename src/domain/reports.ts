import type { Customer } from './customer.js';
import type { Event } from './events.js';
import { nextLink } from './rules/activation.js';
import type { Instant } from './time.js';

/** The product has the tenant as wished. The first time, that is when the customer can be invited. */
export function tenantApplied(customer: Customer, tenantId: string, revision: number, now: Instant): Event[] {
  const updated: Event = { type: 'tenant-updated', at: now, tenantId, revision };
  const { stage } = customer;
  return stage.name === 'pending' && !stage.link ? [updated, nextLink(customer, now, true)] : [updated];
}

/** The product will not have the tenant as wished; said once for each wish. */
export function tenantRefused(customer: Customer, revision: number, reason: string, now: Instant): Event[] {
  return customer.tenant.refused?.reason === reason
    ? []
    : [{ type: 'tenant-refused', at: now, revision, reason }];
}
