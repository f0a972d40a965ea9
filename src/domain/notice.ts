import type { Customer, Notice, Trial } from './customer.js';
import type { Event } from './events.js';
import type { Audience, MailContent, MailKind, MailRecord } from './mail.js';
import type { Told } from './outcome.js';
import { daysOf, hasRules, hoursOf, noticeAttemptMs } from './policy.js';
import { type Instant, later, plus, until } from './time.js';

/**
 * What the mail server said about a notice.
 * - `waiting`: not accepted for everybody who has to get it;
 * - `accepted`: for the contact and, for source `MSP`, for one of the partner's recipients at least, in time;
 * - `late`: accepted, but too close to the instant that it names;
 * - `retracted`: accepted, but somebody was told since that the upgrade is held, and of no release;
 * - `refused`: refused for good, or bounced.
 */
export type NoticeStanding = 'waiting' | 'accepted' | 'late' | 'retracted' | 'refused';

export function noticeStanding(customer: Customer, notice: Notice): NoticeStanding {
  const carriers = carriersOf(customer, notice);
  if (carriers.some((record) => record?.status === 'refused')) return 'refused';
  const accepted = carriers.map((record) => record && firstAccepted(record));
  if (accepted.some((at) => at === undefined)) return 'waiting';
  const deadline = plus(notice.at, -hoursOf(customer.policy, customer.policy.noticeHours));
  if (!accepted.every((at) => at !== undefined && until(at, deadline) >= 0)) return 'late';
  return retractedFrom(customer, notice) ? 'retracted' : 'accepted';
}

/**
 * Who has got the notice and, after it, the email that the upgrade is held: it has to be told anew. By the first rules
 * the upgrade came all the same once the other part had accepted, and this one had last read that it would not.
 */
export function retractedFrom(customer: Customer, notice: Notice): 'customer' | 'partner' | null {
  if (!hasRules(customer, 2)) return null;
  const isRetracted = (part: 'customer' | 'partner') => {
    const carrier = customer.mails.find(({ key }) => key === notice.mails[part]);
    if (!carrier || carrier.accepted.length === 0) return false;
    return customer.mails.some(
      (record) =>
        record.kind === 'upgrade-held' &&
        record.audience === part &&
        record.attempts > 0 &&
        record.status !== 'refused' &&
        [record.queuedAt, ...record.accepted.map(({ at }) => at)].some((at) =>
          isReadAfter(carrier, record, at),
        ),
    );
  };
  return (['customer', 'partner'] as const).find(isRetracted) ?? null;
}

/** Numbers do not tell: what is paused goes out after emails that were queued later. */
function isReadAfter(carrier: MailRecord, { number }: MailRecord, at: Instant): boolean {
  const read = firstAccepted(carrier);
  return read !== undefined && (until(read, at) > 0 || (read === at && number > carrier.number));
}

function firstAccepted({ accepted }: MailRecord): Instant | undefined {
  return accepted.map(({ at }) => at).sort()[0];
}

/**
 * Whether somebody has got a notice since an email was queued that says the upgrade is held: who reads that last does
 * not expect the upgrade. By the first rules it went out all the same.
 */
export function isNoticedSince(customer: Customer, { notice }: Trial, record: MailRecord): boolean {
  if (!hasRules(customer, 2) || notice?.kind !== 'upgrade') return false;
  const carrier = emailsOf(customer, notice).find(({ audience }) => audience === record.audience);
  return (
    carrier !== undefined && carrier.accepted.length > 0 && !isReadAfter(carrier, record, record.queuedAt)
  );
}

/** The emails that have to be accepted before an upgrade may happen: the partner's only where it is the source. */
export function carriersOf(customer: Customer, notice: Notice): (MailRecord | undefined)[] {
  const { mails } = notice;
  const keys = customer.source === 'MSP' ? [mails.customer, mails.partner] : [mails.customer];
  return keys.map((key) => customer.mails.find((record) => record.key === key));
}

/** Since when one of those fails softly and nobody of its audience has it; null where none does. */
export function failingSince(customer: Customer, notice: Notice): Instant | null {
  const failing = carriersOf(customer, notice).filter((record) => record?.accepted.length === 0);
  return failing.flatMap((record) => record?.failingSince ?? []).sort()[0] ?? null;
}

