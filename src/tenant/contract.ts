import { z } from 'zod';

/**
 * The HTTP contract with the vendor's own product.
 *
 * Ours to the product: `PUT {TENANT_API_URL}/tenants/{customerId}` with a TenantState. It is level-triggered:
 * the whole wanted state each time, ordered by `revision`, so a repeat or a late arrival does no harm.
 * The product to us: `POST {reportTo}` with an ImportReport, answered 2xx once it is taken.
 * Both are signed by the Standard Webhooks specification, see `signature.ts`.
 */

/** Goes into a URL's path, so it holds unreserved characters only and is never `.` or `..`. */
export const tenantCustomerId = z
  .string()
  .regex(/^[A-Za-z0-9_][A-Za-z0-9._~-]{0,99}$/, 'a customer id has 1 to 100 letters, digits, or . _ ~ -');

const httpUrl = z.url({ protocol: /^https?$/, error: 'an http or https URL' });

export const tenantState = z.object({
  /** Raised with every change; the product ignores what is older than, or equal to, what is in force. */
  revision: z.int().min(1),
  organization: z.string().min(1),
  access: z.enum(['active', 'suspended', 'removed']),
  tier: z.enum(['trial', 'production']),
  sku: z.string().min(1),
  addOn: z.string().min(1).nullable(),
  /** ISO 8601, UTC. */
  expiresAt: z.iso.datetime().nullable(),
  /** 0 before the first import; raising it makes the product start that attempt. */
  importAttempt: z.int().min(0),
  reportTo: httpUrl,
  /** The id of a tenant that is there already: the product takes this one for the customer, and creates none. */
  existingTenant: z.string().min(1).optional(),
});
export type TenantState = z.infer<typeof tenantState>;

/** What the product answers to the PUT: what is in force now, which may be newer than what was sent. */
export const tenantInForce = z.object({ tenantId: z.string().min(1), revision: z.int().min(1) });
export type TenantInForce = z.infer<typeof tenantInForce>;

export const importLogEntry = z.object({
  level: z.enum(['info', 'warning', 'error']),
  message: z.string().max(500),
});
export type ImportLogEntry = z.infer<typeof importLogEntry>;

export const importReport = z.object({
  customer: tenantCustomerId,
  attempt: z.int().min(1),
  /** Counted from 1 within an attempt; a lower one than was seen already is late and changes nothing. */
  sequence: z.int().min(1),
  status: z.enum(['running', 'failed', 'completed']),
  percent: z.number().min(0).max(100),
  /** What happened since the report before. */
  log: z.array(importLogEntry).max(50),
  /** Why the import failed, for people; null unless it did. */
  error: z.string().nullable(),
});
export type ImportReport = z.infer<typeof importReport>;
