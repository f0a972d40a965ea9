import type { Customer, Notice } from './customer.js';
import type { Event } from './events.js';
import { type Audience, type MailContent, type MailRecord, mailKey } from './mail.js';
import { noticeIsStale, pausedNotices, renewedNotice } from './notice.js';
import { hasRules, mailRetryMs } from './policy.js';
import { nextLink } from './rules/activation.js';
import { type Instant, isDue, plus, until } from './time.js';
import { isWanted } from './wanted.js';

export interface MailRequest {
  audience: Audience;
  content: MailContent;
}

/** Puts emails into the outbox, numbered; a notice's emails are what the notice waits for. */
export function enqueue(customer: Customer, requests: MailRequest[], at: Instant): Customer {
  return requests.reduce((current, request) => enqueueOne(current, request, at), customer);
}

function enqueueOne(customer: Customer, { audience, content }: MailRequest, at: Instant): Customer {
  const number = customer.mailCount + 1;
  const key = mailKey(content.kind, number);
  const renewed = renewedBy(customer, audience, content);
  const record: MailRecord = {
    key,
    number,
    audience,
    kind: content.kind,
    status: 'queued',
    queuedAt: at,
    content,
    attempts: 0,
    attemptsBefore: renewed ? renewed.attemptsBefore + renewed.attempts : 0,
    answeredAt: null,
    nextAttemptAt: at,
    failingSince: renewed?.failingSince ?? null,
    accepted: [],
    refused: [],
    reason: hasRules(customer, 2) ? (renewed?.reason ?? null) : null,
  };
  const queued = { ...customer, mailCount: number, mails: [...customer.mails, record] };
  if (!isNotice(content)) return queued;
  return withNotice(queued, (notice) => ({ ...notice, mails: { ...notice.mails, [audience]: key } }));
}

function isNotice({ kind }: MailContent): boolean {
  return kind === 'upgrade-notice' || kind === 'trial-ending-notice';
}

/** The email in whose place a notice's email steps: it still carries the notice, and could not be delivered. */
function renewedBy(customer: Customer, audience: Audience, content: MailContent): MailRecord | undefined {
  const { stage } = customer;
  if (
    stage.name !== 'trial' ||
    !stage.notice ||
    (audience !== 'customer' && audience !== 'partner') ||
    !isNotice(content)
  )
    return undefined;
  const earlier = mailOf(customer, stage.notice.mails[audience]);
  return earlier?.status === 'queued' ? earlier : undefined;
}

export function withNotice(customer: Customer, change: (notice: Notice) => Notice): Customer {
  const { stage } = customer;
  if (stage.name !== 'trial' || !stage.notice) return customer;
  return { ...customer, stage: { ...stage, notice: change(stage.notice) } };
}

export function mailOf(customer: Customer, key: string | null): MailRecord | undefined {
  return customer.mails.find((record) => record.key === key);
}

/** Emails that nobody could be given, and that can be sent again. */
export function undeliverable(customer: Customer): MailRecord[] {
  return customer.mails.filter((record) => record.status === 'refused' && isWanted(customer, record));
}

/** The emails whose next attempt is due, oldest first. */
export function dueMails(customer: Customer, now: Instant): MailRecord[] {
  return waiting(customer).filter((record) => isDue(record.nextAttemptAt, now));
}

/** When the mail lane has something to do next; null while the outbox is empty. */
export function nextMailAt(customer: Customer): Instant | null {
  const times = waiting(customer).map((record) => record.nextAttemptAt);
  return times.sort()[0] ?? null;
}

/** Since when the oldest email that the lane still has to send has been in the outbox; null where none waits. */
export function mailWaitingSince(customer: Customer): Instant | null {
  const times = waiting(customer).map((record) => record.queuedAt);
  return times.sort()[0] ?? null;
}

/**
 * Keys of what waits for something else than its hour: the other part of a notice; or, of a License Agreement that was to
 * go to a former partner's person, somebody else who receives it.
 */
export function pausedMails(customer: Customer): (string | null)[] {
  return [...pausedNotices(customer), ...unaddressedMails(customer).map(({ key }) => key)];
}

/** The License Agreement, while the form names nobody any more to whom it may go. */
export function unaddressedMails({ stage, contract, mails }: Customer): MailRecord[] {
  if (stage.name !== 'contracts' || !contract?.recipientLeft) return [];
  return mails.filter(({ kind, status }) => kind === 'license-agreement' && status === 'queued');
}

/** Emails that the lane has to attempt. */
function waiting(customer: Customer): MailRecord[] {
  const paused = pausedMails(customer);
  return customer.mails.filter(({ status, key }) => status === 'queued' && !paused.includes(key));
}

/**
 * Looked at before every attempt: an email that says something which is no longer so is dropped, an activation link
 * that expired on the way is replaced, and a notice that could no longer be accepted in time gets a later instant.
 */
export function recheck(customer: Customer, now: Instant): Event[] {
  const { stage } = customer;
  const due = dueMails(customer, now);
  const dropped = due
    .filter((record) => !isWanted(customer, record))
    .map(
      (record): Event => ({
        type: 'mail-dropped',
        at: now,
        key: record.key,
        kind: record.kind,
        reason: 'what it says is no longer so',
      }),
    );
  if (dropped.length > 0) return dropped;
  if (due.some((record) => hasExpiredLink(customer, record, now))) return [nextLink(customer, now, true)];
  if (stage.name !== 'trial' || !stage.notice) return [];
  const carried = new Set<string | null>(Object.values(stage.notice.mails));
  if (!due.some((record) => carried.has(record.key))) return [];
  return noticeIsStale(customer, stage.notice, now) ? [renewedNotice(customer, stage, now)] : [];
}

function hasExpiredLink({ stage }: Customer, { content }: MailRecord, now: Instant): boolean {
  if (content.kind !== 'activation' && content.kind !== 'activation-reminder') return false;
  // A link that was issued this instant is as good as one can get.
  const isNew = stage.name === 'pending' && stage.link !== null && until(stage.link.issuedAt, now) <= 0;
  return !isNew && isDue(content.expiresAt, now);
}

/** After an answer: when the next attempt is due, from the number of attempts so far. */
export function nextAttempt(customer: Customer, record: MailRecord, at: Instant): Instant {
  return plus(at, mailRetryMs(customer.policy, record.attemptsBefore + record.attempts));
}
