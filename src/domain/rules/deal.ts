import { z } from 'zod';
import { define } from '../command.js';
import { conflictProblem, openCases } from '../conflicts.js';
import { dealProblems } from '../deal.js';
import type { Event } from '../events.js';
import {
  currencyField,
  dayField,
  notesField,
  opportunityField,
  opportunityStageField,
  reasonField,
  usersField,
} from '../fields.js';
import { refuse, wrongFields } from '../refusal.js';

export const updateDeal = define('update-deal', {
  title: 'Update deal',
  summary: 'Change the opportunity’s stage, users, currency, expected close or notes; the revenue follows',
  by: ['partner', 'staff'],
  stages: ['registered'],
  input: {
    opportunity: opportunityField.optional(),
    opportunityStage: opportunityStageField.optional(),
    users: usersField.optional(),
    currency: currencyField.optional(),
    expectedClose: dayField.optional().describe('The day on which the deal is expected to close'),
    notes: notesField.nullable().optional(),
  },
  decide: ({ customer, now }, changes) => {
    const { deal, catalog } = customer;
    if (!deal) return [];
    const entries = Object.entries(changes).filter(([, value]) => value !== undefined);
    const after = { ...deal, ...Object.fromEntries(entries) };
    if (JSON.stringify(after) === JSON.stringify(deal))
      return refuse('already-so', 'the deal is like that already', 'give another value');
    const { expectedClose: _, ...others } = after;
    const checked = changes.expectedClose === undefined ? others : after;
    const problems = dealProblems(catalog, checked, now);
    if (problems.length > 0) return wrongFields('update-deal', problems);
    return [{ type: 'deal-updated', at: now, changes: Object.fromEntries(entries) }];
  },
});

export const decideDeal = define('decide-deal', {
  title: 'Decide conflict',
  summary:
    'Settle a conflict: approve this deal, whose rivals close with it unless told otherwise, or reject it',
  by: ['staff'],
  stages: ['registered'],
  destructive: true,
  input: {
    decision: z.enum(['approve', 'reject']).describe('Whether this deal is the one that goes on'),
    reason: reasonField.describe('Why; every partner in the conflict is told'),
    others: z
      .enum(['close', 'keep'])
      .default('close')
      .describe('What an approval does to the other deals: close them, or let both stand'),
  },
  permit: ({ customer }) =>
    openCases(customer).length > 0
      ? null
      : refuse(
          'no-conflict',
          'this deal is in no conflict',
          'nothing: it may be converted, or closed with close',
        ),
  decide: ({ now }, { decision, reason, others }) => {
    const decided: Event = { type: 'conflict-decided', at: now, decision, others, reason };
    return decision === 'approve'
      ? [decided]
      : [decided, { type: 'closed', at: now, outcome: 'deal-rejected', reason }];
  },
});

export const convertToCustomer = define('convert-to-customer', {
  title: 'Convert to customer',
  summary: 'Take the deal over as a customer: the form opens, prefilled from the deal',
  by: ['partner', 'staff'],
  stages: ['registered'],
  input: {},
  permit: ({ customer }) => conflictProblem(customer),
  decide: ({ now }) => [{ type: 'deal-converted', at: now }],
});
