import type { Terms } from './catalog.js';
import type { Instant } from './time.js';

/** How an instant is shown; the domain knows no zones, so whoever shows it brings this along. */
export type ShowInstant = (instant: Instant) => string;

export function termsName(terms: Terms): string {
  return terms.addOnName ? `${terms.skuName} with ${terms.addOnName}` : terms.skuName;
}
