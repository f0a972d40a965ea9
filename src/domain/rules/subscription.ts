import { sameTerms, type Terms, termsOf } from '../catalog.js';
import { type Context, define } from '../command.js';
import type { Customer, Pending } from '../customer.js';
import type { Event } from '../events.js';
import { expirationFrom } from '../evolve.js';
import { addOnField, expirationField, reasonField, skuField } from '../fields.js';
import { earliestUpgrade } from '../notice.js';
import { hasRules } from '../policy.js';
import { isRefusal, type Refusal, refuse } from '../refusal.js';
import { soldTerms } from '../stage.js';
import { type Instant, isDue } from '../time.js';
import { agreedTerms } from './contract.js';

interface Choice {
  sku?: string | undefined;
  addOn?: string | null | undefined;
}

/** The terms after a choice; what is not chosen stays, at the price it was chosen at, and what a contract has at its own. */
export function chosenTerms(customer: Customer, { sku, addOn }: Choice): Terms | Refusal {
  const current = conversionPlanned(customer)?.terms ?? soldTerms(customer);
  const wanted = { sku: sku ?? current.sku, addOn: addOn === undefined ? current.addOn : addOn };
  if (isFor(current, wanted)) return current;
  const agreed = hasRules(customer, 2) ? agreedTerms(customer) : null;
  if (agreed && isFor(agreed, wanted)) return agreed;
  const terms = termsOf(customer.catalog, wanted.sku, wanted.addOn);
  if (!('field' in terms)) return terms;
  return refuse('unknown-sku', terms.message, 'choose one from the catalog', [
    { path: terms.field, message: terms.message },
  ]);
}

/** What was planned before and is planned anew. By the first rules a new plan began from what the customer had. */
function conversionPlanned(customer: Customer): Pending['planned'] {
  return customer.stage.name === 'pending' && hasRules(customer, 2) ? customer.stage.planned : null;
}

function isFor(terms: Terms, { sku, addOn }: Pick<Terms, 'sku' | 'addOn'>): boolean {
  return terms.sku === sku && terms.addOn === addOn;
}

function pastDate(expiresAt: Instant, bound: Instant, what: string): Refusal | null {
  if (!isDue(expiresAt, bound)) return null;
  const message = `the expiration date ${expiresAt} is not after ${what}, ${bound}`;
  return refuse('date-not-allowed', message, 'choose a later date', [{ path: 'expiresAt', message }]);
}

export const convertToProduction = define('convert-to-production', {
  title: 'Convert to production account',
  summary: 'Make it a production account now, or as soon as onboarding completes',
  by: ['partner', 'staff'],
  stages: ['pending', 'trial', 'trial-ended'],
  subscription: true,
  input: {
    expiresAt: expirationField.optional(),
    sku: skuField.optional(),
    addOn: addOnField.optional(),
    reason: reasonField.optional(),
  },
  decide: ({ customer, actor, now }, { expiresAt, ...choice }) => {
    const terms = chosenTerms(customer, choice);
    if (isRefusal(terms)) return terms;
    const chosen = expiresAt ?? conversionPlanned(customer)?.expiresAt ?? null;
    const date = chosen ?? (hasRules(customer, 2) ? customer.plannedExpiresAt : null);
    const problem = date ? pastDate(date, now, 'now') : null;
    if (problem) return problem;
    if (customer.stage.name === 'pending') {
      return [{ type: 'conversion-planned', at: now, terms, expiresAt: chosen, by: actor }];
    }
    return [{ type: 'converted', at: now, terms, expiresAt: expiresAt ?? expirationFrom(customer, now) }];
  },
});

export const editSubscription = define('edit-subscription', {
  title: 'Edit SKUs and expiration date',
  summary: 'Change SKU, add-on or expiration date; a later date renews an expired customer',
  by: ['partner', 'staff'],
  stages: ['trial', 'production', 'expired'],
  subscription: true,
  input: { sku: skuField.optional(), addOn: addOnField.optional(), expiresAt: expirationField.optional() },
  decide: (context, { expiresAt, ...choice }) => {
    const terms = chosenTerms(context.customer, choice);
    return isRefusal(terms) ? terms : edited(context, terms, expiresAt ?? null);
  },
});

function edited({ customer, now }: Context, terms: Terms, expiresAt: Instant | null): Event[] | Refusal {
  const { stage } = customer;
  const bound = stage.name === 'trial' ? earliestUpgrade(customer, stage, now) : now;
  const problem = expiresAt
    ? pastDate(expiresAt, bound, stage.name === 'trial' ? 'the trial’s end' : 'now')
    : null;
  if (problem) return problem;
  if (stage.name === 'expired') {
    if (expiresAt) return [{ type: 'renewed', at: now, terms, expiresAt }];
    return refuse(
      'date-not-allowed',
      'the customer has expired',
      'give a new expiration date, which renews it',
      [{ path: 'expiresAt', message: 'is needed to renew an expired customer' }],
    );
  }
  const current = stage.name === 'production' ? stage.expiresAt : customer.plannedExpiresAt;
  const date = expiresAt ?? current;
  if (date === current && sameTerms(terms, soldTerms(customer))) {
    return refuse(
      'already-so',
      'the subscription is like that already',
      'give another sku, addOn or expiresAt',
    );
  }
  return [{ type: 'subscription-edited', at: now, terms, expiresAt: date }];
}
