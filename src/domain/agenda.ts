import { contractsAgenda, draftingAgenda, registeredAgenda } from './agenda-deal.js';
import type { Customer, Expired, Notice, Pending, Production, Trial, TrialEnded } from './customer.js';
import { type Deed, entry, type Upcoming } from './deed.js';
import {
  isOverBefore,
  isToldOfAnother,
  noticeDueAt,
  noticeStanding,
  pausedNotices,
  promisedTo,
  trialRunsUntil,
  upgradeAfter,
} from './notice.js';
import { daysOf, hasRules, hoursOf } from './policy.js';
import { type Instant, later, plus } from './time.js';

export type { Deed, Upcoming };

/** Every coming email, deadline and transition, in time order. */
export function agenda(customer: Customer): Upcoming[] {
  return entries(customer).sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** The first entry that the clock will bring by itself; null where only people or answers can. */
export function nextDue(customer: Customer): Upcoming | null {
  return agenda(customer).find((entry) => entry.awaits === null) ?? null;
}

function entries(customer: Customer): Upcoming[] {
  const { stage } = customer;
  switch (stage.name) {
    case 'registered':
      return registeredAgenda(customer, stage);
    case 'drafting':
      return draftingAgenda(customer, stage);
    case 'contracts':
      return contractsAgenda(customer, stage);
    case 'pending':
      return pendingAgenda(customer, stage);
    case 'trial':
      return trialAgenda(customer, stage);
    case 'production':
      return productionAgenda(customer, stage);
    case 'trial-ended':
      return closing(customer, stage, 'lapsed');
    case 'expired':
      return closing(customer, stage, 'not-renewed');
    case 'closed':
      return [];
    default:
      return stage satisfies never;
  }
}

function pendingAgenda(customer: Customer, stage: Pending): Upcoming[] {
  const { policy } = customer;
  if (stage.activated) {
    const { import: current } = stage;
    if (current?.status !== 'running') return [];
    const at = plus(current.lastReportAt, hoursOf(policy, policy.importStallHours));
    return [entry(at, { do: 'note-stalled-import', attempt: current.attempt })];
  }
  const { invitedAt } = stage;
  if (!invitedAt) return [];
  const closesAt = plus(invitedAt, daysOf(policy, policy.activationCloseDays));
  const reminders = policy.activationReminderDays
    .filter((day) => !stage.remindedDays.includes(day))
    .map((day) => entry(plus(invitedAt, daysOf(policy, day)), { do: 'send-activation-reminder', day }));
  const warning = entry(plus(closesAt, -daysOf(policy, policy.closeReminderDays)), {
    do: 'send-close-reminder',
    closesAt,
  });
  const close = entry(closesAt, { do: 'close', outcome: 'not-activated' });
  return [...reminders, ...(stage.closeReminded ? [] : [warning]), close];
}

function trialAgenda(customer: Customer, stage: Trial): Upcoming[] {
  const { notice } = stage;
  if (customer.upgrade === 'blocked') {
    const end = entry(trialRunsUntil(customer, stage), { do: 'end-trial' });
    return notice ? [end] : [entry(noticeDueAt(customer, stage), { do: 'send-notice', kind: 'end' }), end];
  }
  if (isOverBefore(customer, stage)) return [entry(stage.since, { do: 'block-upgrade' })];
  if (!notice) {
    const due = noticeDueAt(customer, stage);
    const projected = entry(upgradeAfter(customer, stage, due), { do: 'upgrade' }, 'notice');
    return [entry(due, { do: 'send-notice', kind: 'upgrade' }), projected, ...heldEnd(stage)];
  }
  const answeredAt = lastAnswer(customer, stage);
  switch (noticeStanding(customer, notice)) {
    case 'accepted':
      return [entry(notice.at, { do: 'upgrade' })];
    case 'late':
    case 'retracted':
      return [entry(answeredAt, { do: 'renew-notice' }), ...heldEnd(stage)];
    case 'refused':
      return stage.held && !isToBeSaidAgain(customer)
        ? heldEnd(stage)
        : [hold(customer, stage, answeredAt), ...heldEnd(stage)];
    case 'waiting': {
      const { failingSince } = notice;
      const softLimit = hoursOf(customer.policy, customer.policy.softFailureHours);
      const holding =
        failingSince && !stage.held ? [hold(customer, stage, plus(failingSince, softLimit))] : [];
      if (stage.held && isOvertaken(customer, notice))
        return [hold(customer, stage, notice.issuedAt), ...heldEnd(stage)];
      return [entry(notice.at, { do: 'upgrade' }, 'notice'), ...holding, ...heldEnd(stage)];
    }
  }
}

/** A notice that goes out during a hold, after a retry or a change, has promised somebody what is refused to another. */
function isToBeSaidAgain(customer: Customer): boolean {
  return (
    hasRules(customer, 2) &&
    (['customer', 'partner'] as const).some((part) => promisedTo(customer, part) !== null)
  );
}

/** The instant that somebody was told during a hold was not kept, and the next one waits for who fails to get it. */
function isOvertaken(customer: Customer, notice: Notice): boolean {
  if (!hasRules(customer, 2)) return false;
  const paused = pausedNotices(customer);
  return (['customer', 'partner'] as const).some(
    (part) => paused.includes(notice.mails[part]) && isToldOfAnother(customer, notice, part),
  );
}

function hold(customer: Customer, stage: Trial, at: Instant): Upcoming {
  const until =
    stage.held?.until ?? plus(later(stage.endsAt, at), daysOf(customer.policy, customer.policy.holdDays));
  return entry(at, { do: 'hold-upgrade', until });
}

function heldEnd(stage: Trial): Upcoming[] {
  return stage.held ? [entry(stage.held.until, { do: 'end-trial' })] : [];
}

/** When something was last said of the notice's emails: a trouble is dealt with from then on. */
function lastAnswer(customer: Customer, stage: Trial): Instant {
  const keys = new Set<string | null>(Object.values(stage.notice?.mails ?? {}));
  return customer.mails.reduce(
    (newest, record) =>
      keys.has(record.key) && record.answeredAt ? later(newest, record.answeredAt) : newest,
    stage.notice?.issuedAt ?? stage.since,
  );
}

function productionAgenda(customer: Customer, stage: Production): Upcoming[] {
  const { policy } = customer;
  const notices = policy.expiryNoticeDays
    .filter((days) => !stage.noticedDays.includes(days))
    .map((days) => entry(plus(stage.expiresAt, -daysOf(policy, days)), { do: 'send-expiry-notice', days }))
    .filter(({ at }) => Date.parse(at) > Date.parse(stage.expirySetAt));
  return [...notices, entry(stage.expiresAt, { do: 'expire' })];
}

function closing(
  customer: Customer,
  stage: TrialEnded | Expired,
  outcome: 'lapsed' | 'not-renewed',
): Upcoming[] {
  const { policy } = customer;
  const closesAt = plus(stage.since, daysOf(policy, policy.lapseDays));
  const warning = entry(plus(closesAt, -daysOf(policy, policy.closeReminderDays)), {
    do: 'send-close-reminder',
    closesAt,
  });
  return [...(stage.closeReminded ? [] : [warning]), entry(closesAt, { do: 'close', outcome })];
}