/** All emails of the notice, those included that nobody has to accept. */
function emailsOf(customer: Customer, { mails }: Notice): MailRecord[] {
  return customer.mails.filter(({ key }) => key === mails.customer || key === mails.partner);
}

/** When the notice of the trial's end is due: the lead before it, or at once in a shorter trial. */
export function noticeDueAt(customer: Customer, stage: Trial): Instant {
  return later(stage.since, plus(stage.endsAt, -daysOf(customer.policy, customer.policy.noticeLeadDays)));
}

/** The earliest upgrade that a notice sent at `attempt` may name: the trial's end, or 25 hours later. */
export function upgradeAfter(customer: Customer, stage: Trial, attempt: Instant): Instant {
  const { policy } = customer;
  const margin = hoursOf(policy, policy.noticeHours) + noticeAttemptMs(policy);
  return later(stage.endsAt, plus(attempt, margin));
}

/**
 * The one end of the trial that everybody is shown: where it is blocked, the trial's end; where it is held, the end
 * of the hold; else the instant that the notice names, or will name.
 */
export function trialRunsUntil(customer: Customer, stage: Trial): Instant {
  const { endsAt, blockedAt, held, notice } = stage;
  if (customer.upgrade === 'blocked') return blockedAt ? later(endsAt, blockedAt) : endsAt;
  if (held) return held.until;
  return notice?.at ?? upgradeAfter(customer, stage, noticeDueAt(customer, stage));
}

/** The earliest upgrade of a trial whose notice would have to be sent again now. */
export function earliestUpgrade(customer: Customer, stage: Trial, now: Instant): Instant {
  return upgradeAfter(customer, stage, later(now, noticeDueAt(customer, stage)));
}

/** Whether what is sold, by contract or by a date that was set, is over before an upgrade could begin it. */
export function isOverBefore(customer: Customer, stage: Trial, upgradeAt?: Instant): boolean {
  const { plannedExpiresAt } = customer;
  if (plannedExpiresAt === null || !hasRules(customer, 2)) return false;
  const begins = upgradeAt ?? stage.notice?.at ?? upgradeAfter(customer, stage, noticeDueAt(customer, stage));
  return until(begins, plannedExpiresAt) <= 0;
}

/** For people who read the timeline: what has to be changed before the upgrade can be allowed again. */
export function overReason({ plannedExpiresAt }: Customer): string {
  return `what is sold expires at ${plannedExpiresAt}, which is not after the trial’s end`;
}

/** Whether an attempt at `now` could no longer be accepted in time for the instant that the notice names. */
export function noticeIsStale(customer: Customer, notice: Notice, now: Instant): boolean {
  const { policy } = customer;
  if (notice.kind === 'end' || noticeStanding(customer, notice) !== 'waiting') return false;
  return until(now, notice.at) < hoursOf(policy, policy.noticeHours) + noticeAttemptMs(policy);
}

/** The first notice for the trial's end as it stands at `now`. */
export function firstNotice(customer: Customer, stage: Trial, now: Instant): Event {
  if (customer.upgrade === 'blocked') {
    return { type: 'notice-issued', at: now, kind: 'end', names: stage.endsAt, renewal: false };
  }
  const names = upgradeAfter(customer, stage, now);
  return { type: 'notice-issued', at: now, kind: 'upgrade', names, renewal: false };
}

/**
 * Keys of the notice's emails that wait. While one part refuses the upgrade's notice nothing will upgrade, so the
 * other part is not told of an upgrade either; nor while one goes on failing softly during a hold. By the first rules
 * the other part was told another date every day of it, at none of which anything happened.
 */
export function pausedNotices(customer: Customer): (string | null)[] {
  const { stage } = customer;
  if (stage.name !== 'trial' || stage.notice?.kind !== 'upgrade') return [];
  const { notice } = stage;
  const keys = Object.values(notice.mails);
  if (noticeStanding(customer, notice) === 'refused') return keys;
  if (!stage.held || !hasRules(customer, 2)) return [];
  const failing = carriersOf(customer, notice).flatMap((record) =>
    record?.status === 'queued' && record.failingSince !== null && record.accepted.length === 0
      ? [record.key]
      : [],
  );
  return failing.length === 0 ? [] : keys.filter((key) => key === null || !failing.includes(key));
}

