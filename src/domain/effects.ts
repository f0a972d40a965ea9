import { toBoth, toCustomer, toPartnerOrStaff, toStaff } from './audience.js';
import type { Customer, Told } from './customer.js';
import { closedDeal, dealEffects, isDealEvent } from './effects-deal.js';
import { subscriptionMails } from './effects-subscription.js';
import type { Event, EventOf } from './events.js';
import { expirationFrom } from './evolve.js';
import type { MailContent } from './mail.js';
import { promisedTo, readBy, trialRunsUntil, wasTold } from './notice.js';
import { type MailRequest, mailOf } from './outbox.js';
import { daysOf, hasRules } from './policy.js';
import { replacingWhatWasRead } from './replaces.js';
import { soldTerms } from './stage.js';
import { type Instant, plus } from './time.js';
import { isImport } from './wanted.js';

/** The emails that a fact calls for. `before` and `after` are the customer on both sides of it. */
export function effectsOf(event: Event, before: Customer, after: Customer): MailRequest[] {
  return calledFor(event, before, after).map((request) => replacingWhatWasRead(before, request));
}

function calledFor(event: Event, before: Customer, after: Customer): MailRequest[] {
  if (isDealEvent(event)) return dealEffects(event, after);
  switch (event.type) {
    case 'activation-link-issued':
      if (!event.mail) return [];
      return toCustomer({ kind: 'activation', link: event.number, expiresAt: event.expiresAt });
    case 'activation-reminded':
      return event.skipped ? [] : activationReminder(after);
    case 'import-reported':
      return importFailed(event, before, after);
    case 'import-stalled': {
      const lastReportAt = after.stage.name === 'pending' ? after.stage.import?.lastReportAt : undefined;
      const content = {
        kind: 'import-stalled' as const,
        attempt: event.attempt,
        lastReportAt: lastReportAt ?? event.at,
      };
      return [...toPartnerOrStaff(after, content), ...(after.partner === null ? [] : toStaff(content))];
    }
    case 'trial-started': {
      const endsAt = after.stage.name === 'trial' ? trialRunsUntil(after, after.stage) : event.endsAt;
      return toBoth(after, { kind: 'trial-started', endsAt, terms: soldTerms(after) });
    }
    case 'trial-extended': {
      const { to: endsAt } = event;
      // By the first rules an ended trial was said to have ended when it was extended.
      const hadEnded = before.stage.name === 'trial-ended' && hasRules(before, 2);
      const from = hadEnded ? before.stage.since : event.from;
      return toBoth(after, { kind: 'trial-extended', from, endsAt, replaces: toldBy(before) });
    }
    case 'notice-issued':
      return toBoth(after, noticeContent(event, after));
    case 'notice-repeated':
      return repeatedNotice(event, after);
    case 'upgrade-held':
      return heldMails(event, before, after);
    case 'upgraded':
      return toBoth(after, {
        kind: 'upgraded',
        at: event.at,
        terms: soldTerms(after),
        expiresAt: event.expiresAt,
      });
    case 'converted': {
      const { at, terms, expiresAt } = event;
      return toBoth(after, { kind: 'converted', at, terms, expiresAt, replaces: toldBy(before) });
    }
    case 'trial-ended':
      return trialEnded(event, before, after);
    case 'close-reminded': {
      const { name } = after.stage;
      if (event.skipped) return [];
      if (name !== 'pending' && name !== 'trial-ended' && name !== 'expired') return [];
      return toBoth(after, { kind: 'closing-reminder', stage: name, closesAt: event.closesAt });
    }
    case 'expiry-noticed':
      return event.skipped ? [] : expiryNotice(event, after);
    case 'expired':
      return toBoth(after, { kind: 'expired', at: event.at, closesAt: closesAt(after, event.at) });
    case 'renewed':
      return toBoth(after, { kind: 'renewed', expiresAt: event.expiresAt, terms: event.terms });
    case 'subscription-edited':
      return subscriptionMails(event, before, after);
    case 'mail-retried': {
      const record = before.mails.find(({ key }) => key === event.key);
      return record ? [{ audience: record.audience, content: record.content }] : [];
    }
    case 'closed': {
      const { at, outcome, reason } = event;
      if (after.terms === null) return closedDeal(event, before);
      return toBoth(after, { kind: 'closed', at, outcome, reason, replaces: toldBy(before) });
    }
    case 'transferred':
      // Nothing else tells whose customer it is now, unless a notice happens to be due.
      return hasRules(after, 2)
        ? toPartnerOrStaff(after, { kind: 'transferred', at: event.at, to: event.to })
        : [];
    case 'customer-added':
    case 'tenant-updated':
    case 'tenant-refused':
    case 'activated':
    case 'import-retried':
    case 'upgrade-blocked':
    case 'upgrade-allowed':
    case 'conversion-planned':
    case 'contacts-edited':
    case 'mail-begun':
    case 'mail-answered':
    case 'mail-dropped':
    case 'mail-bounced':
    case 'rules-adopted':
    case 'restored':
    case 'refused':
      return [];
    default:
      return event satisfies never;
  }
}

