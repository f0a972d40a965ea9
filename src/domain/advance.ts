import type { Actor } from './actor.js';
import { noConflicts } from './conflict-case.js';
import type { Customer, Stage } from './customer.js';
import { effectsOf } from './effects.js';
import type { Event, EventOf } from './events.js';
import { evolve, productionSince } from './evolve.js';
import { enterPending } from './evolve-contract.js';
import { trialSince } from './evolve-trial.js';
import { enqueue } from './outbox.js';
import { daysOf, hasRules } from './policy.js';
import { sameWish, tenantWish } from './tenant.js';
import { type Instant, isDue, plus } from './time.js';

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

/** The facts that a customer can begin with. */
export type Beginning = EventOf<'customer-added' | 'existing-customer-added' | 'deal-registered'>;

/** The customer as it begins, before anything else happened, with the emails that the beginning calls for. */
export function begin(event: Beginning): Customer {
  const blank = blankOf(event);
  return enqueue(blank, effectsOf(event, blank, blank), event.at);
}

function blankOf(event: Beginning): Customer {
  switch (event.type) {
    case 'customer-added':
      return { ...added(event), stage: enterPending(event.at) };
    case 'existing-customer-added':
      return takenOver(event);
    case 'deal-registered':
      return registered(event);
    default:
      return event satisfies never;
  }
}

/** Where it stood before. The product takes its tenant over at once, so that access ends as it should. */
function takenOver(event: EventOf<'existing-customer-added'>): Customer {
  const { at: since, tenant: existing, stage } = event;
  const customer = added(event);
  return {
    ...customer,
    stage: stage.name === 'trial' ? trialSince(since, stage.endsAt) : inProduction(event, stage.expiresAt),
    tenant: { ...customer.tenant, id: existing, existing },
  };
}

/** Nobody expires untold: where no notice is still to come, the last of them is due at once. */
function inProduction({ at: since, policy }: EventOf<'existing-customer-added'>, expiresAt: Instant): Stage {
  const production = productionSince(since, expiresAt);
  const last = policy.expiryNoticeDays
    .map((days) => plus(expiresAt, -daysOf(policy, days)))
    .sort()
    .at(-1);
  return last !== undefined && isDue(last, since)
    ? { ...production, expirySetAt: plus(last, -1) }
    : production;
}

/** By the first rules only a deal looked for others, so whoever added a customer went unseen by its protection. */
function added(event: EventOf<'customer-added' | 'existing-customer-added'>): Omit<Customer, 'stage'> {
  const tenant = { id: null, wanted: 1, applied: 0, refused: null };
  return {
    ...common(event),
    ...(hasRules(event, 2) ? { conflicts: { ...noConflicts, wanted: 1 } } : {}),
    terms: event.terms,
    tenant,
  };
}

/** A deal has no tenant, and others are looked for at once. */
function registered(event: EventOf<'deal-registered'>): Customer {
  const { at: since, deal, policy } = event;
  const protectedUntil = plus(since, daysOf(policy, policy.protectionDays));
  return {
    ...common(event),
    deal,
    conflicts: { ...noConflicts, wanted: 1 },
    terms: null,
    stage: { name: 'registered', since, protectedUntil, reminded: false },
    tenant: { id: null, wanted: 0, applied: 0, refused: null },
  };
}

function common(event: Beginning): Omit<Customer, 'terms' | 'stage' | 'tenant'> {
  return {
    schema: 1,
    id: event.id,
    organization: event.organization,
    contact: event.contact,
    partner: event.partner,
    source: event.partner === null ? 'Direct' : 'MSP',
    plannedExpiresAt: null,
    upgrade: event.upgrade,
    extensions: { partner: 0, staff: 0 },
    policy: event.policy,
    catalog: event.catalog,
    createdAt: event.at,
    createdBy: event.by,
    mails: [],
    mailCount: 0,
    linkCount: 0,
    importAttempts: 0,
    version: 1,
  };
}
