import type { Terms } from '../../api/client.js';

/** Only what was chosen anew: what is left as it is keeps its price. */
export function changedTerms(terms: Terms | null, chosen: { sku: string; addOn: string }) {
  const addOn = chosen.addOn || null;
  return {
    ...(chosen.sku === (terms?.sku ?? '') ? {} : { sku: chosen.sku }),
    ...(addOn === (terms?.addOn ?? null) ? {} : { addOn }),
  };
}
