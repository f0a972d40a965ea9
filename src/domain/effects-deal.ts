import { isIntakeForm } from './actor.js';
import { toAgreementContact, toPartnerOrStaff, toStaff } from './audience.js';
import { openCases } from './conflicts.js';
import type { Customer } from './customer.js';
import { agreementContactOf } from './draft.js';
import type { Event, EventOf } from './events.js';
import { isSameAddress, type MailKind, type MailRecord } from './mail.js';
import type { MailRequest } from './outbox.js';
import { hasRules } from './policy.js';

const dealEvents = [
  'deal-registered',
  'deal-updated',
  'deal-reminded',
  'conflict-check-wanted',
  'conflicts-checked',
  'rivals-told',
  'conflict-opened',
  'conflict-overdue',
  'conflict-decided',
  'conflict-ended',
  'deal-converted',
  'details-saved',
  'draft-reminded',
  'discount-asked',
  'discount-decided',
  'contract-submitted',
  'agreement-drafted',
  'contract-overdue',
  'signature-recorded',
  'contract-returned',
  'contract-approved',
] as const satisfies Event['type'][];

export type DealEvent = EventOf<(typeof dealEvents)[number]>;

export function isDealEvent(event: Event): event is DealEvent {
  return dealEvents.some((type) => type === event.type);
}

/** The emails that a fact of the way to the contract calls for; `after` is the customer after it. */
export function dealEffects(event: DealEvent, after: Customer): MailRequest[] {
  const { stage, deal, contract } = after;
  switch (event.type) {
    case 'deal-registered':
    case 'deal-reminded': {
      if (stage.name !== 'registered' || !deal || (event.type === 'deal-reminded' && event.skipped))
        return [];
      const { opportunity } = deal;
      const { protectedUntil } = stage;
      if (event.type === 'deal-reminded')
        return toPartnerOrStaff(after, { kind: 'deal-reminder', opportunity, protectedUntil });
      const inquiry = isIntakeForm(event.by) && { isInquiry: true as const };
      return toPartnerOrStaff(after, { kind: event.type, opportunity, protectedUntil, ...inquiry });
    }
    case 'conflict-opened': {
      if (isToldAlready(event, after)) return [];
      const stopped = stage.name === 'registered' && stage.stoppedAt !== undefined;
      const content = {
        kind: event.type,
        decideBy: event.decideBy,
        overdue: false,
        ...(stopped && { stopped: true as const }),
      };
      return [...toStaff(content), ...(after.partner === null ? [] : toPartnerOrStaff(after, content))];
    }
    case 'conflict-overdue':
      return toStaff({ kind: 'conflict-opened', decideBy: event.decideBy, overdue: true });
    case 'conflict-decided':
      // Whoever is rejected gets the email about the closed deal, with the same reason.
      if (event.decision === 'reject') return [];
      return settled(after, 'approved', event.reason);
    case 'conflict-ended':
      if (event.outcome === 'overruled') return toWhoeverApproved(event, after);
      return event.outcome === 'lost' || isOverUntold(event, after)
        ? []
        : settled(after, 'over', event.reason);
    case 'draft-reminded': {
      if (stage.name !== 'drafting' || event.skipped) return [];
      const { touchedAt } = stage;
      return toPartnerOrStaff(after, { kind: 'draft-reminder', closesAt: event.closesAt, touchedAt });
    }
    case 'discount-asked':
      return toStaff(discountAsked(after));
    case 'discount-decided':
      if (!event.final) return toStaff(discountAsked(after));
      return toPartnerOrStaff(after, {
        kind: event.type,
        number: event.number,
        decision: event.decision,
        reason: event.reason,
      });
    case 'agreement-drafted': {
      if (contract?.number !== event.number) return [];
      const { number, document } = event;
      return toAgreementContact({ kind: 'license-agreement', number, document, dueAt: contract.dueAt });
    }
    case 'contract-overdue':
      return toStaff({ kind: event.type, number: event.number, dueAt: event.dueAt });
    case 'signature-recorded': {
      const { document, at } = event;
      return toStaff({ kind: 'contract-signed', number: contract?.number ?? 0, document, at });
    }
    case 'contract-returned': {
      const { reason, fields } = event;
      const content = { kind: event.type, number: contract?.number ?? 0, reason, fields };
      return toPartnerOrStaff(after, content);
    }
    case 'contract-approved': {
      const { number, start, end, terms } = event;
      const document = contract?.signature?.document;
      if (!document) return [];
      const content = { kind: event.type, number, document, start, end, terms };
      const sender = contract.recipientLeft ? [] : toAgreementContact(content);
      return [...sender, ...toPartnerOrStaff(after, content)];
    }
    case 'deal-updated':
    case 'conflict-check-wanted':
    case 'conflicts-checked':
    case 'rivals-told':
    case 'deal-converted':
    case 'details-saved':
    case 'contract-submitted':
      return [];
    default:
      return event satisfies never;
  }
}

