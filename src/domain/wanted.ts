import { sameTerms, type Terms } from './catalog.js';
import { openCases } from './conflicts.js';
import type { Customer } from './customer.js';
import { discountStanding, nextApprover } from './discount.js';
import type { MailRecord } from './mail.js';
import { isNoticedSince, trialRunsUntil } from './notice.js';
import { daysOf, hasRules } from './policy.js';
import { dealDueAt, isDeal } from './stage.js';
import { type Instant, plus } from './time.js';

/** Whether what the email says still holds. */
export function isWanted(customer: Customer, record: MailRecord): boolean {
  const { stage, contract } = customer;
  const { content } = record;
  switch (content.kind) {
    case 'deal-registered':
      return stage.name === 'registered' && stage.protectedUntil === content.protectedUntil;
    case 'deal-reminder':
      return stage.name === 'registered' && dealDueAt(customer) === content.protectedUntil;
    case 'conflict-opened':
      return (
        stage.name !== 'closed' && openCases(customer).some(({ decideBy }) => decideBy === content.decideBy)
      );
    case 'conflict-decided':
      return (
        isToldOfConflicts(customer) &&
        openCases(customer).length === 0 &&
        (stage.name !== 'registered' ||
          (content.protectedUntil ?? stage.protectedUntil) === stage.protectedUntil)
      );
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
    case 'contract-approved':
      return record.audience !== 'agreement-contact' || !contract?.recipientLeft;
    case 'deal-closed':
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
      return (
        stage.name === 'trial' &&
        trialRunsUntil(customer, stage) === content.endsAt &&
        isStillSold(customer, content.terms)
      );
    case 'trial-extended':
      return stage.name === 'trial' && trialRunsUntil(customer, stage) === content.endsAt;
    case 'upgrade-notice':
    case 'trial-ending-notice':
      return stage.name === 'trial' && Object.values(stage.notice?.mails ?? {}).includes(record.key);
    case 'upgrade-held':
      return (
        stage.name === 'trial' &&
        stage.held?.until === content.until &&
        !isNoticedSince(customer, stage, record)
      );
    case 'trial-ended':
      return stage.name === 'trial-ended' && stage.since === content.at;
    case 'upgraded':
    case 'converted':
    case 'renewed':
      return (
        stage.name === 'production' &&
        stage.expiresAt === content.expiresAt &&
        isStillSold(customer, content.terms)
      );
    case 'expiry-notice':
      return (
        stage.name === 'production' &&
        stage.expiresAt === content.expiresAt &&
        Math.min(...stage.noticedDays) === content.days &&
        isStillSold(customer, content.terms)
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

/** Whoever was told that there is one is told that it is over; by the first rules nobody was who is past the contract. */
function isToldOfConflicts(customer: Customer): boolean {
  return hasRules(customer, 2) ? customer.stage.name !== 'closed' : isDeal(customer);
}

function isSold({ terms }: Customer, told: Terms): boolean {
  return terms !== null && sameTerms(terms, told);
}

/** By the first rules nobody asked what is sold now. */
function isStillSold(customer: Customer, told: Terms): boolean {
  return !hasRules(customer, 2) || isSold(customer, told);
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

/** Whether this attempt to import is the newest, and stands so. */
export function isImport(customer: Customer, attempt: number, status: 'failed' | 'stalled'): boolean {
  const { stage } = customer;
  return stage.name === 'pending' && stage.import?.attempt === attempt && stage.import.status === status;
}
