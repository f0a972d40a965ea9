import { z } from 'zod';
import type { Actor } from '../actor.js';
import { type Context, define } from '../command.js';
import { conflictProblem } from '../conflicts.js';
import type { Customer } from '../customer.js';
import { detailProblems } from '../details.js';
import {
  chainFor,
  type DiscountRequest,
  type DiscountTerms,
  discountStanding,
  discountTerms,
  sameDiscountTerms,
  withApprovedReasons,
} from '../discount.js';
import { completed, type Draft, draftPaths, missingFields, partialSections, sectionNames } from '../draft.js';
import type { DraftChanges, Event } from '../events.js';
import { merged } from '../evolve-deal.js';
import { hoursOf } from '../policy.js';
import { type Refusal, refuse, wrongFields } from '../refusal.js';
import { type Instant, plus } from '../time.js';

export const saveDetails = define('save-details', {
  title: 'Save details',
  summary: 'Save any part of the form; discounts wait for the vendor’s approval',
  by: ['partner', 'staff'],
  stages: ['drafting'],
  input: {
    ...partialSections,
    clear: z
      .array(
        z
          .string()
          .refine((path) => draftPaths.includes(path), 'expected section.field, such as project.scope'),
      )
      .max(draftPaths.length)
      .default([])
      .describe('Fields to empty, such as project.scope'),
  },
  decide: ({ customer, actor, now }, { clear: cleared, ...input }) => {
    const changes = given(input);
    const { draft } = customer;
    if (!draft) return [];
    const after = merged(draft, changes, cleared);
    if (JSON.stringify(after) === JSON.stringify(draft)) return [];
    const touched = new Set([...pathsOf(changes), ...cleared]);
    const problems = detailProblems(customer, after, now).filter(({ of }) =>
      of.some((path) => touched.has(path)),
    );
    if (problems.length > 0) return wrongFields('save-details', problems);
    const saved: Event = { type: 'details-saved', at: now, changes, cleared };
    return [saved, ...discountAsked(customer, after, actor, now)];
  },
});

/** Only what was filled in: the timeline is JSON, which knows no `undefined`. */
function given(changes: DraftChanges): DraftChanges {
  const sections = Object.entries(changes).map(([section, fields]) => [
    section,
    Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => value !== undefined)),
  ]);
  return Object.fromEntries(sections);
}

function pathsOf(changes: DraftChanges): string[] {
  return sectionNames.flatMap((section) =>
    Object.entries(changes[section] ?? {})
      .filter(([, value]) => value !== undefined)
      .map(([field]) => `${section}.${field}`),
  );
}

/** Changed terms ask again; unchanged ones do not, unless they were declined and other reasons are given. */
function discountAsked(customer: Customer, draft: Draft, by: Actor, now: Instant): Event[] {
  const { catalog, discount } = customer;
  const terms = discountTerms(catalog, draft);
  if (!terms || (discount && isAsked(discount, terms))) return [];
  const number = (discount?.number ?? 0) + 1;
  return [{ type: 'discount-asked', at: now, number, terms, chain: chainFor(catalog, terms), by }];
}

function isAsked(discount: DiscountRequest, terms: DiscountTerms): boolean {
  if (!sameDiscountTerms(discount.terms, terms)) return false;
  return !discount.declined || JSON.stringify(discount.terms.reasons) === JSON.stringify(terms.reasons);
}

export const submitToContracts = define('submit-to-contracts', {
  title: 'Submit to Contracts',
  summary: 'The form is complete: the License Agreement is drafted and sent to the point of contact',
  by: ['partner', 'staff'],
  stages: ['drafting'],
  input: {},
  permit: (context) =>
    conflictProblem(context.customer) ?? incomplete(context) ?? undecided(context.customer),
  decide: ({ customer, actor, now }) => {
    const whole = customer.draft ? completed(customer.draft) : null;
    if (!whole) return refuse('details-missing', 'the form is not complete', 'fill in what is missing');
    const { policy, contract, discount } = customer;
    const details = withApprovedReasons(whole, discount);
    const dueAt = plus(now, hoursOf(policy, policy.contractHours));
    return [
      { type: 'contract-submitted', at: now, number: (contract?.number ?? 0) + 1, dueAt, details, by: actor },
    ];
  },
});

function incomplete({ customer, now }: Context): Refusal | null {
  const { draft } = customer;
  if (!draft) return null;
  const missing = missingFields(draft);
  if (missing.length > 0) {
    const list = missing.map(({ path }) => path).join(', ');
    return refuse(
      'details-missing',
      `every field is mandatory; missing: ${list}`,
      'save-details fills them in',
      missing,
    );
  }
  const wrong = detailProblems(customer, draft, now);
  return wrong.length > 0 ? wrongFields('submit-to-contracts', wrong) : null;
}

function undecided(customer: Customer): Refusal | null {
  const standing = discountStanding(customer);
  const fields = [{ path: 'licensing.discounts', message: `the discount is ${standing}` }];
  if (standing === 'waiting') {
    const whose =
      customer.discount?.chain.slice(customer.discount.approvals.length).join(', then ') || 'the vendor';
    return refuse(
      'discount-waiting',
      `the discount waits for approval by ${whose}`,
      'wait for decide-discount, or save without discounts',
      fields,
    );
  }
  if (standing !== 'declined') return null;
  const reason = customer.discount?.declined?.reason ?? '';
  return refuse(
    'discount-waiting',
    `the discount was declined: ${reason}`,
    'save without it, or with another one',
    fields,
  );
}
