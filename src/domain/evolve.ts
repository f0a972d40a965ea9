import type { Customer, Production } from './customer.js';
import type { Event, EventOf } from './events.js';
import {
  agreementDrafted,
  contractApproved,
  contractOverdue,
  contractReturned,
  contractSubmitted,
  discountAsked,
  discountDecided,
  signatureRecorded,
} from './evolve-contract.js';
import {
  checkWanted,
  conflictDecided,
  conflictEnded,
  conflictOpened,
  conflictOverdue,
  conflictsChecked,
  contactsInDraft,
  dealUpdated,
  detailsSaved,
  enterDrafting,
  renamed,
  rivalsTold,
  tellRivals,
  transferred,
  underSecondRules,
} from './evolve-deal.js';
import { importReported, importStalled, startImport } from './evolve-import.js';
import { mailAnswered, mailBegun, mailBounced, mailDropped, mailRetried } from './evolve-mail.js';
import {
  decidedUpgrade,
  enterTrial,
  extended,
  noticeIssued,
  noticeRepeated,
  overrule,
  released,
  replacing,
} from './evolve-trial.js';
import { daysOf, hasRules } from './policy.js';
import { at } from './stage.js';
import { tenantUpdated, wishedAnew } from './tenant.js';
import { plus, until } from './time.js';

/** The customer after a fact. An event that does not fit the stage changes nothing: facts may arrive late. */
export function evolve(customer: Customer, event: Event): Customer {
  switch (event.type) {
    case 'customer-added':
    case 'existing-customer-added':
    case 'deal-registered':
      throw new Error('a customer begins once: use begin()');
    case 'deal-updated':
      return dealUpdated(customer, event.changes);
    case 'deal-reminded':
      return at(customer, 'registered', (stage) => ({ ...stage, reminded: true }));
    case 'conflict-check-wanted':
      return checkWanted(customer);
    case 'conflicts-checked':
      return conflictsChecked(customer, event);
    case 'rivals-told':
      return rivalsTold(customer, event);
    case 'conflict-opened':
      return conflictOpened(customer, event);
    case 'conflict-overdue':
      return conflictOverdue(customer, event);
    case 'conflict-decided':
      return conflictDecided(customer, event);
    case 'conflict-ended':
      return conflictEnded(customer, event);
    case 'deal-converted':
      return enterDrafting(customer, event.at);
    case 'details-saved':
      return detailsSaved(customer, event);
    case 'draft-reminded':
      return at(customer, 'drafting', (stage) => ({ ...stage, reminded: true }));
    case 'discount-asked':
      return discountAsked(customer, event);
    case 'discount-decided':
      return discountDecided(customer, event);
    case 'contract-submitted':
      return contractSubmitted(customer, event);
    case 'agreement-drafted':
      return agreementDrafted(customer, event);
    case 'contract-overdue':
      return contractOverdue(customer, event);
    case 'signature-recorded':
      return signatureRecorded(customer, event);
    case 'contract-returned':
      return contractReturned(customer, event);
    case 'contract-approved':
      return contractApproved(customer, event);
    case 'tenant-updated':
      return { ...customer, tenant: tenantUpdated(customer, event) };
    case 'tenant-refused': {
      const refused = { at: event.at, reason: event.reason };
      return { ...customer, tenant: { ...customer.tenant, refused } };
    }
    case 'activation-link-issued':
      return linkIssued(customer, event);
    case 'activation-reminded':
      return at(customer, 'pending', (stage) => ({
        ...stage,
        remindedDays: [...stage.remindedDays, event.day],
      }));
    case 'activated':
      return startImport(
        at(customer, 'pending', (stage) => ({ ...stage, activated: { at: event.at, name: event.name } })),
        event.at,
      );
    case 'import-reported':
      return importReported(customer, event);
    case 'import-stalled':
      return importStalled(customer);
    case 'import-retried':
      return startImport(customer, event.at);
    case 'trial-started':
      return enterTrial(customer, event.at, event.endsAt);
    case 'trial-extended':
      return extended(customer, event);
    case 'upgrade-blocked':
    case 'upgrade-allowed':
      return decidedUpgrade(customer, event);
    case 'notice-issued':
      return noticeIssued(customer, event);
    case 'notice-repeated':
      return noticeRepeated(customer, event);
    case 'upgrade-held':
      return at(customer, 'trial', (stage) => ({
        ...stage,
        held: { since: stage.held?.since ?? event.at, until: event.until, cause: event.cause },
      }));
    case 'conversion-planned': {
      const planned = { terms: event.terms, expiresAt: event.expiresAt, by: event.by };
      return at(customer, 'pending', (stage) => ({ ...stage, planned }));
    }
    case 'upgraded':
      return enterProduction(customer, event.at, event.expiresAt);
    case 'converted':
    case 'renewed':
      return enterProduction({ ...customer, terms: event.terms }, event.at, event.expiresAt);
    case 'trial-ended':
      return { ...customer, stage: { name: 'trial-ended', since: event.at, closeReminded: false } };
    case 'close-reminded':
      return closeReminded(customer);
    case 'expiry-noticed':
      return at(customer, 'production', (stage) => ({
        ...stage,
        noticedDays: [...stage.noticedDays, event.days],
      }));
    case 'expired':
      return { ...customer, stage: { name: 'expired', since: event.at, closeReminded: false } };
    case 'subscription-edited':
      return subscriptionEdited(customer, event);
    case 'contacts-edited':
      return renamed(
        customer,
        contactsInDraft({ ...customer, organization: event.organization, contact: event.contact }, event),
      );
    case 'transferred':
      return transferred(customer, event);
    case 'mail-begun':
      return replacing(mailBegun(customer, event), event);
    case 'mail-answered':
      return released(mailAnswered(customer, event));
    case 'mail-dropped':
      return mailDropped(customer, event);
    case 'mail-bounced':
      return mailBounced(customer, event);
    case 'mail-retried':
      return mailRetried(customer, event);
    case 'rules-adopted':
      return rulesAdopted(customer, event);
    case 'restored':
      return { ...customer, tenant: wishedAnew(customer) };
    case 'refused':
      return customer;
    case 'closed':
      return {
        ...tellRivals(customer),
        stage: { name: 'closed', since: event.at, outcome: event.outcome, reason: event.reason },
      };
    default:
      return event satisfies never;
  }
}

