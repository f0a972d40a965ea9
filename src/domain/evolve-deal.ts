import { type ConflictCase, type Conflicts, noConflicts, type Verdict } from './conflict-case.js';
import type { Contract } from './contract.js';
import type { Customer } from './customer.js';
import type { Deal } from './deal.js';
import { type Draft, prefilled, sectionNames } from './draft.js';
import type { DealChanges, DraftChanges, EventOf } from './events.js';
import { domainOf, organizationKey } from './identity.js';
import { hasRules } from './policy.js';
import { at } from './stage.js';
import { type Instant, plus, until } from './time.js';

export function dealUpdated(customer: Customer, changes: DealChanges): Customer {
  if (!customer.deal) return customer;
  return { ...customer, deal: { ...customer.deal, ...given<Deal>(changes) } };
}

export function onConflicts(customer: Customer, change: (conflicts: Conflicts) => Conflicts): Customer {
  return { ...customer, conflicts: change(customer.conflicts ?? noConflicts) };
}

function onOpenCases(customer: Customer, change: (open: ConflictCase) => ConflictCase): Customer {
  return onConflicts(customer, (conflicts) => ({
    ...conflicts,
    cases: conflicts.cases.map((one) => (one.ended === null ? change(one) : one)),
  }));
}

/** Whoever is in an open case with this customer has to look again: something was decided, or is over. */
export function tellRivals(customer: Customer): Customer {
  const open =
    customer.conflicts?.cases.filter(({ ended }) => ended === null).map(({ rival }) => rival) ?? [];
  return open.length === 0 ? customer : tell(customer, open);
}

function tell(customer: Customer, rivals: string[]): Customer {
  return onConflicts(customer, (conflicts) => ({
    ...conflicts,
    tell: [...new Set([...conflicts.tell, ...rivals])],
  }));
}

export function checkWanted(customer: Customer): Customer {
  return onConflicts(customer, (conflicts) => ({ ...conflicts, wanted: conflicts.wanted + 1 }));
}

/**
 * A name or an email domain under which others may be registered calls for a new look. By the first rules only the name
 * of a deal did that was no more than registered.
 */
export function renamed(before: Customer, after: Customer): Customer {
  const first = !hasRules(after, 2);
  const sameName = organizationKey(before.organization) === organizationKey(after.organization);
  const sameDomain = first || domainOf(before.contact.email) === domainOf(after.contact.email);
  const looks = !first || after.stage.name === 'registered';
  return (sameName && sameDomain) || !looks ? after : checkWanted(after);
}

/** Whose it is decides who its rivals are: since the second rules both sides look again. */
export function transferred(customer: Customer, { to, at: now }: EventOf<'transferred'>): Customer {
  const handedOver = { ...withoutIntermediary(customer), partner: to };
  return hasRules(customer, 2) ? checkWanted(tellRivals(unreminded(handedOver, now))) : handedOver;
}

/** What the former partner was reminded of the next one has not read. A draft is begun anew by whoever gets it. */
function unreminded(customer: Customer, now: Instant): Customer {
  return touched(
    at(customer, 'registered', (stage) => ({ ...stage, reminded: false })),
    now,
  );
}

export function conflictsChecked(customer: Customer, { wanted }: EventOf<'conflicts-checked'>): Customer {
  return onConflicts(customer, (conflicts) => ({
    ...conflicts,
    checked: Math.max(conflicts.checked, wanted),
  }));
}

export function rivalsTold(customer: Customer, { rivals }: EventOf<'rivals-told'>): Customer {
  return onConflicts(customer, (conflicts) => ({
    ...conflicts,
    tell: conflicts.tell.filter((rival) => !rivals.includes(rival)),
  }));
}

/** The rival is told as well, so that both are flagged whichever of them looked first. */
export function conflictOpened(customer: Customer, event: EventOf<'conflict-opened'>): Customer {
  const { rival, on, decideBy, at: since } = event;
  const opened = onConflicts(customer, (conflicts) => ({
    ...conflicts,
    cases: [...conflicts.cases, { rival, on, since, decideBy, overdueSaid: false, ended: null }],
  }));
  return stopped(touched(tell(opened, [rival]), since), since);
}

/**
 * Since the second rules everybody looks for others, and what is in conflict does not run out: for who comes to them
 * later, from then on.
 */
export function underSecondRules(customer: Customer, now: Instant): Customer {
  const isInConflict = customer.conflicts?.cases.some(({ ended }) => ended === null);
  return checkWanted(isInConflict ? stopped(customer, now) : customer);
}

/** What cannot be converted is not to run out meanwhile. */
function stopped(customer: Customer, now: Instant): Customer {
  if (!hasRules(customer, 2)) return customer;
  return at(customer, 'registered', (stage) => ({ ...stage, stoppedAt: stage.stoppedAt ?? now }));
}

/** With the last conflict over, the protection lasts longer by as long as it stood still. */
function goingOn(customer: Customer, now: Instant): Customer {
  if (customer.conflicts?.cases.some(({ ended }) => ended === null)) return customer;
  return at(customer, 'registered', ({ stoppedAt, ...stage }) =>
    stoppedAt === undefined
      ? stage
      : { ...stage, protectedUntil: plus(stage.protectedUntil, until(stoppedAt, now)) },
  );
}