/** The customer has been told nothing before the contract, but for whoever was sent the License Agreement. */
export function closedDeal({ at, outcome, reason }: EventOf<'closed'>, before: Customer): MailRequest[] {
  const content = { kind: 'deal-closed' as const, at, outcome, reason };
  const sender = hasRules(before, 2) && hasAgreement(before) ? toAgreementContact(content) : [];
  return [...sender, ...toPartnerOrStaff(before, content)];
}

/** Whether the agreement's contact has the newest License Agreement, and waits for its final copy. */
function hasAgreement(customer: Customer): boolean {
  const { contract, mails } = customer;
  const to = agreementContactOf(customer);
  if (!to || !contract || contract.recipientLeft) return false;
  return mails.some(
    ({ content, accepted }) =>
      content.kind === 'license-agreement' &&
      content.number === contract.number &&
      accepted.some(({ address }) => isSameAddress(address, to.email)),
  );
}

/** That the approval did not stand. The partner, or staff in its place, get the email about the closed deal anyway. */
function toWhoeverApproved({ at, reason }: EventOf<'conflict-ended'>, { partner }: Customer): MailRequest[] {
  return partner === null ? [] : toStaff({ kind: 'deal-closed', at, outcome: 'deal-lost', reason });
}

/** With the end of a deal's protection, which by the first rules never moved. */
function settled(after: Customer, outcome: 'approved' | 'over', reason: string): MailRequest[] {
  const { stage } = after;
  const moved = stage.name === 'registered' && hasRules(after, 2) && { protectedUntil: stage.protectedUntil };
  return toPartnerOrStaff(after, { kind: 'conflict-decided', outcome, reason, ...moved });
}

/** The email names no rival, so one look that finds several is told once; by the first rules once for each of them. */
function isToldAlready({ rival, decideBy }: EventOf<'conflict-opened'>, after: Customer): boolean {
  return (
    hasRules(after, 2) && openCases(after).some((one) => one.rival !== rival && one.decideBy === decideBy)
  );
}

/**
 * One email says that all is over, to whoever was told that there was something: what one look has begun and ended was
 * told to nobody. By the first rules each end was, also where others were open still.
 */
function isOverUntold({ at }: EventOf<'conflict-ended'>, after: Customer): boolean {
  if (!hasRules(after, 2)) return false;
  if (openCases(after).length > 0) return true;
  const isUnsent = (kind: MailKind) => (record: MailRecord) =>
    record.kind === kind && record.queuedAt === at && record.attempts === 0;
  const endedNow = after.conflicts?.cases.filter(({ ended }) => ended?.at === at) ?? [];
  const isUntold =
    endedNow.every(({ since }) => since === at) && after.mails.some(isUnsent('conflict-opened'));
  return isUntold || after.mails.some(isUnsent('conflict-decided'));
}

function discountAsked({ discount }: Customer) {
  if (!discount) throw new Error('a discount that nobody asked for');
  const { number, chain, terms, approvals } = discount;
  return { kind: 'discount-asked' as const, number, title: chain[approvals.length] ?? '', chain, terms };
}
