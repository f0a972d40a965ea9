import { type CaseOutcome, type ConflictCase, type Ground, noConflicts } from './conflict-case.js';
import type { Customer, StageName } from './customer.js';
import type { Event } from './events.js';
import { daysOf, hasRules } from './policy.js';
import { type Refusal, refuse } from './refusal.js';
import { isDeal } from './stage.js';
import { type Instant, plus, until } from './time.js';

/** A rival as the record shows it. `verdict` is what was decided there about this customer. */
export interface Rival {
  id: string;
  on: Ground[];
  stage: StageName;
  verdict: { others: 'close' | 'keep'; reason: string; at?: Instant | undefined } | null;
  /** It has become the same partner's, so it is none any more; only of one that a case is open with. */
  samePartner?: true;
}

export function openCases({ conflicts }: Customer): ConflictCase[] {
  return conflicts?.cases.filter(({ ended }) => ended === null) ?? [];
}

/** Ids of those that a case is open with. */
export function rivalsOf(customer: Customer): string[] {
  return openCases(customer).map(({ rival }) => rival);
}

/** A look into the record was called for, and none was taken since. */
export function hasToLook({ conflicts }: Customer): boolean {
  return conflicts !== undefined && conflicts.checked < conflicts.wanted;
}

/** Why a conflict, or the look for one, stands in the way; null where nothing does. Says nothing of the other. */
export function conflictProblem(customer: Customer): Refusal | null {
  const [open] = openCases(customer);
  if (open) {
    return refuse(
      'conflict-open',
      'this deal is in conflict with another registration',
      open.overdueSaid
        ? `ask the vendor’s staff: they were to decide by ${open.decideBy}`
        : `wait until the vendor’s staff have decided, which is due by ${open.decideBy}`,
    );
  }
  const { conflicts } = customer;
  if (!conflicts || conflicts.checked >= conflicts.wanted) return null;
  return refuse(
    'conflict-open',
    'other registrations of this organization are being looked for',
    'try again in a moment',
  );
}

/** What follows from a look into the record, in order; `wanted` is the call that the look answers. */
export function rivalsSeen(customer: Customer, seen: Rival[], wanted: number, now: Instant): Event[] {
  const looked: Event = { type: 'conflicts-checked', at: now, wanted };
  if (customer.stage.name === 'closed') return [looked];
  const open = openCases(customer);
  const rivals = seen.filter(({ samePartner }) => !samePartner);
  const gone = open.filter(({ rival }) => !rivals.some(({ id }) => id === rival));
  const known = settledOrOpen(customer);
  const found = rivals.filter(({ id, stage }) => !known.has(id) && concerns(customer, stage));
  const decided = rivals.filter(
    ({ id }) => open.some(({ rival }) => rival === id) || found.some((one) => one.id === id),
  );
  return [
    looked,
    ...gone.map(({ rival }): Event => {
      const isOurs = seen.some(({ id }) => id === rival);
      const reason = isOurs ? 'both registrations are one partner’s now' : 'the other registration is over';
      return ended(rival, 'withdrawn', reason, now);
    }),
    ...found.map(({ id: rival, on }): Event => {
      const decideBy = plus(now, daysOf(customer.policy, customer.policy.conflictDays));
      return { type: 'conflict-opened', at: now, rival, on, decideBy };
    }),
    ...verdicts(customer, decided, now),
    ...overruled(customer, rivals, now),
  ];
}

/** With whom no new case begins. Who was withdrawn by a transfer may come back by another, since the second rules. */
function settledOrOpen({ conflicts, policy }: Customer): Set<string> {
  const cases = conflicts?.cases ?? [];
  const lasting = hasRules({ policy }, 2)
    ? cases.filter(({ ended }) => ended?.outcome !== 'withdrawn')
    : cases;
  return new Set(lasting.map(({ rival }) => rival));
}

/** A deal that is registered is in conflict with whatever is live; two who are past that are not any more. */
function concerns({ stage }: Customer, other: StageName): boolean {
  return stage.name === 'registered' || other === 'registered';
}

/** A deal that lost closes; a customer who is past the contract stays, whatever was decided elsewhere. */
function verdicts(customer: Customer, rivals: Rival[], now: Instant): Event[] {
  const events = rivals.flatMap(({ id, verdict }): Event[] => {
    if (!verdict) return [];
    const lost = verdict.others === 'close' && isDeal(customer);
    return [ended(id, lost ? 'lost' : 'both-stand', verdict.reason, now)];
  });
  const lost = events.find((event) => event.type === 'conflict-ended' && event.outcome === 'lost');
  if (lost?.type !== 'conflict-ended') return events;
  return [...events, { type: 'closed', at: now, outcome: 'deal-lost', reason: lost.reason }];
}

/**
 * Both sides were approved before either could see the other's decision: as anywhere, the first one counts, and the
 * second would have been refused a moment later. By the first rules both deals went on as protected.
 */
function overruled(customer: Customer, rivals: Rival[], now: Instant): Event[] {
  if (!hasRules(customer, 2) || !isDeal(customer)) return [];
  const first = rivals.find(
    ({ id, verdict }) => verdict?.others === 'close' && isFirst(id, verdict.at, customer),
  );
  if (!first?.verdict) return [];
  const reason = `${first.verdict.reason} (decided before this deal was approved)`;
  return [
    { type: 'conflict-ended', at: now, rival: first.id, outcome: 'overruled', reason },
    { type: 'closed', at: now, outcome: 'deal-lost', reason },
  ];
}

function isFirst(rival: string, at: Instant | undefined, { id, conflicts }: Customer): boolean {
  const approved = conflicts?.cases.find((one) => one.rival === rival && one.ended?.outcome === 'approved');
  if (!approved?.ended || at === undefined) return false;
  const after = until(at, approved.ended.at);
  return after > 0 || (after === 0 && rival < id);
}

function ended(rival: string, outcome: CaseOutcome, reason: string, at: Instant): Event {
  return { type: 'conflict-ended', at, rival, outcome, reason };
}

/** What a customer's record says about another: staff's decision there, where there is one. */
export function verdictOn({ conflicts }: Pick<Customer, 'conflicts'>, id: string): Rival['verdict'] {
  const { verdict } = conflicts ?? noConflicts;
  const about = [...(verdict ? [verdict] : []), ...(verdict?.before ?? [])].find(({ rivals }) =>
    rivals.includes(id),
  );
  if (about?.decision !== 'approve') return null;
  const { others, reason, at } = about;
  return { others, reason, ...(at === undefined ? {} : { at }) };
}
