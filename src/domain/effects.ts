import { toBoth, toCustomer, toPartnerOrStaff, toStaff } from './audience.js';
import type { Customer } from './customer.js';
import { closedDeal, dealEffects, isDealEvent } from './effects-deal.js';
import { subscriptionMails } from './effects-subscription.js';
import {
  closesAt,
  heldMails,
  noticeMails,
  repeatedNotice,
  toldBy,
  trialEnded,
  trialStarted,
} from './effects-trial.js';
import type { Event, EventOf } from './events.js';
import type { MailRecord } from './mail.js';
import { trialRunsUntil } from './notice.js';
import type { MailRequest } from './outbox.js';
import { daysOf, hasRules } from './policy.js';
import { replacingWhatWasRead } from './replaces.js';
import { soldTerms } from './stage.js';
import { plus } from './time.js';
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
    case 'trial-started':
      return trialStarted(event, after);
    case 'trial-extended': {
      // By the first rules it named an end before the earliest upgrade, and was withdrawn for it.
      const { stage } = after;
      const isTrial = stage.name === 'trial' && hasRules(before, 2);
      const endsAt = isTrial ? trialRunsUntil(after, stage) : event.to;
      // By the first rules an ended trial was said to have ended when it was extended.
      const hadEnded = before.stage.name === 'trial-ended' && hasRules(before, 2);
      const from = hadEnded ? before.stage.since : event.from;
      return toBoth(after, { kind: 'trial-extended', from, endsAt, replaces: toldBy(before) });
    }
    case 'notice-issued':
      return noticeMails(event, before, after);
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
    case 'existing-customer-added':
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

/** Once for each attempt, however often the product says so, or something else between; by the first rules, for each report. */
function importFailed(event: EventOf<'import-reported'>, before: Customer, after: Customer): MailRequest[] {
  const { stage } = after;
  if (hasRules(before, 2) && isToldOf(before, event.attempt)) return [];
  if (stage.name !== 'pending' || event.status !== 'failed' || stage.import?.error == null) return [];
  return toPartnerOrStaff(after, {
    kind: 'import-failed',
    attempt: event.attempt,
    error: stage.import.error,
  });
}

/** What was not given to anybody while the import ran again is withdrawn, and so not told. */
function isToldOf(customer: Customer, attempt: number): boolean {
  const isTold = ({ content }: MailRecord) => content.kind === 'import-failed' && content.attempt === attempt;
  return isImport(customer, attempt, 'failed') || customer.mails.some(isTold);
}

function expiryNotice(event: EventOf<'expiry-noticed'>, after: Customer): MailRequest[] {
  if (after.stage.name !== 'production') return [];
  const { expiresAt } = after.stage;
  return toBoth(after, { kind: 'expiry-notice', expiresAt, days: event.days, terms: soldTerms(after) });
}
