import type { Customer, Trial } from './customer.js';
import type { EventOf } from './events.js';
import { failingSince, noticeStanding, wasTold } from './notice.js';
import { withNotice } from './outbox.js';
import { hasRules } from './policy.js';
import { at, soldTerms } from './stage.js';

export function enterTrial(customer: Customer, since: string, endsAt: string): Customer {
  return { ...customer, stage: trialSince(since, endsAt) };
}

export function trialSince(since: string, endsAt: string): Trial {
  return { name: 'trial', since, endsAt, notice: null, overruled: null, held: null, blockedAt: null };
}

export function extended(customer: Customer, event: EventOf<'trial-extended'>): Customer {
  const extensions = { ...customer.extensions, [event.by]: customer.extensions[event.by] + 1 };
  const { stage } = customer;
  if (stage.name === 'trial-ended') return { ...enterTrial(customer, event.at, event.to), extensions };
  return at(overrule({ ...customer, extensions }), 'trial', (trial) => ({
    ...trial,
    endsAt: event.to,
    held: null,
  }));
}

/** The notice no longer holds; what was told of it is remembered, so that the next email replaces it. */
export function overrule(customer: Customer): Customer {
  return at(customer, 'trial', (stage) => {
    const { notice } = stage;
    if (!notice) return stage;
    const told = wasTold(customer, notice) ? { kind: notice.kind, at: notice.at } : stage.overruled;
    return { ...stage, notice: null, overruled: told };
  });
}

/** From the first attempt on, the email itself says what it replaces: no later one has to say it again. */
export function replacing(customer: Customer, event: EventOf<'mail-begun'>): Customer {
  const says = customer.mails.some(
    ({ key, content }) => event.keys.includes(key) && 'replaces' in content && content.replaces,
  );
  return says ? at(customer, 'trial', (stage) => ({ ...stage, overruled: null })) : customer;
}

export function decidedUpgrade(
  customer: Customer,
  event: EventOf<'upgrade-blocked' | 'upgrade-allowed'>,
): Customer {
  const blocked = event.type === 'upgrade-blocked';
  const decided: Customer = { ...overrule(customer), upgrade: blocked ? 'blocked' : 'allowed' };
  return at(decided, 'trial', (stage) => ({
    ...stage,
    blockedAt: blocked ? event.at : null,
    held: blocked ? null : stage.held,
  }));
}

export function noticeIssued(customer: Customer, event: EventOf<'notice-issued'>): Customer {
  const { stage } = customer;
  const earlier = stage.name === 'trial' ? stage.notice : null;
  return at(overrule(customer), 'trial', (trial) => ({
    ...trial,
    notice: {
      kind: event.kind,
      at: event.names,
      terms: soldTerms(customer),
      issuedAt: event.at,
      failingSince: earlier?.failingSince ?? null,
      // Until the new emails are queued, in the same step, these are the ones in whose place they step.
      mails: earlier?.mails ?? { customer: null, partner: null },
    },
  }));
}

/**
 * The next email to this audience carries the notice. Whether others get it is for others to show: the 72 hours of whoever
 * it failed to reach are over. By the first rules a corrected address had what was left of them.
 */
export function noticeRepeated(customer: Customer, event: EventOf<'notice-repeated'>): Customer {
  return withNotice(customer, (notice) => {
    const repeated = { ...notice, mails: { ...notice.mails, [event.audience]: null } };
    const areSame = event.retracted || event.same || !hasRules(customer, 2);
    return areSame ? repeated : { ...repeated, failingSince: failingSince(customer, repeated) };
  });
}

/** A held upgrade is released by the acceptance of its notice. */
export function released(customer: Customer): Customer {
  return at(customer, 'trial', (stage) => {
    if (!stage.held || !stage.notice || noticeStanding(customer, stage.notice) !== 'accepted') return stage;
    return { ...stage, held: null };
  });
}
