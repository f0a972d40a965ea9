import type { Actor } from './actor.js';
import type { Customer } from './customer.js';
import { effectsOf } from './effects.js';
import type { Event, EventOf } from './events.js';
import { evolve } from './evolve.js';
import { enqueue } from './outbox.js';
import { sameWish, tenantWish } from './tenant.js';

/** A fact with who brought it about. */
export interface Happening {
  actor: Actor;
  event: Event;
}

/** The customer after a fact with all that follows from it: emails queued, tenant wished for, stage counted. */
export function advance(before: Customer, event: Event): Customer {
  const after = evolve(before, event);
  if (after === before) return before;
  const queued = enqueue(after, effectsOf(event, before, after), event.at);
  const wished = sameWish(tenantWish(before), tenantWish(queued))
    ? queued
    : { ...queued, tenant: { ...queued.tenant, wanted: queued.tenant.wanted + 1, refused: null } };
  return before.stage.name === wished.stage.name ? wished : { ...wished, version: wished.version + 1 };
}

export function advanceAll(customer: Customer, events: Event[]): Customer {
  return events.reduce(advance, customer);
}

/** The customer that `customer-added` brings into being, before anything else happened. */
export function begin(event: EventOf<'customer-added'>): Customer {
  return {
    schema: 1,
    id: event.id,
    organization: event.organization,
    contact: event.contact,
    partner: event.partner,
    source: event.partner === null ? 'Direct' : 'MSP',
    terms: event.terms,
    plannedExpiresAt: null,
    upgrade: event.upgrade,
    extensions: { partner: 0, staff: 0 },
    policy: event.policy,
    catalog: event.catalog,
    createdAt: event.at,
    createdBy: event.by,
    stage: {
      name: 'pending',
      since: event.at,
      link: null,
      invitedAt: null,
      remindedDays: [],
      closeReminded: false,
      activated: null,
      import: null,
      planned: null,
    },
    tenant: { id: null, wanted: 1, applied: 0, refused: null },
    mails: [],
    mailCount: 0,
    linkCount: 0,
    importAttempts: 0,
    version: 1,
  };
}
