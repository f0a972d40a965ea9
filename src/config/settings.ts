import { z } from 'zod';
import { catalogSchema, defaultCatalog } from '../domain/catalog.js';
import { type Policy, policySchema } from '../domain/policy.js';

export const displayName = z.string().trim().min(1, 'expected a name').max(120);
export const zone = z.string().refine(isZone, 'expected an IANA time zone such as Europe/Berlin');
export const partnerId = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]{0,59}$/,
    'expected at most 60 lower-case letters, digits and hyphens, such as northwind',
  )
  .refine((id) => id !== 'none', 'filters and the command line mean by none the vendor’s own customers');
export const recipientList = z
  .array(z.email('expected an email address such as partner@northwind.example'))
  .min(1, 'expected one email address at least: without one no notice can reach the partner')
  .max(20);
const partnerSchema = z.strictObject({
  name: displayName,
  recipients: recipientList,
  trialEnd: z.enum(['upgrade', 'hold']).optional(),
  zone: zone.optional(),
});
const vendorSchema = z.strictObject({ name: displayName });
const accountsSchema = z.strictObject({
  requireSecondFactor: z
    .union(
      [z.boolean(), z.literal('everybody')],
      'expected true for the vendor’s people, everybody, or false',
    )
    .default(false)
    .describe(
      'Whether the vendor’s people, or everybody, need a second factor (TOTP) for everything but setting it up',
    ),
  sessionIdleMinutes: z
    .int()
    .min(1)
    .max(7 * 24 * 60)
    .default(8 * 60)
    .describe('A session that nothing was asked with for so long has ended'),
  requestsPerMinute: z
    .int()
    .min(60)
    .max(1_000_000)
    .default(6_000)
    .describe('What one API key or user may ask for in a minute; more is answered 429'),
});
const mostDays = 36_500;
const longest = { Days: mostDays, Hours: mostDays * 24, Minutes: mostDays * 24 * 60 };

/**
 * How long a day lasts is the environment's, and the version of the rules is the code's. Every time is bounded, though
 * the policy itself bounds days only: a customer who was added with one that no calendar reaches would stand still.
 */
const overridesSchema = policySchema
  .omit({ dayMs: true, rulesVersion: true })
  .refine(({ activationLinkDays }) => activationLinkDays > 0, {
    path: ['activationLinkDays'],
    error: 'expected number to be >0: nobody could activate by a link that has expired when it is sent',
  })
  .superRefine((policy, { addIssue }) => {
    for (const [name, value] of Object.entries(policy)) {
      const most = Object.entries(longest).find(([unit]) => name.endsWith(unit))?.[1] ?? Infinity;
      const given = Array.isArray(value) ? value.entries() : [[null, value] as const];
      for (const [index, count] of given) {
        if (typeof count === 'number' && count > most)
          addIssue({
            code: 'custom',
            path: index === null ? [name] : [name, index],
            message: `expected number to be <=${most}`,
          });
      }
    }
  });

/** The workflow takes what was in it once; what is new has to be understood by the command line as well. */
const soldSchema = catalogSchema
  .refine(({ addOns }) => !Object.hasOwn(addOns, 'none'), {
    path: ['addOns', 'none'],
    error: 'expected another code: the command line means by none no add-on at all',
  })
  .refine(({ approvers }) => new Set(approvers.map(({ title }) => title)).size === approvers.length, {
    path: ['approvers'],
    error: 'expected a title of its own for each: by one that two have, the first is asked twice',
  });

/** What a vendor sets in `settings.json`. What is missing in `policy` is as in `policySchema`. */
export const settingsSchema = z.strictObject({
  vendor: vendorSchema.describe('How emails and pages name the vendor'),
  defaultZone: zone.default('UTC').describe('Dates are shown in it where a contact or partner has no zone'),
  catalog: soldSchema.default(defaultCatalog),
  policy: overridesSchema.prefault({}).describe('What differs from the policy’s defaults'),
  licenseAgreement: z
    .string()
    .min(1)
    .max(500)
    .default('license-agreement.md')
    .describe('The template of the License Agreement: a Markdown file beside the settings'),
  accounts: accountsSchema.prefault({}).describe('How people come in'),
  partners: z
    .record(partnerId, partnerSchema)
    .default({})
    .describe('Partners that a first start takes into the database; later they live there'),
});
export type Settings = z.infer<typeof settingsSchema>;

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
  if (path[0] === 'accounts') return Object.keys(accountsSchema.shape);
  if (path[0] === 'policy') return Object.keys(overridesSchema.shape);
  if (path[0] === 'partners' && path.length === 2) return Object.keys(partnerSchema.shape);
  if (path[0] === 'catalog') return knownInCatalog(path);
  return [];
}

function knownInCatalog(path: readonly PropertyKey[]): string[] {
  if (path.length === 1) return Object.keys(catalogSchema.shape);
  if (path[1] === 'approvers') return ['title', 'upTo', 'people'];
  return path[1] === 'userTypes' ? ['name', 'price', 'maxDiscount'] : ['name', 'price'];
}

/**
 * The policy that a new customer gets.
 * @param dayMs how long a day lasts, in milliseconds
 * @param trialEnd what the customer's partner has chosen for a trial's end; null where the policy decides
 */
export function policyOf(
  settings: Settings,
  dayMs: number,
  trialEnd: 'upgrade' | 'hold' | null = null,
): Policy {
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