function activationReminder(customer: Customer): MailRequest[] {
  const { stage } = customer;
  if (stage.name !== 'pending' || !stage.link || !stage.invitedAt) return [];
  const closes = plus(stage.invitedAt, daysOf(customer.policy, customer.policy.activationCloseDays));
  const { number: link, expiresAt } = stage.link;
  return toCustomer({ kind: 'activation-reminder', link, expiresAt, closesAt: closes });
}

/** Once for each attempt, however often the product says so; by the first rules, for each report. */
function importFailed(event: EventOf<'import-reported'>, before: Customer, after: Customer): MailRequest[] {
  const { stage } = after;
  if (hasRules(before, 2) && isImport(before, event.attempt, 'failed')) return [];
  if (stage.name !== 'pending' || event.status !== 'failed' || stage.import?.error == null) return [];
  return toPartnerOrStaff(after, {
    kind: 'import-failed',
    attempt: event.attempt,
    error: stage.import.error,
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
function repeatedNotice(event: EventOf<'notice-repeated'>, after: Customer): MailRequest[] {
  const { stage } = after;
  if (stage.name !== 'trial' || !stage.notice) return [];
  const { kind, at: names } = stage.notice;
  const content = noticeContent({ type: 'notice-issued', at: event.at, kind, names, renewal: false }, after);
  return [{ audience: event.audience, content }];
}

/** Who had the notice of an upgrade, and got nothing since that takes it back, is told that it does not hold. */
function trialEnded({ at, cause }: EventOf<'trial-ended'>, before: Customer, after: Customer): MailRequest[] {
  const content = { kind: 'trial-ended' as const, at, cause, closesAt: closesAt(after, at) };
  return toBoth(after, content).map((request) => {
    const told = hasRules(before, 2) ? readBy(before, request.audience) : null;
    return told ? { ...request, content: { ...content, replaces: told } } : request;
  });
}

function expiryNotice(event: EventOf<'expiry-noticed'>, after: Customer): MailRequest[] {
  if (after.stage.name !== 'production') return [];
  const { expiresAt } = after.stage;
  return toBoth(after, { kind: 'expiry-notice', expiresAt, days: event.days, terms: soldTerms(after) });
}

/**
 * Staff and partner clear a hold; the customer hears of it where the notice had promised an upgrade. During a hold it is
 * for those only whom a later notice has promised one.
 */
function heldMails(event: EventOf<'upgrade-held'>, before: Customer, after: Customer): MailRequest[] {
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
function toldBy(before: Customer): Told | null {
  const { stage } = before;
  if (stage.name !== 'trial') return null;
  const { notice, overruled } = stage;
  return notice && wasTold(before, notice) ? { kind: notice.kind, at: notice.at } : overruled;
}

/** When an ended trial or an expired customer is closed. */
export function closesAt(customer: Customer, since: Instant): Instant {
  return plus(since, daysOf(customer.policy, customer.policy.lapseDays));
}
