import { openCases } from './conflicts.js';
import type { Customer } from './customer.js';
import { detailProblems } from './details.js';
import {
  approversLeft,
  type DiscountRequest,
  discountStanding,
  discountTerms,
  isAnybodyLeft,
} from './discount.js';
import { missingFields } from './draft.js';
import { unaddressedMails, undeliverable } from './outbox.js';
import type { Waiting } from './owed.js';
import { hasRules } from './policy.js';
import type { Instant } from './time.js';

type DealStage = Extract<Customer['stage'], { name: 'registered' | 'drafting' | 'contracts' }>;

/** Who owes the next step before the contract is signed off. */
export function dealWaits(
  customer: Customer,
  stage: DealStage,
  owner: 'partner' | 'staff',
  now?: Instant,
): Waiting {
  const [open] = openCases(customer);
  if (open) {
    const command = stage.name === 'registered' ? 'decide-deal' : null;
    return {
      on: 'staff',
      since: open.since,
      what: 'a conflict with another registration is to be settled',
      command,
    };
  }
  switch (stage.name) {
    case 'registered':
      return {
        on: owner,
        since: stage.since,
        what: 'the deal is registered and protected',
        command: 'convert-to-customer',
      };
    case 'drafting':
      return draftWaits(customer, stage, owner, now ?? stage.touchedAt);
    case 'contracts':
      return contractWaits(customer, stage, owner);
  }
}

function draftWaits(
  customer: Customer,
  stage: Extract<DealStage, { name: 'drafting' }>,
  owner: Waiting['on'],
  now: Instant,
): Waiting {
  const { discount, draft } = customer;
  const standing = discountStanding(customer);
  if (standing === 'waiting' && discount && canBeDecided(customer)) {
    const end = deadEnd(customer, discount);
    if (end)
      return {
        on: owner,
        since: stage.touchedAt,
        what: `nobody can approve the discount as ${end.title}: whoever may has asked for it, or approved it already`,
        command: 'save-details',
      };
    return {
      on: 'staff',
      since: discount.approvals.at(-1)?.at ?? discount.askedAt,
      what: `a discount waits for ${discount.chain[discount.approvals.length] ?? 'the vendor'}`,
      command: 'decide-discount',
    };
  }
  const since = stage.touchedAt;
  if (standing === 'declined')
    return {
      on: owner,
      since,
      what: `the discount was declined: ${discount?.declined?.reason ?? ''}`,
      command: 'save-details',
    };
  const missing = draft ? missingFields(draft).length : 0;
  if (missing > 0)
    return {
      on: owner,
      since,
      what: `${missing} ${missing === 1 ? 'field is' : 'fields are'} still to be filled in`,
      command: 'save-details',
    };
  const [wrong] = draft ? detailProblems(customer, draft, now) : [];
  if (wrong)
    return { on: owner, since, what: `the form is complete, but ${wrong.message}`, command: 'save-details' };
  if (stage.returned)
    return {
      on: owner,
      since,
      what: `the contract was returned: ${stage.returned.reason}`,
      command: 'submit-to-contracts',
    };
  return { on: owner, since, what: 'the form is complete', command: 'submit-to-contracts' };
}

/**
 * Whether the vendor can do anything about it: not while users or currency are emptied, with which nobody can tell what
 * is asked for. By the first rules staff were named for that, and could not clear it.
 */
function canBeDecided(customer: Customer): boolean {
  const { draft, catalog } = customer;
  return !hasRules(customer, 2) || !draft || discountTerms(catalog, draft) !== null;
}

/**
 * As whom nobody can approve any more, now or later: approvals before it would be in vain. By the first rules staff were
 * named, none of whom could decide.
 */
function deadEnd(customer: Customer, discount: DiscountRequest) {
  if (!hasRules(customer, 2)) return undefined;
  return approversLeft(discount, customer.catalog).find((approver) => !isAnybodyLeft(discount, approver));
}

function contractWaits(
  customer: Customer,
  stage: Extract<DealStage, { name: 'contracts' }>,
  owner: Waiting['on'],
): Waiting {
  const { contract } = customer;
  if (contract?.signature)
    return {
      on: 'staff',
      since: contract.signature.at,
      what: 'the signed copy is to be signed off',
      command: 'approve-contract',
    };
  if (!contract?.agreement)
    return {
      on: 'nobody',
      since: stage.since,
      what: 'the License Agreement is being drafted',
      command: null,
    };
  const [unaddressed] = unaddressedMails(customer);
  if (unaddressed)
    return {
      on: owner,
      since: unaddressed.queuedAt,
      what: 'nobody is named any more who receives the License Agreement',
      command: 'edit-contacts',
    };
  const lost = undeliverable(customer).find(({ kind }) => kind === 'license-agreement');
  if (lost)
    return {
      on: owner,
      since: lost.answeredAt ?? lost.queuedAt,
      what: `the License Agreement could not be delivered: ${lost.reason ?? ''}`,
      command: 'edit-contacts',
    };
  return {
    on: 'customer',
    since: stage.since,
    what: 'the License Agreement is to be signed',
    command: 'record-signature',
  };
}
