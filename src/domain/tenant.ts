import type { Customer } from './customer.js';
import type { EventOf } from './events.js';
import { trialRunsUntil } from './notice.js';
import type { Instant } from './time.js';

/** What the customer's tenant in the vendor's product should be. Only the newest wish matters. */
export interface TenantWish {
  organization: string;
  access: 'active' | 'suspended' | 'removed';
  tier: 'trial' | 'production';
  sku: string;
  addOn: string | null;
  /** When access may end without another word from us: while a trial is held, the end of the hold. */
  expiresAt: Instant | null;
  importAttempt: number;
  /** The product's id of a tenant that is there already; absent where the product creates it. */
  existingTenant?: string;
}

/** Null where there is no tenant to wish for: the contract is not signed off, or never was. */
export function tenantWish(customer: Customer): TenantWish | null {
  const { stage, terms } = customer;
  if (terms === null) return null;
  return {
    organization: customer.organization,
    access: accessOf(customer),
    tier: stage.name === 'production' || stage.name === 'expired' ? 'production' : 'trial',
    sku: terms.sku,
    addOn: terms.addOn,
    expiresAt:
      stage.name === 'production'
        ? stage.expiresAt
        : stage.name === 'trial'
          ? trialRunsUntil(customer, stage)
          : null,
    importAttempt: customer.importAttempts,
    ...(customer.tenant.existing === undefined ? {} : { existingTenant: customer.tenant.existing }),
  };
}

function accessOf({ stage }: Customer): TenantWish['access'] {
  if (stage.name === 'closed') return 'removed';
  return stage.name === 'trial-ended' || stage.name === 'expired' ? 'suspended' : 'active';
}

/** Whether the product refused to take the access of a closed customer away; who never had a tenant has none. */
export function keepsAccess({ stage, tenant }: Customer): boolean {
  return stage.name === 'closed' && tenant.refused !== null && tenant.id !== null;
}

export function sameWish(a: TenantWish | null, b: TenantWish | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.organization === b.organization &&
    a.access === b.access &&
    a.tier === b.tier &&
    a.sku === b.sku &&
    a.addOn === b.addOn &&
    a.expiresAt === b.expiresAt &&
    a.importAttempt === b.importAttempt
  );
}

/** What the product ignored for something newer goes to it once more, beyond that. */
export function tenantUpdated(
  { tenant }: Customer,
  { tenantId: id, revision, overtakenBy }: EventOf<'tenant-updated'>,
): Customer['tenant'] {
  if (overtakenBy === undefined)
    return { ...tenant, id, applied: Math.max(tenant.applied, revision), refused: null };
  const wanted = Math.max(tenant.wanted, overtakenBy) + 1;
  return { ...tenant, id, wanted, overtaken: wanted, refused: null };
}

/** More wishes than there are between what is put back and what was. */
const leap = 1_000;

/**
 * The tenant as it is wished for after its customer was put back to what was known. The product may have been told
 * more since, and ignores whatever is not newer: so all of the wish goes to it once more, beyond what it can know.
 */
export function wishedAnew(customer: Customer): Customer['tenant'] {
  const { tenant } = customer;
  const wanted = tenant.wanted + leap;
  const applied = tenantWish(customer) === null ? wanted : tenant.applied;
  return { ...tenant, wanted, applied, refused: null };
}
