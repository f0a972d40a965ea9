import type { Actor } from './actor.js';
import type { Catalog } from './catalog.js';
import type { Details, Draft } from './draft.js';
import { basisPoints, type Revenue, revenueOf } from './revenue.js';
import type { Instant } from './time.js';

/** An exact copy of what a discount was asked for: an approval holds for these terms and for no others. */
export interface DiscountTerms {
  revenue: Revenue;
  reasons: { userType: string; reason: string }[];
}

export interface DiscountRequest {
  /** Counts the requests of one customer from 1; a decision names the one that it is about. */
  number: number;
  terms: DiscountTerms;
  askedBy: Actor;
  askedAt: Instant;
  /** Everybody who has to approve, one after the other. */
  chain: string[];
  approvals: { by: Actor; at: Instant; title: string; reason: string | null }[];
  declined: { by: Actor; at: Instant; title: string; reason: string } | null;
}

export type DiscountStanding = 'none' | 'waiting' | 'approved' | 'declined';

/** The discounted terms of a form; null where it asks for no discount, or they cannot be calculated yet. */
export function discountTerms(catalog: Catalog, { licensing }: Draft): DiscountTerms | null {
  const { discounts = [], users, currency } = licensing;
  if (discounts.length === 0 || !users || !currency) return null;
  const revenue = revenueOf(catalog, users, currency, discounts);
  if (Array.isArray(revenue)) return null;
  return { revenue, reasons: discounts.map(({ userType, reason }) => ({ userType, reason })) };
}

/** Whether two requests are for the same: prices, counts, percentages, currency and rate, to the last digit. */
export function sameDiscountTerms(a: DiscountTerms, b: DiscountTerms): boolean {
  return JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
}

function canonical({ revenue }: DiscountTerms) {
  const lines = revenue.lines
    .map(({ userType, count, price, percent, usd, local }) => [
      userType,
      count,
      price.amount,
      basisPoints(percent),
      usd.amount,
      local.amount,
    ])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return [revenue.local.currency, revenue.rate, lines];
}

/** What is looked at of a customer. */
interface Discounted {
  draft?: Draft;
  discount?: DiscountRequest;
  catalog: Catalog;
}

/** Where the form's discounts stand. An approval of other terms is none. */
export function discountStanding({ draft, discount, catalog }: Discounted): DiscountStanding {
  if (!draft || (draft.licensing.discounts ?? []).length === 0) return 'none';
  const terms = discountTerms(catalog, draft);
  if (!terms || !discount || !sameDiscountTerms(terms, discount.terms)) return 'waiting';
  if (discount.declined) return 'declined';
  return discount.approvals.length >= discount.chain.length ? 'approved' : 'waiting';
}

/** The form with the reasons that its discounts were approved for, in whatever words they were put since. */
export function withApprovedReasons(details: Details, discount: DiscountRequest | undefined): Details {
  const approved = new Map(discount?.terms.reasons.map(({ userType, reason }) => [userType, reason]));
  const discounts = details.licensing.discounts.map((one) => ({
    ...one,
    reason: approved.get(one.userType) ?? one.reason,
  }));
  return { ...details, licensing: { ...details.licensing, discounts } };
}

/** Who has to approve these terms, in order: up to the first who may approve so large a discount. */
export function chainFor({ approvers }: Catalog, { revenue }: DiscountTerms): string[] {
  const largest = Math.max(...revenue.lines.map(({ percent }) => percent));
  const last = approvers.findIndex(({ upTo }) => basisPoints(upTo) >= basisPoints(largest));
  return approvers.slice(0, last + 1).map(({ title }) => title);
}

/** Who has to approve the discounts of the form as they are; nobody where there are none. */
export function chainNow({ draft, catalog }: Discounted): string[] {
  const terms = draft ? discountTerms(catalog, draft) : null;
  return terms ? chainFor(catalog, terms) : [];
}

/** Whose turn it is; null where nobody has to approve. */
export function nextApprover({
  discount,
  catalog,
}: Omit<Discounted, 'draft'>): Catalog['approvers'][number] | null {
  if (!discount || discount.declined) return null;
  const title = discount.chain[discount.approvals.length];
  return catalog.approvers.find((approver) => approver.title === title) ?? null;
}

/** Who still has to approve, in order. */
export function approversLeft(
  { chain, approvals }: DiscountRequest,
  { approvers }: Catalog,
): Catalog['approvers'] {
  const titles = chain.slice(approvals.length);
  return titles.flatMap((title) => approvers.find((approver) => approver.title === title) ?? []);
}

/**
 * Whether anybody is left who may approve here: neither asked for it nor approved it before.
 * @param besides who is about to approve it as somebody else in the chain
 */
export function isAnybodyLeft(
  { askedBy, approvals }: DiscountRequest,
  { people }: Catalog['approvers'][number],
  besides: Actor[] = [],
): boolean {
  const barred = [askedBy, ...approvals.map(({ by }) => by), ...besides];
  const isBarred = (name: string) => barred.some((one) => samePerson(one, { kind: 'staff', name }));
  return people.length === 0 || !people.every(isBarred);
}

/** The same person, as far as a name tells. Whoever has no name is one with all others of the kind. */
export function samePerson(a: Actor, b: Actor): boolean {
  if (a.kind === 'system' || b.kind === 'system') return a.kind === b.kind;
  return a.kind === b.kind && a.name === b.name && a.partner === b.partner;
}
