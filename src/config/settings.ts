import { z } from 'zod';
import { catalogSchema, defaultCatalog } from '../domain/catalog.js';
import { type Policy, policySchema } from '../domain/policy.js';

const name = z.string().trim().min(1, 'expected a name').max(120);
const zone = z.string().refine(isZone, 'expected an IANA time zone such as Europe/Berlin');
const partnerId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'expected lower-case letters, digits and hyphens, such as northwind');
const partnerSchema = z.strictObject({
  name,
  recipients: z
    .array(z.email('expected an email address such as partner@northwind.example'))
    .min(1, 'expected one email address at least: without one no notice can reach the partner'),
  trialEnd: z.enum(['upgrade', 'hold']).optional(),
  zone: zone.optional(),
});
const vendorSchema = z.strictObject({ name });
/** How long a day lasts is the environment's, and the version of the rules is the code's. */
const overridesSchema = policySchema.omit({ dayMs: true, rulesVersion: true });

/** What a vendor sets in `settings.json`. What is missing in `policy` is as in `policySchema`. */
export const settingsSchema = z.strictObject({
  vendor: vendorSchema.describe('How emails and pages name the vendor'),
  defaultZone: zone.default('UTC').describe('Dates are shown in it where a contact or partner has no zone'),
  catalog: catalogSchema.default(defaultCatalog),
  policy: overridesSchema.prefault({}).describe('What differs from the policy’s defaults'),
  partners: z.record(partnerId, partnerSchema).default({}).describe('Partners by id'),
});
export type Settings = z.infer<typeof settingsSchema>;
export type PartnerSettings = z.infer<typeof partnerSchema>;

/** What a first start writes: an example to edit. */
export const firstSettings: z.input<typeof settingsSchema> = {
  vendor: { name: 'Example Software' },
  defaultZone: 'UTC',
  catalog: defaultCatalog,
  policy: {},
  partners: {
    northwind: { name: 'Northwind Partners', recipients: ['partner@northwind.example'] },
    fabrikam: {
      name: 'Fabrikam Resellers',
      recipients: ['partner@fabrikam.example'],
      trialEnd: 'hold',
      zone: 'Europe/Berlin',
    },
  },
};

/** The names that are known in the object at a path of the settings; for what a misspelt one is told. */
export function knownNames(path: readonly PropertyKey[]): string[] {
  if (path.length === 0) return Object.keys(settingsSchema.shape);
  if (path[0] === 'vendor') return Object.keys(vendorSchema.shape);
  if (path[0] === 'policy') return Object.keys(overridesSchema.shape);
  if (path[0] === 'partners' && path.length === 2) return Object.keys(partnerSchema.shape);
  if (path[0] === 'catalog') return path.length === 1 ? ['skus', 'addOns'] : ['name', 'price'];
  return [];
}

/** The partner of this id. Undefined where the settings name none, also for names that every object has. */
export function partnerOf(settings: Settings, id: string): PartnerSettings | undefined {
  return Object.hasOwn(settings.partners, id) ? settings.partners[id] : undefined;
}

/**
 * The policy that a new customer gets.
 * @param dayMs how long a day lasts, in milliseconds
 * @param partner the id of the customer's partner, whose own choice of a trial's end holds; null for none
 */
export function policyOf(settings: Settings, dayMs: number, partner: string | null = null): Policy {
  const trialEnd = partner === null ? undefined : partnerOf(settings, partner)?.trialEnd;
  return policySchema.parse({ ...settings.policy, ...(trialEnd && { trialEnd }), dayMs });
}

function isZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    // Newer runtimes take offsets such as +02:00 as well, which know no summer time.
    return /^[A-Za-z]/.test(text);
  } catch {
    return false;
  }
}
