import type { Catalog } from './catalog.js';
import { baseCurrency, convert, divideHalfUp, type Money } from './currency.js';
import type { FieldProblem } from './refusal.js';

/** How many users of each type, by the type's code. */
export type Users = Record<string, number>;

/** A discount on the price of one user type, in percent with two decimals at most. */
export interface Discount {
  userType: string;
  percent: number;
}

export interface RevenueLine {
  userType: string;
  name: string;
  count: number;
  /** The list price for one user a year, in the base currency. */
  price: Money;
  percent: number;
  usd: Money;
  local: Money;
}

/** The license revenue of a year, the dearest users first. Totals are the sums of the lines, so what is shown always adds up. */
export interface Revenue {
  lines: RevenueLine[];
  /** Units of the local currency for one of the base currency, as the catalog has it set. */
  rate: number;
  usd: Money;
  local: Money;
}

/**
 * A year's license revenue. A line is count × list price less its discount, rounded half up to the cent; in the
 * local currency it is that at the catalog's set rate, rounded half up to the currency's minor unit.
 * @returns what is wrong with the currency, a user type or a count, by field
 */
export function revenueOf(
  catalog: Catalog,
  users: Users,
  currency: string,
  discounts: readonly Discount[] = [],
): Revenue | FieldProblem[] {
  const rate = rateOf(catalog, currency);
  if (rate === null) return [unknownCurrency(catalog, currency)];
  const problems = Object.keys(users).flatMap((code) => unknownUserType(catalog, code));
  if (problems.length > 0) return problems;
  const lines = dearestFirst(catalog, users).map(([userType, count]) => {
    const percent = discounts.find((discount) => discount.userType === userType)?.percent ?? 0;
    return lineOf(catalog, { userType, count, percent }, currency, rate);
  });
  const usd = lines.reduce((sum, line) => sum + line.usd, 0n);
  const local = lines.reduce((sum, line) => sum + line.local, 0n);
  if (usd > Number.MAX_SAFE_INTEGER || local > Number.MAX_SAFE_INTEGER)
    return [{ path: 'users', message: 'so many users cost more than can be calculated exactly' }];
  return {
    lines: lines.map((line) => ({
      ...line,
      usd: { amount: Number(line.usd), currency: baseCurrency },
      local: { amount: Number(line.local), currency },
    })),
    rate,
    usd: { amount: Number(usd), currency: baseCurrency },
    local: { amount: Number(local), currency },
  };
}

/**
 * By list price, then by name: whatever was typed last, and however a database has put the types, people read them in
 * one order.
 */
export function dearestFirst({ userTypes }: Pick<Catalog, 'userTypes'>, users: Users): [string, number][] {
  const price = (type: string) => userTypes[type]?.price.amount ?? 0;
  const name = (type: string) => userTypes[type]?.name ?? type;
  return Object.entries(users).sort(([a], [b]) => price(b) - price(a) || (name(a) < name(b) ? -1 : 1));
}

function lineOf(
  catalog: Catalog,
  { userType, count, percent }: { userType: string; count: number; percent: number },
  currency: string,
  rate: number,
) {
  const { name, price } = catalog.userTypes[userType] ?? {
    name: userType,
    price: { amount: 0, currency: baseCurrency },
  };
  const list = BigInt(count) * BigInt(price.amount);
  const usd = divideHalfUp(list * BigInt(10_000 - basisPoints(percent)), 10_000n);
  return { userType, name, count, price, percent, usd, local: convert(usd, currency, rate) };
}

/** A percentage in hundredths of a percent. */
export function basisPoints(percent: number): number {
  return Math.round(percent * 100);
}

/** Units of a currency for one of the base currency; null where the catalog has no rate for it. */
export function rateOf(catalog: Catalog, currency: string): number | null {
  if (currency === baseCurrency) return 1;
  return Object.hasOwn(catalog.rates, currency) ? (catalog.rates[currency] ?? null) : null;
}

function unknownCurrency(catalog: Catalog, currency: string): FieldProblem {
  const known = [baseCurrency, ...Object.keys(catalog.rates)].join(', ');
  return { path: 'currency', message: `the catalog has no rate for '${currency}'; it has: ${known}` };
}

function unknownUserType(catalog: Catalog, code: string): FieldProblem[] {
  if (Object.hasOwn(catalog.userTypes, code)) return [];
  const known = Object.keys(catalog.userTypes).join(', ') || 'none';
  return [
    { path: `users.${code}`, message: `there is no user type '${code}' in the catalog; it has: ${known}` },
  ];
}
