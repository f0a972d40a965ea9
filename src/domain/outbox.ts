import { sameTerms, type Terms } from './catalog.js';
import { openCases } from './conflicts.js';
import type { Customer, Notice } from './customer.js';
import { discountStanding, nextApprover } from './discount.js';
import type { Event } from './events.js';
import { type Audience, type MailContent, type MailRecord, mailKey } from './mail.js';
import { noticeIsStale, pausedMails, renewedNotice, trialRunsUntil } from './notice.js';
import { daysOf, hasRules, mailRetryMs } from './policy.js';
import { nextLink } from './rules/activation.js';
import { isDeal } from './stage.js';
import { type Instant, isDue, plus, until } from './time.js';

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
    reason: null,
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

/** Whether what the email says still holds. */
export function isWanted(customer: Customer, record: MailRecord): boolean {
  const { stage, contract } = customer;
  const { content } = record;
  switch (content.kind) {
    case 'deal-registered':
    case 'deal-reminder':
      return stage.name === 'registered' && stage.protectedUntil === content.protectedUntil;
    case 'conflict-opened':
      return (
        stage.name !== 'closed' && openCases(customer).some(({ decideBy }) => decideBy === content.decideBy)
      );
    case 'conflict-decided':
      return isDeal(customer) && openCases(customer).length === 0;
    case 'draft-reminder':
      return stage.name === 'drafting' && stage.touchedAt === content.touchedAt;
    case 'discount-asked':
      return isAskedOf(customer, content.number, content.title);
    case 'discount-decided':
      return stage.name === 'drafting' && customer.discount?.number === content.number;
    case 'license-agreement':
    case 'contract-overdue':
      return stage.name === 'contracts' && isUnsigned(customer, content.number);
    case 'contract-signed':
      return stage.name === 'contracts' && contract?.signature?.at === content.at;
    case 'contract-returned':
      return stage.name === 'drafting' && contract?.number === content.number;
    case 'deal-closed':
    case 'contract-approved':
      return true;
    case 'activation':
    case 'activation-reminder':
      return stage.name === 'pending' && !stage.activated && stage.link?.number === content.link;
    case 'closing-reminder':
      return stage.name === content.stage && closesAt(customer) === content.closesAt;
    case 'import-failed':
      return isImport(customer, content.attempt, 'failed');
    case 'import-stalled':
      return isImport(customer, content.attempt, 'stalled');
    case 'trial-started':
    case 'trial-extended':
      return stage.name === 'trial' && trialRunsUntil(customer, stage) === content.endsAt;
    case 'upgrade-notice':
    case 'trial-ending-notice':
      return stage.name === 'trial' && Object.values(stage.notice?.mails ?? {}).includes(record.key);
    case 'upgrade-held':
      return stage.name === 'trial' && stage.held?.until === content.until;
    case 'trial-ended':
      return stage.name === 'trial-ended' && stage.since === content.at;
    case 'upgraded':
    case 'converted':
    case 'renewed':
      return (
        stage.name === 'production' &&
        stage.expiresAt === content.expiresAt &&
        (!hasRules(customer, 2) || isSold(customer, content.terms))
      );
    case 'expiry-notice':
      return (
        stage.name === 'production' &&
        stage.expiresAt === content.expiresAt &&
        Math.min(...stage.noticedDays) === content.days
      );
    case 'subscription-changed':
      return (
        stage.name === 'production' &&
        stage.expiresAt === content.expiresAt &&
        isSold(customer, content.terms)
      );
    case 'expired':
      return stage.name === 'expired' && stage.since === content.at;
    case 'closed':
      return true;
    case 'transferred':
      return customer.partner === content.to && stage.name !== 'closed';
    default:
      return content satisfies never;
  }
}

function isSold({ terms }: Customer, told: Terms): boolean {
  return terms !== null && sameTerms(terms, told);
}

function isAskedOf(customer: Customer, number: number, title: string): boolean {
  const { stage, discount } = customer;
  if (stage.name !== 'drafting' || discount?.number !== number) return false;
  return discountStanding(customer) === 'waiting' && nextApprover(customer)?.title === title;
}

function isUnsigned({ contract }: Customer, number: number): boolean {
  return contract?.number === number && contract.signature === null;
}

/** When the clock would close the customer as it stands; null where it would not. */
function closesAt({ stage, policy }: Customer): Instant | null {
  if (stage.name === 'trial-ended' || stage.name === 'expired')
    return plus(stage.since, daysOf(policy, policy.lapseDays));
  if (stage.name !== 'pending' || stage.activated || !stage.invitedAt) return null;
  return plus(stage.invitedAt, daysOf(policy, policy.activationCloseDays));
}

function isImport(customer: Customer, attempt: number, status: 'failed' | 'stalled'): boolean {
  const { stage } = customer;
  return stage.name === 'pending' && stage.import?.attempt === attempt && stage.import.status === status;
}
