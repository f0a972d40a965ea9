import { type Catalog, termsOf } from './catalog.js';
import type { Draft } from './draft.js';
import { daysOf, type Policy } from './policy.js';
import type { FieldProblem } from './refusal.js';
import { basisPoints, revenueOf } from './revenue.js';
import { type Instant, plus, until } from './time.js';

/** A day of the contract; `at` is the instant that the edge made of it where the customer is. */
export interface ContractDate {
  date: string;
  estimate: boolean;
  at?: Instant | undefined;
}

/** A problem with all the fields that it comes from: whoever changes none of them is not told again. */
export interface DetailProblem extends FieldProblem {
  of: string[];
}

export function endOf({ date, at }: ContractDate): Instant {
  return at ?? `${date}T23:59:59.999Z`;
}

/** What is wrong with a form beyond what is missing, by `section.field`. */
export function detailProblems(
  { catalog, policy }: { catalog: Catalog; policy: Policy },
  { licensing }: Draft,
  now: Instant,
): DetailProblem[] {
  const { start, end, users = {}, currency, sku, addOn } = licensing;
  const revenue = revenueOf(catalog, users, currency ?? 'USD', licensing.discounts);
  const terms = sku === undefined ? null : termsOf(catalog, sku, addOn ?? null);
  return [
    ...(Array.isArray(revenue) ? revenue : []).map((problem) =>
      licensed(problem.path, problem.message, ['users', 'currency']),
    ),
    ...discountProblems(catalog, licensing.discounts ?? []),
    ...(start ? pastStart(policy, start, now) : []),
    ...(start && end ? endBeforeStart(start, end) : []),
    ...(terms && 'field' in terms ? [licensed(terms.field, terms.message, ['sku', 'addOn'])] : []),
  ];
}

function licensed(path: string, message: string, of: string[]): DetailProblem {
  return { path: `licensing.${path}`, message, of: of.map((field) => `licensing.${field}`) };
}

function discountProblems(
  catalog: Catalog,
  discounts: { userType: string; percent: number }[],
): DetailProblem[] {
  return discounts.flatMap(({ userType, percent }, index) => {
    const type = Object.hasOwn(catalog.userTypes, userType) ? catalog.userTypes[userType] : undefined;
    if (!type) {
      const known = Object.keys(catalog.userTypes).join(', ') || 'none';
      return [
        licensed(
          `discounts.${index}.userType`,
          `there is no user type '${userType}'; the catalog has: ${known}`,
          ['discounts'],
        ),
      ];
    }
    if (basisPoints(percent) <= basisPoints(type.maxDiscount)) return [];
    return [
      licensed(
        `discounts.${index}.percent`,
        `${percent} % is more than the ${type.maxDiscount} % that ${type.name} may be discounted by`,
        ['discounts'],
      ),
    ];
  });
}

export function pastStart(policy: Policy, { date }: ContractDate, now: Instant): DetailProblem[] {
  const limit = plus(now, -daysOf(policy, policy.startInPastDays));
  if (until(limit, `${date}T23:59:59.999Z`) + 43_200_000 >= 0) return [];
  const message = `${date} is too far in the past: a license may begin at most ${policy.startInPastDays} days ago`;
  return [licensed('start', message, ['start'])];
}

export function endBeforeStart(start: ContractDate, end: ContractDate): DetailProblem[] {
  if (end.date > start.date) return [];
  return [licensed('end', `the end ${end.date} is not after the start ${start.date}`, ['start', 'end'])];
}
