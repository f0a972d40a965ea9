import { z } from 'zod';
import { type Catalog, codeSchema, percentSchema } from './catalog.js';
import type { Deal } from './deal.js';
import {
  addOnField,
  contractDateField,
  currencyField,
  dayField,
  emailField,
  lineField,
  opportunityField,
  opportunityStageField,
  reasonField,
  skuField,
  textField,
  usersField,
} from './fields.js';
import { type Revenue, revenueOf } from './revenue.js';

const discountSchema = z.strictObject({
  userType: codeSchema.describe('Whose price it lowers, such as modeler'),
  percent: percentSchema.min(0.01, 'must be at least 0.01').describe('In percent of the list price'),
  reason: reasonField.describe('Why the customer should get it'),
});

/** The sections of the form; every field is mandatory before submitting, whatever is there may be saved before. */
export const sections = {
  opportunity: z.strictObject({
    name: opportunityField,
    stage: opportunityStageField,
    expectedClose: dayField.describe('The day on which the deal is expected to close'),
    description: textField(
      'What the customer wants to reach, as detailed as possible',
      'Replace 40 spreadsheets of the yearly budget in 12 subsidiaries; first forecast in May.',
    ),
  }),
  agreementContact: z.strictObject({
    party: z
      .enum(['customer', 'partner'])
      .describe('Whose contact it is: the customer’s, or the partner’s own as the intermediary'),
    name: lineField('Who directly receives the License Agreement'),
    title: lineField('This person’s position, such as CFO'),
    email: emailField.describe('Where the License Agreement is sent'),
    phone: lineField('This person’s telephone number'),
  }),
  customerContact: z.strictObject({
    name: lineField('The customer’s contact'),
    title: lineField('This person’s position, such as Head of controlling'),
    email: emailField.describe('This person’s email address'),
    phone: lineField('This person’s telephone number'),
    address: textField('The organization’s postal address', '1 Main Street\nSpringfield'),
  }),
  licensing: z.strictObject({
    currency: currencyField,
    type: z.literal('new-license').describe('The price list that holds: New License'),
    start: contractDateField('The first day of the license; the closest estimate where it is not known'),
    end: contractDateField('The last day of the license; the closest estimate where it is not known'),
    users: usersField,
    discounts: z
      .array(discountSchema)
      .max(20)
      .refine(
        (list) => new Set(list.map(({ userType }) => userType)).size === list.length,
        'one discount for each user type',
      )
      .describe('Discounts by user type; each waits for the vendor’s approval. An empty list means none'),
    sku: skuField,
    addOn: addOnField,
    notificationEmail: emailField,
  }),
  project: z.strictObject({
    goal: textField(
      'What the project is for',
      'One budget for all subsidiaries, closed in four weeks in place of nine.',
    ),
    scope: textField(
      'What is modelled',
      'Sales, personnel and investment budgets; P&L, balance sheet and cash flow by month.',
    ),
    sources: textField(
      'Where the figures come from',
      'Actuals from Dynamics 365 every night; personnel from a CSV file each month.',
    ),
    team: textField(
      'Who works on it',
      'Two modelers in controlling, one consultant of the partner, 40 contributors.',
    ),
    schedule: textField(
      'What is planned when',
      'Kick-off in March, pilot with two subsidiaries in April, all of them in June.',
    ),
  }),
} as const;

export type SectionName = keyof typeof sections;
export const sectionNames = [
  'opportunity',
  'agreementContact',
  'customerContact',
  'licensing',
  'project',
] as const satisfies SectionName[];

/** What a form holds so far: any part of each section. */
export type Draft = { [S in SectionName]: Part<z.output<(typeof sections)[S]>> };
type Part<T> = { [K in keyof T]?: T[K] | undefined };
/** A form with nothing missing. */
export type Details = { [S in SectionName]: z.output<(typeof sections)[S]> };

export const partialSections = {
  opportunity: sections.opportunity.partial().optional().describe('Opportunity details'),
  agreementContact: sections.agreementContact
    .partial()
    .optional()
    .describe('Contact information: who directly receives the License Agreement'),
  customerContact: sections.customerContact.partial().optional().describe('Customer contact'),
  licensing: sections.licensing.partial().optional().describe('Licensing details'),
  project: sections.project.partial().optional().describe('Project description'),
};

/** `section.field` of every field that there is. */
export const draftPaths: readonly string[] = sectionNames.flatMap((section) =>
  Object.keys(sections[section].shape).map((field) => `${section}.${field}`),
);

/** The form as the deal prefills it: nothing is typed a second time. */
export function prefilled(deal: Deal, contact: { name: string | null; email: string }): Draft {
  return {
    opportunity: {
      name: deal.opportunity,
      stage: deal.opportunityStage,
      expectedClose: deal.expectedClose,
      ...(deal.notes === null ? {} : { description: deal.notes }),
    },
    agreementContact: {},
    customerContact: { ...(contact.name === null ? {} : { name: contact.name }), email: contact.email },
    licensing: {
      currency: deal.currency,
      type: 'new-license',
      users: deal.users,
      discounts: [],
      addOn: null,
      notificationEmail: contact.email,
    },
    project: {},
  };
}

/** Every field that is still missing, by `section.field`. */
export function missingFields(draft: Draft): { path: string; message: string }[] {
  return sectionNames.flatMap((section) =>
    Object.entries(sections[section].shape)
      .filter(([field]) => isMissing(draft, section, field))
      .map(([field, schema]) => ({
        path: `${section}.${field}`,
        message: `is missing: ${schema.description ?? field}`,
      })),
  );
}

function isMissing(draft: Draft, section: SectionName, field: string): boolean {
  if (section === 'licensing' && field === 'users')
    return Object.values(draft.licensing.users ?? {}).every((count) => count === 0);
  return Object.entries(draft[section]).every(([name, value]) => name !== field || value === undefined);
}

const detailsSchema = z.object(sections);

/** The form with nothing missing; null while something is. */
export function completed(draft: Draft): Details | null {
  return missingFields(draft).length === 0 ? (detailsSchema.safeParse(draft).data ?? null) : null;
}

/** Who directly receives the License Agreement; null where the form does not say. */
export function agreementContactOf({ draft }: { draft?: Draft }): { name: string; email: string } | null {
  const { name, email } = draft?.agreementContact ?? {};
  return name === undefined || email === undefined ? null : { name, email };
}

interface Sold {
  deal?: Deal;
  draft?: Draft;
  catalog: Catalog;
}

/** The license revenue as the form has it, or the deal before; null where neither is there or it cannot be calculated. */
export function revenueNow({ deal, draft, catalog }: Sold): Revenue | null {
  const users = draft ? draft.licensing.users : deal?.users;
  const currency = draft ? draft.licensing.currency : deal?.currency;
  if (!users || !currency) return null;
  const revenue = revenueOf(catalog, users, currency, draft?.licensing.discounts);
  return Array.isArray(revenue) ? null : revenue;
}