/** Whether this part was told of an upgrade at another instant than the one that the notice names now. */
export function isToldOfAnother(customer: Customer, notice: Notice, audience: Audience): boolean {
  const told = promisedTo(customer, audience);
  return told !== null && told.at !== notice.at;
}

/**
 * The notice again under a later instant, because it was not accepted in time. Where one part has accepted it and
 * the other keeps failing, the new instant leaves room for a day of attempts: without, every hourly attempt would
 * move the date and tell the part that has it once more.
 */
export function renewedNotice(customer: Customer, stage: Trial, now: Instant): Event {
  const { notice, held } = stage;
  const told = notice ? tellingOf(customer, notice).some((record) => record.accepted.length > 0) : false;
  // During a hold the other part is told once the failing one has accepted: that has to be in time as well.
  const isAwaited = told || (held !== null && hasRules(customer, 2));
  const room = isAwaited && notice?.failingSince ? hoursOf(customer.policy, customer.policy.noticeHours) : 0;
  const names = upgradeAfter(customer, stage, plus(now, room));
  return { type: 'notice-issued', at: now, kind: 'upgrade', names, renewal: !told };
}

/** Whether anybody may have got the notice: an attempt was begun, whatever came of it. */
export function wasTold(customer: Customer, notice: Notice): boolean {
  return tellingOf(customer, notice).some((record) => record.attempts > 0);
}

/** Also what went to recipients before it was repeated; by the first rules that counted as untold. */
function tellingOf(customer: Customer, notice: Notice): MailRecord[] {
  if (!hasRules(customer, 2)) return emailsOf(customer, notice);
  return customer.mails.filter(({ content }) => says(content, notice));
}

/** Whether the email is a notice of this end. */
export function says(content: MailContent, { kind, at }: Told): boolean {
  if (content.kind === 'upgrade-notice') return kind === 'upgrade' && content.upgradeAt === at;
  return content.kind === 'trial-ending-notice' && kind === 'end' && content.endsAt === at;
}

const ofTheEnd: readonly MailKind[] = [
  'upgrade-notice',
  'trial-ending-notice',
  'trial-extended',
  'upgrade-held',
];

/**
 * The upgrade that somebody has been told of and has not been told otherwise since; null where there is none. What is
 * not accepted yet takes a promise back as well: it is on its way.
 */
export function promisedTo(customer: Customer, audience: Audience): Told | null {
  const told = saidOfTheEnd(customer, audience).filter(
    ({ kind, accepted }) => kind !== 'upgrade-notice' || accepted.length > 0,
  );
  return upgradeIn(told.at(-1));
}

/** The upgrade that somebody has read of last: only what was accepted takes it back. */
export function readBy(customer: Customer, audience: Audience): Told | null {
  return upgradeIn(saidOfTheEnd(customer, audience).findLast(({ accepted }) => accepted.length > 0));
}

function saidOfTheEnd({ mails }: Customer, audience: Audience): MailRecord[] {
  return mails.filter(
    (record) => record.audience === audience && record.status !== 'dropped' && ofTheEnd.includes(record.kind),
  );
}

function upgradeIn(record: MailRecord | undefined): Told | null {
  const { content } = record ?? {};
  return content?.kind === 'upgrade-notice' ? { kind: 'upgrade', at: content.upgradeAt } : null;
}

/** Why nobody can be given the notice, for the timeline and the staff. */
export function noticeTrouble(customer: Customer, notice: Notice): string {
  const reasons = carriersOf(customer, notice).flatMap((record) => {
    if (!record || (record.accepted.length > 0 && record.status !== 'refused')) return [];
    // It only waits for the other part. By the first rules that was called no answer.
    if (hasRules(customer, 2) && record.attempts === 0 && record.failingSince === null) return [];
    const refused = record.refused.map(({ address, reason }) => `${address}: ${reason}`);
    return refused.length > 0 ? refused : [record.reason ?? `no answer for the ${record.audience}`];
  });
  return reasons.join('; ') || 'the notice was not accepted';
}
