import type { Actor } from './actor.js';
import type { CommandDefinition } from './command.js';
import { openCases } from './conflicts.js';
import type { Contact, Customer, StageName } from './customer.js';
import { discountStanding } from './discount.js';
import { agreementContactOf } from './draft.js';
import type { Audience, MailContent } from './mail.js';
import { mailOf } from './outbox.js';
import { permit } from './permit.js';
import { decideDeal } from './rules/deal.js';
import { submitToContracts } from './rules/draft.js';
import { retryMail } from './rules/mail.js';
import { convertToProduction, editSubscription } from './rules/subscription.js';
import { allowUpgrade, blockUpgrade, extensionsUsedUp } from './rules/trial.js';
import { type TenantWish, tenantWish } from './tenant.js';

/** The state that a customer's tenant should have. */
export interface TenantOrder {
  customer: string;
  revision: number;
  wish: TenantWish;
}

/** What would be refused now, and so is not offered. A worker of an earlier release leaves it out: all is offered. */
export interface Offers {
  /** Who may extend the trial once more. */
  extension: { partner: boolean; staff: boolean };
  /** Whether another registration stands in the way of converting the deal. */
  inConflict: boolean;
  stage?: StageName;
  /** Whether the License Agreement was to be signed before now. */
  isOverdue?: boolean;
  /** Names of the other commands that would be refused, by whoever gives them. */
  refused?: { partner: string[]; staff: string[] };
}

export interface MailBatch {
  customer: {
    id: string;
    organization: string;
    contact: Contact;
    partner: string | null;
    /** Who directly receives the License Agreement; null where no contract is under way. */
    agreementContact?: { name: string; email: string } | null;
    /** Whether that is the partner's own person, as the intermediary. */
    isIntermediary?: boolean;
    offers?: Offers;
  };
  /** Whether a day is so short that dates need seconds. */
  precise: boolean;
  mails: OutgoingMail[];
}

export interface OutgoingMail {
  key: string;
  audience: Audience;
  content: MailContent;
  /** Recipients for whom an earlier attempt was accepted or refused for good. */
  answered: string[];
}

/** @throws where there is nothing to wish for: nobody orders a tenant before the contract is signed off */
export function tenantOrderOf(customer: Customer): TenantOrder {
  const wish = tenantWish(customer);
  if (!wish) throw new Error('there is no tenant before the contract is signed off');
  return { customer: customer.id, revision: customer.tenant.wanted, wish };
}

/** What the outbox has under these keys, with all that is said in it. */
export function mailBatchOf(customer: Customer, keys: readonly string[]): MailBatch {
  const { id, organization, contact, partner, policy } = customer;
  const mails = keys.flatMap((key): OutgoingMail[] => {
    const record = mailOf(customer, key);
    if (!record) return [];
    const { audience, content, accepted, refused } = record;
    return [{ key, audience, content, answered: [...accepted, ...refused].map(({ address }) => address) }];
  });
  return {
    customer: {
      ...{ id, organization, contact, partner },
      agreementContact: agreementContactOf(customer),
      isIntermediary: customer.draft?.agreementContact.party === 'partner',
      offers: offersOf(customer),
    },
    precise: policy.dayMs < 86_400_000,
    mails,
  };
}

function offersOf(customer: Customer): Offers {
  const mayExtend = (by: 'partner' | 'staff') => extensionsUsedUp(customer, by) === null;
  return {
    extension: { partner: mayExtend('partner'), staff: mayExtend('staff') },
    inConflict: openCases(customer).length > 0,
    stage: customer.stage.name,
    isOverdue: customer.stage.name === 'contracts' && customer.stage.escalatedAt !== null,
    refused: {
      partner: refusedTo(customer, { kind: 'partner', partner: customer.partner ?? '' }),
      staff: refusedTo(customer, { kind: 'staff' }),
    },
  };
}

const offered = [
  decideDeal,
  blockUpgrade,
  allowUpgrade,
  convertToProduction,
  editSubscription,
  retryMail,
] as const satisfies CommandDefinition[];

/** As of the stage’s beginning: what is only too late by now is told to whoever tries. */
function refusedTo(customer: Customer, actor: Actor): string[] {
  const context = { customer, actor, now: customer.stage.since };
  const refused = offered.filter((definition) => permit(definition, context) !== null);
  // That a form is not complete is for its reader to mend first; a discount is for staff, or for other terms.
  const standing = discountStanding(customer);
  const isUndecided = standing === 'waiting' || standing === 'declined';
  return [...refused, ...(isUndecided ? [submitToContracts] : [])].map(({ name }) => name);
}
