import { z } from 'zod';
import type { Operation } from '../openapi/operation.js';
import { count, maybeText, named } from '../openapi/parts.js';
import { always } from '../openapi/problems.js';

export const units = ['day', 'week', 'month'] as const;

export const reportQuery = z
  .strictObject({
    by: z
      .enum(units)
      .describe('How long a period is: the last 30 days, 13 weeks or, unless given, 12 months'),
    partner: z.string().max(60).describe('A partner’s id; `none` for the vendor’s own customers'),
  })
  .partial();

const day = z.iso.date();
const rate = z
  .number()
  .min(0)
  .max(1)
  .nullable()
  .describe('Of the trials that were decided, how many went to production; null where none was');
const counts = {
  upgraded: count.describe('By themselves, at the trial’s end'),
  converted: count.describe('By hand'),
  expired: count,
  decided: count.describe('Trials that went to production, or ended without it and did not come back since'),
  conversionRate: rate,
};

export const reportSchema = named(
  'Report',
  z
    .object({
      zone: z.string().describe('Where days, weeks and months begin'),
      by: z.enum(units),
      ending: z
        .array(z.object({ day, upgrades: count, ends: count, held: count }))
        .describe('Trials that end today and on the 14 days after: upgraded, ended or held'),
      periods: z
        .array(z.object({ from: day, ...counts }))
        .describe('The oldest first; the last one is not over'),
      partners: z
        .array(z.object({ partner: maybeText, trials: count.describe('Running now'), ...counts }))
        .describe('The same over all periods by partner; null for the vendor’s own customers'),
    })
    .describe('What became of trials and subscriptions'),
);

export const reportOperation: Operation = {
  id: 'show-report',
  tag: 'Customers',
  summary: 'Report trials, upgrades and expiries',
  description:
    'Trials that end in the next 14 days by day; upgrades, conversions, expiries and the conversion rate over time and by partner. A partner gets that of its own customers.',
  query: reportQuery,
  answers: [{ status: 200, description: 'As of now', schema: reportSchema }],
  problems: [...always, 'invalid-input'],
};
