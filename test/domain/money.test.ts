import countryToCurrency from 'country-to-currency';
import { data } from 'currency-codes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Catalog, catalogSchema, defaultCatalog } from '../../src/domain/catalog.js';
import { decimalsOf, isCurrency } from '../../src/domain/currency.js';
import { type Discount, type Revenue, revenueOf } from '../../src/domain/revenue.js';
import { formatMoney } from '../../src/mail/format.js';

function revenue(
  users: Record<string, number>,
  currency: string,
  discounts: Discount[] = [],
  catalog = defaultCatalog,
) {
  const result = revenueOf(catalog, users, currency, discounts);
  if (Array.isArray(result)) throw new Error(JSON.stringify(result));
  return result;
}

describe('license revenue', () => {
  it('is users by list price, in USD and at the set rate', () => {
    expect(revenue({ modeler: 5, viewer: 20 }, 'EUR')).toMatchObject({
      rate: 0.92,
      usd: { amount: 1_500_000, currency: 'USD' },
      local: { amount: 1_380_000, currency: 'EUR' },
      lines: [
        { name: 'Modeler', count: 5, usd: { amount: 1_200_000 }, local: { amount: 1_104_000 } },
        { name: 'Viewer', count: 20, usd: { amount: 300_000 }, local: { amount: 276_000 } },
      ],
    });
  });

  it('is listed dearest first, in whatever order users were typed and the database keeps the catalog', () => {
    const users = { viewer: 20, contributor: 3, modeler: 5 };
    const { userTypes } = defaultCatalog;
    const turned = { ...defaultCatalog, userTypes: Object.fromEntries(Object.entries(userTypes).reverse()) };
    for (const catalog of [defaultCatalog, turned]) {
      const names = revenue(users, 'EUR', [], catalog).lines.map(({ name }) => name);
      expect(names).toEqual(['Modeler', 'Contributor', 'Viewer']);
    }
  });

  it('minds currencies with no and with three decimals', () => {
    const { local: yen } = revenue({ viewer: 1 }, 'JPY');
    expect([yen.amount, formatMoney(yen)]).toEqual([22_650, 'JPY 22,650 a year']);
    const { local: dinar } = revenue({ viewer: 1 }, 'KWD');
    expect([dinar.amount, formatMoney(dinar)]).toEqual([46_050, 'KWD 46.050 a year']);
  });

  it('takes discounts off by line, and rounds half up', () => {
    const catalog = {
      ...defaultCatalog,
      userTypes: { v: { name: 'V', price: { amount: 5, currency: 'USD' as const }, maxDiscount: 100 } },
    };
    expect(revenue({ v: 1 }, 'USD', [{ userType: 'v', percent: 50 }], catalog).usd.amount).toBe(3);
    expect(revenue({ v: 1 }, 'USD', [{ userType: 'v', percent: 50.01 }], catalog).usd.amount).toBe(2);
    expect(revenue({ v: 1 }, 'USD', [{ userType: 'v', percent: 100 }], catalog).usd.amount).toBe(0);
  });

  it('says what it does not know, and what there is', () => {
    expect(revenueOf(defaultCatalog, {}, 'XYZ')).toMatchObject([
      { path: 'currency', message: expect.stringMatching(/no rate for 'XYZ'; it has: USD, EUR/) },
    ]);
    expect(revenueOf(defaultCatalog, { constructor: 1 }, 'EUR')).toMatchObject([
      { path: 'users.constructor' },
    ]);
    expect(revenueOf(withRate('LBP', 1e9), { modeler: 1_000_000 }, 'LBP')).toMatchObject([{ path: 'users' }]);
  });

  it('adds up to the last minor unit in every currency, whatever is sold', () => {
    const currencies = data.filter(({ code }) => isCurrency(code)).map(({ code }) => code);
    fc.assert(
      fc.property(
        fc.constantFrom(...currencies),
        fc.integer({ min: 1, max: 5_000_000_000 }),
        fc.array(
          fc.record({
            count: fc.integer({ min: 0, max: 5000 }),
            price: fc.integer({ min: 0, max: 5_000_000 }),
            basis: fc.integer({ min: 0, max: 10_000 }),
          }),
          { minLength: 1, maxLength: 6 },
        ),
        (currency, millionths, sold) => {
          const rate = currency === 'USD' ? 1 : millionths / 1_000_000;
          const catalog = catalogOf(
            sold.map(({ price }) => price),
            currency,
            rate,
          );
          const users = Object.fromEntries(sold.map(({ count }, index) => [`t${index}`, count]));
          const discounts = sold.map(({ basis }, index) => ({ userType: `t${index}`, percent: basis / 100 }));
          const result = revenueOf(catalog, users, currency, discounts);
          if (Array.isArray(result)) return;
          addsUp(result);
          for (const line of result.lines) {
            const index = Number(line.userType.slice(1));
            const { count, price, basis } = sold[index] ?? { count: 0, price: 0, basis: 0 };
            isNearest(
              BigInt(line.usd.amount),
              BigInt(count) * BigInt(price) * BigInt(10_000 - basis),
              10_000n,
            );
            const exact =
              BigInt(line.usd.amount) * BigInt(Math.round(rate * 1e6)) * 10n ** BigInt(decimalsOf(currency));
            isNearest(BigInt(line.local.amount), exact, 100_000_000n);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

function addsUp({ lines, usd, local }: Revenue): void {
  expect(lines.reduce((sum, line) => sum + line.usd.amount, 0)).toBe(usd.amount);
  expect(lines.reduce((sum, line) => sum + line.local.amount, 0)).toBe(local.amount);
  expect([usd.amount, local.amount].every(Number.isSafeInteger)).toBe(true);
}

/** `rounded` is the whole number nearest to the fraction; a half has gone up. */
function isNearest(rounded: bigint, numerator: bigint, denominator: bigint): void {
  const twice = 2n * (rounded * denominator - numerator);
  expect(twice > -denominator && twice <= denominator).toBe(true);
}

function withRate(currency: string, rate: number): Catalog {
  return { ...defaultCatalog, rates: { [currency]: rate } };
}

function catalogOf(prices: number[], currency: string, rate: number): Catalog {
  const userTypes = prices.map(
    (amount, index) =>
      [
        `t${index}`,
        { name: `T${index}`, price: { amount, currency: 'USD' as const }, maxDiscount: 100 },
      ] as const,
  );
  return { ...withRate(currency, rate), userTypes: Object.fromEntries(userTypes) };
}

describe('the table of currencies', () => {
  it('is ISO 4217’s, but for metals, funds and testing codes', () => {
    const left = data.filter(({ code }) => !isCurrency(code)).map(({ code }) => code);
    expect(left.every((code) => code.startsWith('X'))).toBe(true);
    for (const { code, digits } of data)
      if (isCurrency(code)) expect([code, decimalsOf(code)]).toEqual([code, digits]);
  });
});

describe('the table of currencies, for a deal in any country,', () => {
  it('has the currency that a deal is suggested there, the Caribbean guilder of 2025 too', () => {
    const unknown = Object.entries(countryToCurrency).filter(([, code]) => !isCurrency(code));
    expect(unknown).toEqual([]);
    expect(countryToCurrency.CW).toBe('XCG');
    expect(formatMoney(revenue({ viewer: 1 }, 'XCG', [], withRate('XCG', 1.79)).local)).toBe(
      'XCG 268.50 a year',
    );
  });
});

describe('a catalog', () => {
  const refusalOf = (change: object) =>
    catalogSchema.safeParse({ ...defaultCatalog, ...change }).error?.issues.map(({ message }) => message) ??
    [];

  it('has list prices in USD, exact rates and approvers for any discount', () => {
    expect(refusalOf({})).toEqual([]);
    const userTypes = { v: { name: 'V', price: { amount: 1, currency: 'EUR' } } };
    expect(refusalOf({ userTypes })).toEqual(['list prices of user types are in USD']);
    expect(refusalOf({ rates: { EUR: 0.1234567 } })).toEqual([expect.stringMatching(/six decimals/)]);
    expect(refusalOf({ rates: { XXX: 1 } })).toEqual([expect.anything()]);
    expect(refusalOf({ approvers: [{ title: 'Sales', upTo: 20 }] })).toEqual([
      expect.stringMatching(/upTo 100/),
    ]);
    expect(
      refusalOf({
        approvers: [
          { title: 'A', upTo: 100 },
          { title: 'B', upTo: 100 },
        ],
      }),
    ).toEqual([expect.stringMatching(/order of upTo/)]);
  });
});