function rulesAdopted(customer: Customer, { rulesVersion, at: now }: EventOf<'rules-adopted'>): Customer {
  const adopted = { ...customer, policy: { ...customer.policy, rulesVersion } };
  return hasRules(adopted, 2) ? underSecondRules(adopted, now) : adopted;
}

function linkIssued(customer: Customer, event: EventOf<'activation-link-issued'>): Customer {
  const link = { number: event.number, issuedAt: event.at, expiresAt: event.expiresAt };
  const changed = at(customer, 'pending', (stage) => ({
    ...stage,
    link,
    invitedAt: stage.invitedAt ?? event.at,
  }));
  return { ...changed, linkCount: event.number };
}

function enterProduction(customer: Customer, since: string, expiresAt: string): Customer {
  return { ...customer, plannedExpiresAt: null, stage: productionSince(since, expiresAt) };
}

export function productionSince(since: string, expiresAt: string): Production {
  return { name: 'production', since, expiresAt, expirySetAt: since, noticedDays: [] };
}

function closeReminded(customer: Customer): Customer {
  const { stage } = customer;
  if (stage.name !== 'pending' && stage.name !== 'trial-ended' && stage.name !== 'expired') return customer;
  return { ...customer, stage: { ...stage, closeReminded: true } };
}

function subscriptionEdited(customer: Customer, event: EventOf<'subscription-edited'>): Customer {
  const { stage } = customer;
  const changed = { ...customer, terms: event.terms };
  if (stage.name === 'trial') {
    const planned = { ...changed, plannedExpiresAt: event.expiresAt };
    // That the trial ends is true whatever is sold; by the first rules it was told once more all the same.
    return stage.notice?.kind === 'end' && hasRules(customer, 2) ? planned : overrule(planned);
  }
  return at(changed, 'production', (production) =>
    event.expiresAt === null || event.expiresAt === production.expiresAt
      ? production
      : { ...production, expiresAt: event.expiresAt, expirySetAt: event.at, noticedDays: [] },
  );
}

/** Production's expiration date where it begins at `start`: the planned one, or a year of the policy. */
export function expirationFrom(customer: Customer, start: string): string {
  const { plannedExpiresAt, policy } = customer;
  // By the first rules a planned date that had passed counted as none.
  const isPlanned = plannedExpiresAt && (hasRules(customer, 2) || until(start, plannedExpiresAt) > 0);
  return isPlanned ? plannedExpiresAt : plus(start, daysOf(policy, policy.productionDays));
}
