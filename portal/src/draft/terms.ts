import type { Count } from './counts.js';
import type { Value } from './unsaved.js';

export interface Discount {
  userType: string;
  percent: number;
  reason: string;
}

export function countsOf(value: Value): Record<string, Count> {
  const isCounts = typeof value === 'object' && value !== null && !Array.isArray(value) && !('date' in value);
  return isCounts ? (value as Record<string, Count>) : {};
}

export function discountsOf(value: Value): Discount[] {
  return Array.isArray(value) ? value : [];
}

/** Said as soon as it is typed; the API, which has the last word, waits for a reason as well. */
export function overLimit(percent: number, type: { name: string; maxDiscount: number }): string | undefined {
  if (percent <= type.maxDiscount) return undefined;
  return `${percent} % is more than the ${type.maxDiscount} % that ${type.name} may be discounted by.`;
}
