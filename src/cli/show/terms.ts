import { decimalsOf } from '../../domain/currency.js';
import type { CustomerAnswer } from '../answers.js';

/** The SKU, and the add-on if there is one. */
export function termsOf(
  { skuName, addOnName }: Pick<NonNullable<CustomerAnswer['terms']>, 'skuName' | 'addOnName'>,
  joined: 'with' | 'and' = 'with',
): string {
  return addOnName === null ? skuName : `${skuName} ${joined} ${addOnName}`;
}

/** What is sold, and for how much. */
export function subscriptionOf(terms: CustomerAnswer['terms']): string {
  return terms ? `${termsOf(terms)}, ${moneyOf(terms.price)} a year` : 'none yet';
}

/** Money is in minor units; how many make one, the currency says. */
export function moneyOf({ amount, currency }: { amount: number; currency: string }): string {
  const digits = decimalsOf(currency);
  const format = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(amount / 10 ** digits).replace(/\u00a0/g, ' ');
}
