import { system } from './actor.js';
import type { Happening } from './advance.js';
import { advance } from './advance.js';
import { agenda, type Deed, nextDue, type Upcoming } from './agenda.js';
import type { Customer } from './customer.js';
import { inDays } from './describe.js';
import type { Event } from './events.js';
import { expirationFrom } from './evolve.js';
import {
  firstNotice,
  noticeStanding,
  noticeTrouble,
  overReason,
  renewedNotice,
  retractedFrom,
} from './notice.js';
import { hasRules } from './policy.js';
import { type Instant, isDue } from './time.js';

export interface Settled {
  customer: Customer;
  happened: Happening[];
}

/**
 * Brings the customer up to `now`: performs, in time order, everything that the clock brought. Whoever looks at
 * a customer looks at the settled one, so a command that arrives in the very instant of the end, or after a
 * time in which nothing ran, meets the state that should have been.
 */
export function settle(customer: Customer, now: Instant): Settled {
  let current = customer;
  const happened: Happening[] = [];
  for (let due = dueEntry(current, now); due; due = dueEntry(current, now)) {
    const event = perform(current, due, now);
    happened.push({ actor: system, event });
    current = advance(current, event);
  }
  return { customer: current, happened };
}

function dueEntry(customer: Customer, now: Instant): Upcoming | null {
  const next = nextDue(customer);
  if (!next || !isDue(next.at, now)) return null;
  if (next.deed.do !== 'send-notice' && next.deed.do !== 'renew-notice') return next;
  // A notice of an end that is past is of no use to anybody; an upgrade, though, never goes without one.
  return agenda(customer).find(({ at, deed }) => deed.do === 'end-trial' && isDue(at, now)) ?? next;
}

/** The fact that an entry of the agenda becomes. Transitions take effect at their own instant, mail at `now`. */
function perform(customer: Customer, { at, deed }: Upcoming, now: Instant): Event {
  switch (deed.do) {
    case 'send-deal-reminder':
      return { type: 'deal-reminded', at: now, skipped: isOvertaken(customer, deed, at, now) };
    case 'note-overdue-conflict':
      return { type: 'conflict-overdue', at, decideBy: deed.decideBy };
    case 'send-draft-reminder': {
      const { closesAt } = deed;
      return { type: 'draft-reminded', at: now, closesAt, skipped: isOvertaken(customer, deed, at, now) };
    }
    case 'escalate-contract':
      return { type: 'contract-overdue', at, number: deed.number, dueAt: deed.dueAt };
    case 'send-activation-reminder':
      return {
        type: 'activation-reminded',
        at: now,
        day: deed.day,
        skipped: isOvertaken(customer, deed, at, now),
      };
    case 'send-expiry-notice':
      return {
        type: 'expiry-noticed',
        at: now,
        days: deed.days,
        skipped: isOvertaken(customer, deed, at, now),
      };
    case 'send-close-reminder':
      return {
        type: 'close-reminded',
        at: now,
        closesAt: deed.closesAt,
        skipped: isOvertaken(customer, deed, at, now),
      };
    case 'note-stalled-import':
      return { type: 'import-stalled', at, attempt: deed.attempt };
    case 'send-notice':
    case 'renew-notice':
      return notice(customer, deed, now);
    case 'hold-upgrade':
      return { type: 'upgrade-held', at, until: deed.until, cause: troubleOf(customer) };
    case 'block-upgrade':
      return { type: 'upgrade-blocked', at: now, reason: overReason(customer) };
    case 'upgrade':
      return { type: 'upgraded', at, expiresAt: expirationFrom(customer, at) };
    case 'end-trial':
      return { type: 'trial-ended', at, cause: endCause(customer) };
    case 'expire':
      return { type: 'expired', at };
    case 'close':
      return { type: 'closed', at, outcome: deed.outcome, reason: closeReason(customer, deed) };
    default:
      return deed satisfies never;
  }
}

/** A reminder that was missed is skipped when a later one of its kind, or what it warns of, is due as well. */
function isOvertaken(customer: Customer, deed: Deed, at: Instant, now: Instant): boolean {
  return agenda(customer).some((other) => {
    if (!isDue(other.at, now) || Date.parse(other.at) <= Date.parse(at)) return false;
    return other.deed.do === deed.do || other.deed.do === 'close' || other.deed.do === 'expire';
  });
}

function notice(customer: Customer, deed: Deed, now: Instant): Event {
  const { stage } = customer;
  if (stage.name !== 'trial') throw new Error(`a notice of the trial's end in stage ${stage.name}`);
  if (deed.do !== 'renew-notice') return firstNotice(customer, stage, now);
  const given = stage.notice;
  const isRetracted = given !== null && noticeStanding(customer, given) === 'retracted';
  const audience = isRetracted ? retractedFrom(customer, given) : null;
  return audience
    ? { type: 'notice-repeated', at: now, audience, retracted: true }
    : renewedNotice(customer, stage, now);
}

function troubleOf(customer: Customer): string {
  const { stage } = customer;
  return stage.name === 'trial' && stage.notice
    ? noticeTrouble(customer, stage.notice)
    : 'no notice was accepted';
}

function endCause(customer: Customer): string {
  const { stage } = customer;
  if (customer.upgrade === 'blocked') return 'the upgrade was blocked';
  const cause = stage.name === 'trial' && stage.held ? stage.held.cause : 'no notice was accepted';
  return `the upgrade was held: ${cause}`;
}

function closeReason(customer: Customer, deed: Extract<Deed, { do: 'close' }>): string {
  const { policy } = customer;
  // By the first rules it was `1 days`.
  const days = (count: number) => (hasRules(customer, 2) ? inDays(count) : `${count} days`);
  switch (deed.outcome) {
    case 'deal-expired':
      return `not converted within the ${days(policy.protectionDays)} of its protection`;
    case 'draft-abandoned':
      return `nobody touched the draft for ${days(policy.draftCloseDays)}`;
    case 'not-activated':
      return `not activated within ${days(policy.activationCloseDays)} of the invitation`;
    case 'lapsed':
      return `nothing was decided within ${days(policy.lapseDays)} of the trial’s end`;
    case 'not-renewed':
      return `not renewed within ${days(policy.lapseDays)} of the expiration`;
  }
}
