import { z } from 'zod';
import { documentKinds } from '../../store/documents-schema.js';
import { actor, count, instant, maybeInstant, maybeText, money, named } from './parts.js';

const users = z.record(z.string(), count);
const field = z.object({ path: z.string(), message: z.string() });
const documentRef = z.object({ id: z.string(), sha256: z.string() });

export const revenueSchema = named(
  'Revenue',
  z
    .object({
      lines: z.array(
        z.object({
          userType: z.string(),
          name: z.string(),
          count,
          price: money,
          percent: z.number(),
          usd: money,
          local: money,
        }),
      ),
      rate: z.number(),
      usd: money,
      local: money,
    })
    .describe('A year’s license revenue. The totals are the sums of the lines; each line is rounded half up'),
);

const deal = z.object({
  opportunity: z.string(),
  domain: z.string(),
  country: z.string(),
  opportunityStage: z.string(),
  currency: z.string(),
  users,
  expectedClose: z.string(),
  notes: maybeText,
});

const section = z.looseObject({});
const draft = named(
  'Draft',
  z
    .object({
      opportunity: section,
      agreementContact: section,
      customerContact: section,
      licensing: section,
      project: section,
    })
    .describe('The form as far as it is filled in, in the shape that save-details takes'),
);

const decision = z.object({ by: actor, at: instant, title: z.string(), reason: maybeText });
const discount = z.object({
  number: count,
  terms: z.object({
    revenue: revenueSchema,
    reasons: z.array(z.object({ userType: z.string(), reason: z.string() })),
  }),
  askedBy: actor,
  askedAt: instant,
  chain: z.array(z.string()),
  approvals: z.array(decision),
  declined: decision.nullable(),
});

const contract = z.object({
  number: count,
  submittedAt: instant,
  submittedBy: actor,
  dueAt: instant,
  agreement: documentRef.nullable(),
  signature: z.object({ document: documentRef, by: actor, at: instant }).nullable(),
  signedBefore: z
    .array(z.string())
    .optional()
    .describe('The SHA-256 of copies that were signed for earlier submissions'),
  approved: z
    .object({ by: actor, at: instant, start: z.string(), end: z.string(), expiresAt: instant })
    .nullable(),
});

const conflicts = z.object({
  looking: z.boolean().describe('Whether other registrations are being looked for'),
  cases: z.array(
    z.object({
      since: instant,
      decideBy: instant,
      ended: z.object({ at: instant, outcome: z.string(), reason: z.string() }).nullable(),
      rival: z.string().optional().describe('The other customer’s id; not for partners'),
      on: z.array(z.enum(['domain', 'organization'])).optional(),
    }),
  ),
});

/** What belongs to the way to the contract. */
export const dealShape = {
  deal: deal.nullable(),
  draft: z.union([draft, z.null()]),
  revenue: z.union([revenueSchema, z.null()]),
  missing: z.array(field).describe('Fields that submit-to-contracts would refuse for, by section'),
  wrong: z.array(field).describe('Values that it would refuse for'),
  discount: discount.nullable(),
  discountStanding: z.enum(['none', 'waiting', 'approved', 'declined']),
  discountChain: z.array(z.string()).describe('Who would have to approve the discounts as they are'),
  contract: contract.nullable(),
  conflicts: conflicts.nullable(),
};

export const registeredStage = named(
  'RegisteredStage',
  z.object({
    name: z.literal('registered'),
    since: instant,
    protectedUntil: instant,
    reminded: z.boolean(),
    stoppedAt: instant
      .optional()
      .describe('Since when a conflict stops the protection: it lasts longer by the time that takes'),
  }),
);
export const draftingStage = named(
  'DraftingStage',
  z.object({
    name: z.literal('drafting'),
    since: instant,
    touchedAt: instant,
    reminded: z.boolean(),
    returned: z.object({ at: instant, by: actor, reason: z.string(), fields: z.array(field) }).nullable(),
  }),
);
export const contractsStage = named(
  'ContractsStage',
  z.object({
    name: z.literal('contracts'),
    since: instant,
    dueAt: instant,
    escalatedAt: maybeInstant,
  }),
);

export const documentSchema = named(
  'Document',
  z.object({
    id: z.string(),
    customerId: z.string(),
    kind: z.enum(documentKinds),
    name: z.string(),
    size: count.describe('In bytes'),
    sha256: z.string(),
    uploadedBy: z.string(),
    uploadedAt: instant,
  }),
);
export const documentsSchema = named('Documents', z.object({ documents: z.array(documentSchema) }));

const item = z.object({ name: z.string(), price: money });
export const catalogView = named(
  'CatalogOnOffer',
  z.object({
    skus: z.record(z.string(), item),
    addOns: z.record(z.string(), item),
    userTypes: z.record(z.string(), item.extend({ maxDiscount: z.number() })),
    rates: z.record(z.string(), z.number()).describe('Units of a currency for one USD'),
    approvers: z.array(z.object({ title: z.string(), upTo: z.number() })),
  }),
);

const side = z.object({
  id: z.string(),
  organization: z.string(),
  domain: maybeText,
  email: z.string().describe('The contact, whose domain counts as the typed one does'),
  partner: maybeText,
  stage: z.string(),
  opportunity: maybeText,
  revenueUsd: z.number().nullable(),
  expectedClose: maybeText,
  createdAt: instant,
});
export const sidesSchema = named(
  'ConflictSides',
  z.object({ sides: z.array(side).describe('This customer and its rivals, whoever came first before') }),
);