export function conflictOverdue(customer: Customer, { decideBy }: EventOf<'conflict-overdue'>): Customer {
  return onOpenCases(customer, (open) => (open.decideBy <= decideBy ? { ...open, overdueSaid: true } : open));
}

/** Staff's decision settles every open case; the rivals find it in the record. */
export function conflictDecided(customer: Customer, event: EventOf<'conflict-decided'>): Customer {
  const { decision, others, reason } = event;
  const rivals =
    customer.conflicts?.cases.filter(({ ended }) => ended === null).map(({ rival }) => rival) ?? [];
  const last = customer.conflicts?.verdict ?? null;
  const verdict = hasRules(customer, 2)
    ? { decision, others, reason, rivals, at: event.at, ...earlier(last) }
    : { decision, others, reason, rivals: [...(last?.rivals ?? []), ...rivals] };
  const decided = onConflicts(tellRivals(customer), (conflicts) => ({ ...conflicts, verdict }));
  const outcome = decision === 'approve' ? ('approved' as const) : ('rejected' as const);
  const settled = onOpenCases(decided, (open) => ({ ...open, ended: { at: event.at, outcome, reason } }));
  return goingOn(settled, event.at);
}

function earlier(last: Verdict | null): Pick<Verdict, 'before'> {
  if (!last) return {};
  const { before = [], ...decision } = last;
  return { before: [decision, ...before] };
}

export function conflictEnded(customer: Customer, event: EventOf<'conflict-ended'>): Customer {
  const { rival, outcome, reason } = event;
  const isEnded = ({ ended }: ConflictCase) =>
    ended === null || (outcome === 'overruled' && ended.outcome === 'approved');
  const ended = onConflicts(customer, (conflicts) => ({
    ...conflicts,
    cases: conflicts.cases.map((one) =>
      one.rival === rival && isEnded(one) ? { ...one, ended: { at: event.at, outcome, reason } } : one,
    ),
  }));
  return goingOn(touched(ended, event.at), event.at);
}

export function enterDrafting(customer: Customer, since: Instant): Customer {
  const { deal, contact } = customer;
  if (!deal) return customer;
  return {
    ...customer,
    draft: prefilled(deal, contact),
    stage: { name: 'drafting', since, touchedAt: since, reminded: false, returned: null },
  };
}

/** Somebody did something about the draft: its clock begins anew. */
export function touched(customer: Customer, now: Instant): Customer {
  return at(customer, 'drafting', (stage) => ({ ...stage, touchedAt: now, reminded: false }));
}

export function detailsSaved(customer: Customer, event: EventOf<'details-saved'>): Customer {
  if (!customer.draft) return customer;
  return touched({ ...customer, draft: merged(customer.draft, event.changes, event.cleared) }, event.at);
}

/** The form with some fields changed and others emptied. */
export function merged(draft: Draft, changes: DraftChanges, cleared: string[]): Draft {
  const entries = sectionNames.map((section) => {
    const kept = Object.entries({ ...draft[section], ...changes[section] }).filter(
      ([field, value]) => value !== undefined && !cleared.includes(`${section}.${field}`),
    );
    return [section, Object.fromEntries(kept)] as const;
  });
  return { ...draft, ...Object.fromEntries(entries) };
}

/** A contact that is edited while the contract is under way is the form's as well. */
export function contactsInDraft(customer: Customer, event: EventOf<'contacts-edited'>): Customer {
  const { draft, stage } = customer;
  if (!draft || (stage.name !== 'drafting' && stage.name !== 'contracts')) return customer;
  const { email, name } = event.form ?? event.contact;
  const changes: DraftChanges = {
    ...(email === undefined ? {} : { licensing: { notificationEmail: email } }),
    ...(name == null ? {} : { customerContact: { name } }),
    ...(event.agreementContact ? { agreementContact: event.agreementContact } : {}),
  };
  const contract = customer.contract && event.agreementContact?.email ? readdressed(customer.contract) : null;
  const edited = { ...customer, draft: merged(draft, changes, []), ...(contract && { contract }) };
  return touched(edited, event.at);
}

/**
 * The intermediary's person goes with the partner: the next one names its own before it submits. What is out to be
 * signed is not taken back, but nothing more goes to that person. Under the first rules the person stayed, and would
 * have got the next partner's License Agreement and final copy.
 */
function withoutIntermediary(customer: Customer): Customer {
  const { draft, stage, contract } = customer;
  if (!hasRules(customer, 2) || draft?.agreementContact.party !== 'partner') return customer;
  if (stage.name === 'drafting') return unaddressed(customer);
  return contract ? { ...customer, contract: { ...contract, recipientLeft: true } } : customer;
}

/** The form without whom the License Agreement goes to. */
export function unaddressed(customer: Customer): Customer {
  return customer.draft ? { ...customer, draft: { ...customer.draft, agreementContact: {} } } : customer;
}

function readdressed({ recipientLeft: _, ...contract }: Contract): Contract {
  return contract;
}

/** Only what was given: a field that is undefined changes nothing. */
function given<T extends object>(changes: { [K in keyof T]?: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<T>;
}
