import { agenda, type Upcoming } from './agenda.js';
import type { Contact, Customer } from './customer.js';
import { chainNow } from './discount.js';
import { revenueNow } from './draft.js';
import type { EventType } from './events.js';
import { foreseen } from './foresee.js';
import { handle, type Lifecycle, type Order } from './lifecycle.js';
import type { Audience, MailContent } from './mail.js';
import { pausedMails } from './outbox.js';
import { isRefusal, type Refusal } from './refusal.js';
import type { Revenue } from './revenue.js';
import { settle } from './settle.js';
import type { Instant } from './time.js';
import { isWanted } from './wanted.js';

export interface PreviewedMail {
  audience: Audience;
  content: MailContent;
}

/** What of a customer a command may change, and whoever decides on it looks at. */
export interface PreviewedSide {
  stage: Customer['stage'];
  /** What is sold, or will be by a conversion that waits for onboarding; null before the contract. */
  terms: Customer['terms'];
  /** Until when it is sold, as far as a date is set; null where it follows from when production begins. */
  expiresAt: Instant | null;
  partner: Customer['partner'];
  agenda: Upcoming[];
  /** Of the deal or the form; null for a customer who was added. */
  revenue: Revenue | null;
  /** Who has to approve the discounts of the form, in order. */
  discountChain: string[];
}

/** What a command would change: decided on a copy, nothing is done. */
export interface Preview {
  version: number;
  events: EventType[];
  before: PreviewedSide;
  after: PreviewedSide;
  /** Whom emails to the customer go to: those that are withdrawn, and those that are sent. */
  contacts: { before: Contact; after: Contact };
  /** Emails that would be sent at once or within moments, and queued ones that would be withdrawn. */
  send: PreviewedMail[];
  withdraw: PreviewedMail[];
}

export function preview(state: Lifecycle, order: Order, now: Instant): Preview | Refusal {
  const { requestId: _, ...meta } = order.meta;
  const before = settle(state.customer, now).customer;
  const done = handle(state, { ...order, meta }, now);
  if (isRefusal(done)) return done;
  // What the clock makes of the command at once, such as a notice that is due, belongs to what it does.
  const after = foreseen(before, done.state.customer, now);
  return {
    version: before.version,
    events: done.answer.events,
    before: previewedSide(before),
    after: previewedSide(after),
    contacts: { before: before.contact, after: after.contact },
    send: newMails(before, after),
    withdraw: withdrawn(before, after),
  };
}

export function previewedSide(customer: Customer): PreviewedSide {
  return {
    stage: customer.stage,
    terms: termsToBe(customer),
    expiresAt: expirationToBe(customer),
    partner: customer.partner,
    agenda: agenda(customer),
    revenue: revenueNow(customer),
    discountChain: chainNow(customer),
  };
}

function termsToBe({ stage, terms }: Customer): Customer['terms'] {
  return stage.name === 'pending' && stage.planned ? stage.planned.terms : terms;
}

function expirationToBe({ stage, plannedExpiresAt }: Customer): Instant | null {
  if (stage.name === 'production') return stage.expiresAt;
  const planned = stage.name === 'pending' ? (stage.planned?.expiresAt ?? null) : null;
  return planned ?? plannedExpiresAt;
}

function newMails(before: Customer, after: Customer): PreviewedMail[] {
  // What waits for the other part goes out when that can be told, or never.
  const paused = pausedMails(after);
  return after.mails
    .filter(({ number, key }) => number > before.mailCount && !paused.includes(key))
    .filter((record) => isWanted(after, record))
    .map(({ audience, content }) => ({ audience, content }));
}

function withdrawn(before: Customer, after: Customer): PreviewedMail[] {
  const open = before.mails.filter((record) => record.status === 'queued' && isWanted(before, record));
  return open
    .filter(({ key }) => {
      const now = after.mails.find((record) => record.key === key);
      return !now || !isWanted(after, now);
    })
    .map(({ audience, content }) => ({ audience, content }));
}
