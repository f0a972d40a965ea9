import type { CustomerAnswer } from '../answers.js';
import type { Style } from './style.js';
import { moneyOf } from './terms.js';

/** What is known of the way to the contract, as far as it goes. */
export function dealFacts(customer: CustomerAnswer, { when }: Style): [string, string][] {
  const { deal, revenue, missing, discount, discountStanding, contract, conflicts } = customer;
  if (!deal) return [];
  const open = conflicts?.cases.find(({ ended }) => ended === null);
  const request = discount && discountStanding === 'waiting' ? ` (request ${discount.number})` : '';
  const rows: [string, string | null | undefined][] = [
    ['Deal', `${deal.opportunity}, ${deal.opportunityStage}, expected to close on ${deal.expectedClose}`],
    ['Revenue a year', revenue && `${moneyOf(revenue.local)} (${moneyOf(revenue.usd)})`],
    ['Conflict', open ? `open, to be settled by ${when(open.decideBy)}` : null],
    ['Still missing', missing.length > 0 ? missing.map(({ path }) => path).join(', ') : null],
    ['Discount', discountStanding === 'none' ? null : `${discountStanding}${request}`],
    ['Contract', contract && `${contract.number}, ${standingOf(contract)}`],
  ];
  return rows.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
}

type Contract = NonNullable<CustomerAnswer['contract']>;

function standingOf({ agreement, signature, approved }: Contract): string {
  if (approved) return `signed off, from ${approved.start} to ${approved.end}`;
  if (signature) return 'signed, to be signed off';
  return agreement ? 'sent to be signed' : 'being drafted';
}
