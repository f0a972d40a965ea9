import type { Customer, Notice } from './customer.js';
import type { Event } from './events.js';
import { type Audience, type MailContent, type MailRecord, mailKey } from './mail.js';
import { noticeIsStale, renewedNotice } from './notice.js';
import { mailRetryMs } from './policy.js';
import { type Instant, isDue, plus } from './time.js';

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
  const record: MailRecord = {
    key,
    number,
    audience,
    kind: content.kind,
    status: 'queued',
    queuedAt: at,
    content,
    attempts: 0,
    answeredAt: null,
    nextAttemptAt: at,
    failingSince: null,
    accepted: [],
    refused: [],
    reason: null,
  };
  const queued = { ...customer, mailCount: number, mails: [...customer.mails, record] };
  if (content.kind !== 'upgrade-notice' && content.kind !== 'trial-ending-notice') return queued;
  return withNotice(queued, (notice) => ({ ...notice, mails: { ...notice.mails, [audience]: key } }));
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
  return customer.mails.filter((record) => record.status === 'queued' && isDue(record.nextAttemptAt, now));
}

/** When the mail lane has something to do next; null while the outbox is empty. */
export function nextMailAt(customer: Customer): Instant | null {
  const times = customer.mails
    .filter((record) => record.status === 'queued')
    .map((record) => record.nextAttemptAt);
  return times.sort()[0] ?? null;
}

/**
 * Looked at before every attempt: an email that says something which is no longer so is dropped, and a notice
 * that could no longer be accepted in time gets a later instant.
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
  if (stage.name !== 'trial' || !stage.notice) return [];
  const carried = new Set<string | null>(Object.values(stage.notice.mails));
  if (!due.some((record) => carried.has(record.key))) return [];
  return noticeIsStale(customer, stage.notice, now) ? [renewedNotice(customer, stage, now)] : [];
}

/** After an answer: when the next attempt is due, from the number of attempts so far. */
export function nextAttempt(customer: Customer, record: MailRecord, at: Instant): Instant {
  return plus(at, mailRetryMs(customer.policy, record.attempts));
}

/** Whether what the email says still holds. */
export function isWanted(customer: Customer, record: MailRecord): boolean {
  const { stage, terms } = customer;
  const { content } = record;
  switch (content.kind) {
    case 'activation':
    case 'activation-reminder':
      return stage.name === 'pending' && !stage.activated && stage.link?.number === content.link;
    case 'closing-reminder':
      return stage.name === content.stage && !(stage.name === 'pending' && stage.activated);
    case 'import-failed':
      return isImport(customer, content.attempt, 'failed');
    case 'import-stalled':
      return isImport(customer, content.attempt, 'stalled');
    case 'trial-started':
    case 'trial-extended':
      return stage.name === 'trial' && stage.endsAt === content.endsAt;
    case 'upgrade-notice':
    case 'trial-ending-notice':
      return stage.name === 'trial' && Object.values(stage.notice?.mails ?? {}).includes(record.key);
    case 'upgrade-held':
      return stage.name === 'trial' && stage.held?.until === content.until;
    case 'trial-ended':
      return stage.name === 'trial-ended';
    case 'upgraded':
    case 'converted':
    case 'renewed':
    case 'expiry-notice':
      return stage.name === 'production' && stage.expiresAt === content.expiresAt;
    case 'subscription-changed':
      return (
        stage.name === 'production' &&
        stage.expiresAt === content.expiresAt &&
        terms.sku === content.terms.sku
      );
    case 'expired':
      return stage.name === 'expired';
    case 'closed':
      return true;
    default:
      return content satisfies never;
  }
}

function isImport(customer: Customer, attempt: number, status: 'failed' | 'stalled'): boolean {
  const { stage } = customer;
  return stage.name === 'pending' && stage.import?.attempt === attempt && stage.import.status === status;
}
