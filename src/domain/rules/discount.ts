import { z } from 'zod';
import type { Actor } from '../actor.js';
import { type Context, define } from '../command.js';
import type { Customer } from '../customer.js';
import {
  type DiscountRequest,
  discountStanding,
  isAnybodyLeft,
  nextApprover,
  samePerson,
} from '../discount.js';
import { reasonField } from '../fields.js';
import { hasRules } from '../policy.js';
import { type Refusal, refuse } from '../refusal.js';

export const decideDiscount = define('decide-discount', {
  title: 'Decide discount',
  summary: 'Approve or decline the discount that was asked for, on exactly the terms of that request',
  by: ['staff'],
  stages: ['drafting'],
  accountable: true,
  input: {
    request: z.number().int().min(1).describe('The number of the request that you looked at'),
    decision: z.enum(['approve', 'decline']).describe('Whether the discount is given'),
    reason: reasonField.describe('Why; whoever asked is told'),
  },
  permit: (context) => notWaiting(context.customer) ?? notTheirs(context),
  decide: ({ customer, actor, now }, { request, decision, reason }) => {
    const { discount } = customer;
    const title = nextApprover(customer)?.title;
    if (!discount || title === undefined) return [];
    if (request !== discount.number) {
      const message = `request ${request} was replaced: the terms have changed, and request ${discount.number} asks for them`;
      return refuse('no-discount', message, 'look at the newest request', [{ path: 'request', message }]);
    }
    const needed = decision === 'approve' ? isNeededLater(customer, discount, actor) : null;
    if (needed) return needed;
    const final = decision === 'decline' || discount.approvals.length + 1 === discount.chain.length;
    return [
      { type: 'discount-decided', at: now, number: request, decision, title, final, reason, by: actor },
    ];
  },
});

function notWaiting(customer: Customer): Refusal | null {
  if (customer.discount && discountStanding(customer) === 'waiting' && nextApprover(customer)) return null;
  return refuse('no-discount', 'no discount waits for a decision', 'nothing: save-details asks for one');
}

function notTheirs({ customer, actor }: Context): Refusal | null {
  const { discount } = customer;
  const approver = nextApprover(customer);
  if (!discount || !approver) return null;
  if (samePerson(actor, discount.askedBy)) {
    return refuse(
      'own-request',
      'whoever asked for a discount cannot decide on it',
      isAnybodyLeft(discount, approver) ? 'have somebody else decide' : askAnew,
    );
  }
  const name = actor.kind === 'system' ? undefined : actor.name;
  if (approver.people.length > 0 && (name === undefined || !approver.people.includes(name))) {
    const message = `it is the turn of ${approver.title}: ${approver.people.join(', ')}`;
    const clears = isAnybodyLeft(discount, approver) ? 'have one of them decide' : askAnew;
    return refuse('not-the-approver', message, clears);
  }
  if (!discount.approvals.some(({ by }) => samePerson(by, actor))) return null;
  return refuse(
    'not-the-approver',
    'you have approved this discount already',
    isAnybodyLeft(discount, approver) ? `${approver.title} has to be somebody else` : askAnew,
  );
}

/** Terms that are unchanged do not ask again, whoever saves them. */
const askAnew = 'have somebody else ask: save-details with another discount, and then with this one';

/**
 * Each approves as one only: who takes the place of the one person that may approve later would leave nobody there. By
 * the first rules it was taken, and nobody could decide any more.
 */
function isNeededLater(customer: Customer, discount: DiscountRequest, actor: Actor): Refusal | null {
  if (!hasRules(customer, 2)) return null;
  const { catalog } = customer;
  const later = catalog.approvers.slice(discount.approvals.length + 1, discount.chain.length);
  const alone = later.find((one) => isAnybodyLeft(discount, one) && !isAnybodyLeft(discount, one, [actor]));
  if (!alone) return null;
  const message = `only you can approve this discount as ${alone.title}, and each approves as one only`;
  return refuse(
    'not-the-approver',
    message,
    `have somebody else approve it as ${nextApprover(customer)?.title}`,
  );
}
