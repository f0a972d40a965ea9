import { z } from 'zod';
import type { Catalog } from '../catalog.js';
import { type Context, define } from '../command.js';
import type { Customer } from '../customer.js';
import { type DiscountRequest, discountStanding, nextApprover, samePerson } from '../discount.js';
import { reasonField } from '../fields.js';
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
      nobodyElseMay(discount, approver) ? askAnew : 'have somebody else decide',
    );
  }
  const name = actor.kind === 'system' ? undefined : actor.name;
  if (approver.people.length > 0 && (name === undefined || !approver.people.includes(name))) {
    const message = `it is the turn of ${approver.title}: ${approver.people.join(', ')}`;
    const clears = nobodyElseMay(discount, approver) ? askAnew : 'have one of them decide';
    return refuse('not-the-approver', message, clears);
  }
  if (!discount.approvals.some(({ by }) => samePerson(by, actor))) return null;
  return refuse(
    'not-the-approver',
    'you have approved this discount already',
    `${approver.title} has to be somebody else`,
  );
}

/** Terms that are unchanged do not ask again, whoever saves them. */
const askAnew = 'have somebody else ask: save-details with another discount, and then with this one';

/** Whether all who may approve here have asked for it themselves: so nobody can. */
function nobodyElseMay({ askedBy }: DiscountRequest, { people }: Catalog['approvers'][number]): boolean {
  return people.length > 0 && people.every((name) => samePerson({ kind: 'staff', name }, askedBy));
}
