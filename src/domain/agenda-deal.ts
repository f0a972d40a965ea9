import { openCases } from './conflicts.js';
import type { Contracts, Customer, Drafting, Registered } from './customer.js';
import { entry, type Upcoming } from './deed.js';
import { daysOf, hasRules } from './policy.js';
import { plus } from './time.js';

/**
 * A deal's protection: reminded, then over. While a conflict keeps the deal from being converted neither comes, and
 * staff are reminded of the conflict where they have not settled it in time.
 */
export function registeredAgenda(customer: Customer, stage: Registered): Upcoming[] {
  const { policy } = customer;
  if (stage.stoppedAt !== undefined) return overdueConflicts(customer);
  const { protectedUntil } = stage;
  const warning = entry(plus(protectedUntil, -daysOf(policy, policy.protectionReminderDays)), {
    do: 'send-deal-reminder',
    protectedUntil,
  });
  const end = entry(protectedUntil, { do: 'close', outcome: 'deal-expired' });
  return [...overdueConflicts(customer), ...(stage.reminded ? [] : [warning]), end];
}

function overdueConflicts(customer: Customer): Upcoming[] {
  const unsaid = openCases(customer).filter(({ overdueSaid }) => !overdueSaid);
  return [...new Set(unsaid.map(({ decideBy }) => decideBy))].map((decideBy) =>
    entry(decideBy, { do: 'note-overdue-conflict', decideBy }),
  );
}

/**
 * A draft that nobody touches is reminded of, then closed. Not while staff owe a decision on a conflict: its days begin
 * anew with that. By the first rules it was closed for what its partner could not do.
 */
export function draftingAgenda(customer: Customer, stage: Drafting): Upcoming[] {
  const { policy } = customer;
  if (hasRules(customer, 2) && openCases(customer).length > 0) return [];
  const { touchedAt } = stage;
  const closesAt = plus(touchedAt, daysOf(policy, policy.draftCloseDays));
  const warning = entry(plus(touchedAt, daysOf(policy, policy.draftReminderDays)), {
    do: 'send-draft-reminder',
    closesAt,
  });
  return [...(stage.reminded ? [] : [warning]), entry(closesAt, { do: 'close', outcome: 'draft-abandoned' })];
}

/** A License Agreement that is not signed in time becomes the staff's business. */
export function contractsAgenda({ contract }: Customer, { dueAt, escalatedAt }: Contracts): Upcoming[] {
  if (!contract || contract.signature || escalatedAt) return [];
  return [entry(dueAt, { do: 'escalate-contract', number: contract.number, dueAt })];
}
