import type { Contract, DocumentRef } from './contract.js';
import type { Customer, Pending } from './customer.js';
import type { EventOf } from './events.js';
import { renamed, touched, unaddressed } from './evolve-deal.js';
import { hasRules } from './policy.js';
import { at } from './stage.js';
import type { Instant } from './time.js';

export function discountAsked(customer: Customer, event: EventOf<'discount-asked'>): Customer {
  const { number, terms, chain, by, at: askedAt } = event;
  return {
    ...customer,
    discount: { number, terms, askedBy: by, askedAt, chain, approvals: [], declined: null },
  };
}

export function discountDecided(customer: Customer, event: EventOf<'discount-decided'>): Customer {
  const { discount } = customer;
  if (discount?.number !== event.number) return customer;
  const { by, at: decidedAt, title, reason } = event;
  const decided =
    event.decision === 'approve'
      ? { ...discount, approvals: [...discount.approvals, { by, at: decidedAt, title, reason }] }
      : { ...discount, declined: { by, at: decidedAt, title, reason: reason ?? '' } };
  return touched({ ...customer, discount: decided }, decidedAt);
}

export function contractSubmitted(customer: Customer, event: EventOf<'contract-submitted'>): Customer {
  const { number, dueAt, by, details, at: since } = event;
  const contract: Contract = {
    number,
    submittedAt: since,
    submittedBy: by,
    dueAt,
    agreement: null,
    signature: null,
    ...filesBefore(customer),
    approved: null,
  };
  return {
    ...customer,
    draft: details,
    contract,
    stage: { name: 'contracts', since, dueAt, escalatedAt: null },
  };
}

/** The files of earlier submissions, which are not what is signed for this one. */
function filesBefore(customer: Customer): Pick<Contract, 'signedBefore' | 'sentBefore'> {
  const { contract } = customer;
  if (!contract || !hasRules(customer, 2)) return {};
  const { signature, agreement } = contract;
  const signed = [
    ...(contract.signedBefore ?? []),
    ...(contract.replaced ?? []),
    ...hashOf(signature?.document),
  ];
  const sent = [...(contract.sentBefore ?? []), ...hashOf(agreement)];
  return {
    ...(signed.length > 0 ? { signedBefore: signed } : {}),
    ...(sent.length > 0 ? { sentBefore: sent } : {}),
  };
}

function hashOf(document: DocumentRef | null | undefined): string[] {
  return document ? [document.sha256] : [];
}

/** What is drafted for an earlier submission changes nothing. */
export function agreementDrafted(customer: Customer, event: EventOf<'agreement-drafted'>): Customer {
  if (customer.contract?.number !== event.number) return customer;
  return onContract(customer, (contract) => ({ ...contract, agreement: event.document }));
}

export function contractOverdue(customer: Customer, event: EventOf<'contract-overdue'>): Customer {
  return at(customer, 'contracts', (stage) => ({ ...stage, escalatedAt: event.at }));
}

export function signatureRecorded(customer: Customer, event: EventOf<'signature-recorded'>): Customer {
  const { document, by, at: signedAt } = event;
  return onContract(customer, (contract) => {
    const replaced = [...(contract.replaced ?? []), ...hashOf(contract.signature?.document)];
    return {
      ...contract,
      signature: { document, by, at: signedAt },
      ...(hasRules(customer, 2) && replaced.length > 0 ? { replaced } : {}),
    };
  });
}

export function contractReturned(customer: Customer, event: EventOf<'contract-returned'>): Customer {
  const { at: since, by, reason, fields } = event;
  const returned = { at: since, by, reason, fields };
  const open = customer.contract?.recipientLeft ? unaddressed(customer) : customer;
  return { ...open, stage: { name: 'drafting', since, touchedAt: since, reminded: false, returned } };
}

/** The contract is signed off: what was agreed is what onboarding, notices and production go by. */
export function contractApproved(customer: Customer, event: EventOf<'contract-approved'>): Customer {
  const { start, end, expiresAt, terms, contact, by, at: since } = event;
  const approved = { by, at: since, start, end, expiresAt };
  const signed = onContract(customer, (contract) => ({ ...contract, approved }));
  const approvedFor = { ...signed, terms, contact, plannedExpiresAt: expiresAt, stage: enterPending(since) };
  // The form may name an address of another domain than the deal's.
  return renamed(customer, approvedFor);
}

export function enterPending(since: Instant): Pending {
  return {
    name: 'pending',
    since,
    link: null,
    invitedAt: null,
    remindedDays: [],
    closeReminded: false,
    activated: null,
    import: null,
    planned: null,
  };
}

function onContract(customer: Customer, change: (contract: Contract) => Contract): Customer {
  return customer.contract ? { ...customer, contract: change(customer.contract) } : customer;
}
