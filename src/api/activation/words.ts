import type { Customer } from '../../domain/customer.js';
import { termsName } from '../../domain/describe.js';
import { conversionOver } from '../../domain/rules/import.js';
import { soldTerms } from '../../domain/stage.js';
import type { Instant } from '../../domain/time.js';
import { formatInstant, formatMoney } from '../../mail/format.js';

const realDayMs = 24 * 60 * 60 * 1000;

/** An instant in the customer's zone; with seconds where a day is short. */
export function showFor({ contact, policy }: Customer): (instant: Instant) => string {
  return (instant) => formatInstant(instant, contact.zone, { precise: policy.dayMs < realDayMs });
}

/** What the customer has a trial of. */
export function productOf(customer: Customer): string {
  return termsName(soldTerms(customer));
}

/** What follows the trial, so that nobody accepts without knowing it. */
export function whatFollows(customer: Customer, now: Instant): string {
  const { policy, stage, upgrade } = customer;
  const terms = soldTerms(customer);
  const planned = stage.name === 'pending' ? stage.planned : null;
  const isOver = conversionOver(customer, now) !== null;
  if (planned && !isOver) {
    return `When the import is complete, your production subscription to ${termsName(planned.terms)} begins, at ${formatMoney(planned.terms.price)}.`;
  }
  const trial = `When the import is complete, a trial of ${days(policy.trialDays)} begins, and an email tells you when it ends.`;
  if (isOver || upgrade === 'blocked') return `${trial} At its end nothing is upgraded by itself.`;
  return `${trial} At its end it becomes a production subscription to ${termsName(terms)}, at ${formatMoney(terms.price)}. You get a notice by email before that, which says how to prevent it.`;
}

function days(count: number): string {
  return count === 1 ? 'one day' : `${count} days`;
}

/** Enough of an address to recognize one's own, and not enough to learn it. */
export function masked(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}•••@${email.slice(at + 1)}`;
}
