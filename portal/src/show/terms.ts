import { useQuery } from '@tanstack/react-query';
import type { Terms } from '../api/client.js';
import { settingsQuery } from '../api/queries.js';
import { formatMoney } from './currency.js';

/** Names SKU and add-on by today’s catalog; what it no longer has, by the code. */
export function useTermNames(): (sku: string | null, addOn: string | null) => string {
  const { data } = useQuery(settingsQuery);
  const { skus = {}, addOns = {} } = data?.catalog ?? {};
  return (sku, addOn) => {
    const base = sku === null ? '—' : (skus[sku]?.name ?? sku);
    return addOn === null ? base : `${base} + ${addOns[addOn]?.name ?? addOn}`;
  };
}

export function termsName({ skuName, addOnName }: Terms): string {
  return addOnName === null ? skuName : `${skuName} + ${addOnName}`;
}

export function pricedTerms(terms: Terms): string {
  return `${termsName(terms)}, ${formatMoney(terms.price)} a year`;
}
