import { z } from 'zod';
import type { Terms } from '../catalog.js';
import { termsOf } from '../catalog.js';
import { type Context, define } from '../command.js';
import type { DocumentRef } from '../contract.js';
import type { Customer } from '../customer.js';
import { type ContractDate, endBeforeStart, endOf, pastStart } from '../details.js';
import { completed, type Details, draftPaths } from '../draft.js';
import type { Event } from '../events.js';
import { contractDateField, documentField, reasonField } from '../fields.js';
import { daysOf, hasRules } from '../policy.js';
import { isRefusal, type Refusal, refuse, wrongFields } from '../refusal.js';
import { revenueOf } from '../revenue.js';
import { isDue, plus } from '../time.js';

export const recordSignature = define('record-signature', {
  title: 'Record signature',
  summary: 'The signed copy has come back; another one takes the place of the first',
  by: ['partner', 'staff'],
  stages: ['contracts'],
  input: { document: documentField },
  permit: ({ customer }) =>
    customer.contract?.agreement
      ? null
      : refuse('not-signed', 'the License Agreement is still being drafted', 'wait until it has been sent'),
  decide: ({ customer, actor, now }, { document }) => {
    if (customer.contract?.signature?.document.sha256 === document.sha256)
      return refuse('already-so', 'this signed copy is recorded already', 'nothing: staff sign it off');
    return (
      notSignedForThis(customer, document) ?? [{ type: 'signature-recorded', at: now, document, by: actor }]
    );
  },
});

/** Signed is what was sent for this submission; an earlier one was returned, and its terms may have changed. */
function notSignedForThis(customer: Customer, { sha256 }: DocumentRef): Refusal | null {
  const { contract } = customer;
  if (!contract || !hasRules(customer, 2)) return null;
  const message =
    contract.agreement?.sha256 === sha256
      ? 'this file is the License Agreement as it was sent, without a signature'
      : contract.sentBefore?.includes(sha256)
        ? 'this file is the License Agreement of an earlier submission, which was returned'
        : contract.signedBefore?.includes(sha256)
          ? 'this copy was signed for an earlier submission, which was returned'
          : null;
  if (message === null) return null;
  const clears = `have the License Agreement of submission ${contract.number} signed, and upload that copy`;
  return refuse('not-signed', message, clears, [{ path: 'document', message }]);
}

export const returnContract = define('return-contract', {
  title: 'Return contract',
  summary: 'Give the contract back with a reason, and with what is wrong at single fields',
  by: ['staff'],
  stages: ['contracts'],
  input: {
    reason: reasonField.describe('Why; the partner is told'),
    fields: z
      .array(
        z.strictObject({
          path: z
            .string()
            .refine((path) => draftPaths.includes(path), 'expected section.field, such as licensing.end'),
          message: z.string().trim().min(1).max(500),
        }),
      )
      .max(draftPaths.length)
      .default([])
      .describe('What is wrong at which field, such as [{"path": "licensing.end", "message": "too short"}]'),
  },
  decide: ({ actor, now }, { reason, fields }) => [
    { type: 'contract-returned', at: now, reason, fields, by: actor },
  ],
});

export const approveContract = define('approve-contract', {
  title: 'Sign off contract',
  summary: 'The vendor signs off: the final copy goes out and activation begins; dates have to be exact',
  by: ['staff'],
  stages: ['contracts'],
  accountable: true,
  input: {
    start: contractDateField('The exact first day, where the form has an estimate').optional(),
    end: contractDateField('The exact last day, where the form has an estimate').optional(),
  },
  permit: ({ customer }) =>
    customer.contract?.signature
      ? null
      : refuse('not-signed', 'the signed copy has not come back', 'record-signature brings it in'),
  decide: (context, given) => {
    const { customer, actor, now } = context;
    const details = customer.draft ? completed(customer.draft) : null;
    if (!details || !customer.contract)
      return refuse('details-missing', 'the form is not complete', 'return-contract gives it back');
    const dates = exactDates(context, { ...details.licensing, ...present(given) });
    if (isRefusal(dates)) return dates;
    const terms = contractTerms(customer, details);
    if (isRefusal(terms)) return terms;
    const { number } = customer.contract;
    const { notificationEmail: email } = details.licensing;
    const contact = { ...customer.contact, email, name: details.customerContact.name };
    return [
      { type: 'contract-approved', at: now, number, ...dates, terms, contact, by: actor } satisfies Event,
    ];
  },
});

/** What a contract that was signed off has agreed on; null where there is none. */
export function agreedTerms(customer: Customer): Terms | null {
  const details = customer.contract?.approved && customer.draft ? completed(customer.draft) : null;
  const terms = details ? contractTerms(customer, details) : null;
  return terms && !isRefusal(terms) ? terms : null;
}

function present(dates: { start?: ContractDate | undefined; end?: ContractDate | undefined }) {
  const { start, end } = dates;
  return { ...(start ? { start } : {}), ...(end ? { end } : {}) };
}

/** Signing off demands exact dates, and an end after the earliest end that the trial can have. */
function exactDates({ customer, now }: Context, { start, end }: { start: ContractDate; end: ContractDate }) {
  const estimates = Object.entries({ start, end }).filter(([, { estimate }]) => estimate);
  if (estimates.length > 0) {
    const fields = estimates.map(([path, { date }]) => ({
      path,
      message: `${date} is an estimate; give the exact day`,
    }));
    return wrongFields('approve-contract', fields, 'date-not-allowed');
  }
  const before = endBeforeStart(start, end);
  const { policy } = customer;
  const trialEnd = plus(now, daysOf(policy, policy.trialDays));
  const early = isDue(endOf(end), trialEnd)
    ? [
        {
          path: 'end',
          message: `the end ${end.date} is not after the trial’s end, ${trialEnd} at the earliest`,
        },
      ]
    : [];
  const past = isSetAnew(customer, start) ? pastStart(policy, start, now) : [];
  const problems = [
    ...past.map(({ message }) => ({ path: 'start', message })),
    ...before.map(({ message }) => ({ path: 'end', message })),
    ...early,
  ];
  if (problems.length > 0) return wrongFields('approve-contract', problems, 'date-not-allowed');
  return { start: start.date, end: end.date, expiresAt: endOf(end) };
}

/** What was submitted was within the policy then. By the first rules a day that was given only now was not looked at. */
function isSetAnew(customer: Customer, { date }: ContractDate): boolean {
  return hasRules(customer, 2) && date !== customer.draft?.licensing.start?.date;
}

/** What production costs is what the contract says: a year's license revenue in the local currency. */
function contractTerms({ catalog }: Customer, { licensing }: Details): Terms | Refusal {
  const { sku, addOn, users, currency, discounts } = licensing;
  const terms = termsOf(catalog, sku, addOn);
  if ('field' in terms)
    return wrongFields('approve-contract', [{ path: `licensing.${terms.field}`, message: terms.message }]);
  const revenue = revenueOf(catalog, users, currency, discounts);
  return Array.isArray(revenue)
    ? wrongFields('approve-contract', revenue)
    : { ...terms, price: revenue.local };
}
