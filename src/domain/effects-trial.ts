import { toBoth, toCustomer, toPartnerOrStaff, toStaff } from './audience.js';
import type { Customer, Told } from './customer.js';
import type { EventOf } from './events.js';
import { expirationFrom } from './evolve.js';
import type { MailContent } from './mail.js';
import { promisedTo, readBy, trialRunsUntil, wasTold } from './notice.js';
import { type MailRequest, mailOf } from './outbox.js';
import { daysOf, hasRules } from './policy.js';
import { soldTerms } from './stage.js';
import { type Instant, plus } from './time.js';
import { isWanted } from './wanted.js';

/** The contact was never told of a conversion that waited for onboarding: whoever may ask for it anew is. */
export function trialStarted(event: EventOf<'trial-started'>, after: Customer): MailRequest[] {
  const { unconverted, endsAt: end } = event;
  const endsAt = after.stage.name === 'trial' ? trialRunsUntil(after, after.stage) : end;
  const content = { kind: 'trial-started' as const, endsAt, terms: soldTerms(after) };
  if (unconverted === undefined) return toBoth(after, content);
  return [...toCustomer(content), ...toPartnerOrStaff(after, { ...content, unconverted })];
}

export function noticeMails(
  event: EventOf<'notice-issued'>,
  before: Customer,
  after: Customer,
): MailRequest[] {
  return [...runningUntil(before, after), ...toBoth(after, noticeContent(event, after))];
}

/**
 * That the trial has started, or goes on, with the end that the notice names now, to whom it could not be said before. By
 * the first rules it was withdrawn, and never said: what is shorter than the 25 hours has another end at each attempt.
 */
function runningUntil(before: Customer, after: Customer): MailRequest[] {
  const { stage } = after;
  if (stage.name !== 'trial' || !hasRules(before, 2)) return [];
  const endsAt = trialRunsUntil(after, stage);
  return before.mails.flatMap((record): MailRequest[] => {
    const { audience, content, accepted } = record;
    if (content.kind !== 'trial-started' && content.kind !== 'trial-extended') return [];
    if (content.endsAt === endsAt) return [];
    const isOwed = accepted.length === 0 && record.status === 'queued' && isWanted(before, record);
    return isOwed ? [{ audience, content: { ...content, endsAt } }] : [];
  });
}

function noticeContent(event: EventOf<'notice-issued'>, after: Customer): MailContent {
  const replaces = after.stage.name === 'trial' ? after.stage.overruled : null;
  const at = event.names;
  if (event.kind === 'end')
    return { kind: 'trial-ending-notice', endsAt: at, closesAt: closesAt(after, at), replaces };
  return {
    kind: 'upgrade-notice',
    upgradeAt: at,
    terms: soldTerms(after),
    expiresAt: expirationFrom(after, at),
    replaces,
  };
}

/** The same notice for an audience whose recipients have changed. */
export function repeatedNotice(event: EventOf<'notice-repeated'>, after: Customer): MailRequest[] {
  const { stage } = after;
  if (stage.name !== 'trial' || !stage.notice) return [];
  const { kind, at: names } = stage.notice;
  const content = noticeContent({ type: 'notice-issued', at: event.at, kind, names, renewal: false }, after);
  return [{ audience: event.audience, content }];
}

/** Who had the notice of an upgrade, and got nothing since that takes it back, is told that it does not hold. */
export function trialEnded(
  { at, cause }: EventOf<'trial-ended'>,
  before: Customer,
  after: Customer,
): MailRequest[] {
  const content = { kind: 'trial-ended' as const, at, cause, closesAt: closesAt(after, at) };
  return toBoth(after, content).map((request) => {
    const told = hasRules(before, 2) ? readBy(before, request.audience) : null;
    return told ? { ...request, content: { ...content, replaces: told } } : request;
  });
}

/**
 * Staff and partner clear a hold; the customer hears of it where the notice had promised an upgrade. During a hold it is
 * for those only whom a later notice has promised one.
 */
export function heldMails(event: EventOf<'upgrade-held'>, before: Customer, after: Customer): MailRequest[] {
  const { cause, until } = event;
  const content = { kind: 'upgrade-held' as const, cause, until, replaces: null };
  if (hasRules(before, 2)) {
    const isFirst = before.stage.name === 'trial' && before.stage.held === null;
    const [customers, partners] = [promisedTo(before, 'customer'), promisedTo(before, 'partner')];
    return [
      ...(isFirst ? toStaff(content) : []),
      ...(after.partner !== null && (isFirst || partners)
        ? toPartnerOrStaff(after, { ...content, replaces: partners })
        : []),
      ...(customers ? toCustomer({ ...content, replaces: customers }) : []),
    ];
  }
  const { stage } = before;
  const notice = stage.name === 'trial' ? stage.notice : null;
  const promised = notice && mailOf(before, notice.mails.customer)?.accepted.length;
  return [
    ...toStaff(content),
    ...(after.partner === null ? [] : toPartnerOrStaff(after, content)),
    ...(promised ? toCustomer({ ...content, replaces: { kind: notice.kind, at: notice.at } }) : []),
  ];
}

/** What people were told of the trial's end and has to be replaced now. */
export function toldBy(before: Customer): Told | null {
  const { stage } = before;
  if (stage.name !== 'trial') return null;
  const { notice, overruled } = stage;
  return notice && wasTold(before, notice) ? { kind: notice.kind, at: notice.at } : overruled;
}

/** When an ended trial or an expired customer is closed. */
export function closesAt(customer: Customer, since: Instant): Instant {
  return plus(since, daysOf(customer.policy, customer.policy.lapseDays));
}
