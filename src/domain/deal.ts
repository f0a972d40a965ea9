import { z } from 'zod';
import type { Catalog } from './catalog.js';
import {
  countryField,
  currencyField,
  dayField,
  domainField,
  notesField,
  opportunityField,
  opportunityStageField,
  usersField,
} from './fields.js';
import type { FieldProblem } from './refusal.js';
import { revenueOf } from './revenue.js';
import type { Instant } from './time.js';

/** What a partner registers of an opportunity; it stays with the customer for ever. */
export const dealSchema = z.object({
  opportunity: opportunityField,
  domain: domainField,
  country: countryField,
  opportunityStage: opportunityStageField,
  currency: currencyField,
  users: usersField,
  expectedClose: dayField.describe('The day on which the deal is expected to close, such as 2027-03-31'),
  notes: notesField.nullable(),
});
export type Deal = z.output<typeof dealSchema>;

/** What is wrong with a deal beyond the shape of its fields; empty where nothing is. */
export function dealProblems(catalog: Catalog, deal: Partial<Deal>, now: Instant): FieldProblem[] {
  const { users = {}, currency, expectedClose } = deal;
  const revenue = currency === undefined ? [] : revenueOf(catalog, users, currency);
  return [
    ...(Array.isArray(revenue) ? revenue : []),
    ...(expectedClose === undefined ? [] : pastClose(expectedClose, now)),
  ];
}

/** Somewhere it is still yesterday. */
function pastClose(expectedClose: string, now: Instant): FieldProblem[] {
  const yesterday = new Date(Date.parse(now) - 86_400_000).toISOString().slice(0, 10);
  if (expectedClose >= yesterday) return [];
  return [
    {
      path: 'expectedClose',
      message: `${expectedClose} is past; give the day on which it is expected to close`,
    },
  ];
}
