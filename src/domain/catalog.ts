import { z } from 'zod';
import { baseCurrency, isCurrency, type Money, moneySchema, rateSchema } from './currency.js';

export type { Money };

export const codeSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'expected lower-case letters, digits and hyphens, such as essentials');

const itemSchema = z.strictObject({ name: z.string().min(1).max(80), price: moneySchema });

/** A percentage with two decimals at most. */
export const percentSchema = z
  .number()
  .min(0, 'must not be negative')
  .max(100, 'must be at most 100')
  .refine((percent) => Math.abs(percent * 100 - Math.round(percent * 100)) < 1e-6, 'two decimals at most');

const userTypeSchema = z.strictObject({
  name: z.string().min(1).max(80),
  price: z.strictObject({
    amount: z.number().int().min(0).max(1_000_000_000),
    currency: z.literal(baseCurrency, `list prices of user types are in ${baseCurrency}`),
  }),
  maxDiscount: percentSchema.default(100).describe('The largest discount that may be asked for, in percent'),
});

const approverSchema = z.strictObject({
  title: z.string().min(1).max(80).describe('How people call this approver, such as Head of sales'),
  upTo: percentSchema.describe('The largest discount, in percent, that needs nobody after this one'),
  people: z
    .array(z.string().min(1).max(120))
    .default([])
    .describe('Names of the staff who may approve here; empty: any of them'),
});

/** What a vendor sells: SKUs and add-ons by code, each with its name and list price a year. */
export const catalogSchema = z
  .strictObject({
    skus: z.record(codeSchema, itemSchema),
    addOns: z.record(codeSchema, itemSchema),
    userTypes: z
      .record(codeSchema, userTypeSchema)
      .default({})
      .describe('Types of users that a license counts, each with its list price for one user a year'),
    rates: z
      .record(z.string().refine(isCurrency, 'expected an ISO 4217 currency such as EUR'), rateSchema)
      .default({})
      .describe(`Set currency rates: units for one ${baseCurrency}`),
    approvers: z
      .array(approverSchema)
      .min(1)
      .default([{ title: 'Sales', upTo: 100, people: [] }])
      .describe('Who approves a discount, one after the other, until one may approve so large a one'),
  })
  .refine(({ approvers }) => approvers.at(-1)?.upTo === 100, {
    path: ['approvers'],
    error: 'the last approver must be good for any discount: give it upTo 100',
  })
  .refine(({ approvers }) => approvers.every((one, index) => one.upTo > (approvers[index - 1]?.upTo ?? -1)), {
    path: ['approvers'],
    error: 'name the approvers in the order of upTo',
  })
  .refine((catalog) => Object.keys(catalog.skus).length > 0, {
    path: ['skus'],
    error: 'name at least one SKU',
  });
export type Catalog = z.infer<typeof catalogSchema>;

/** SKU, add-on and the price a year for both, as the catalog had them when they were chosen. */
export interface Terms {
  sku: string;
  skuName: string;
  addOn: string | null;
  addOnName: string | null;
  price: Money;
}

/** Why a SKU or an add-on cannot be chosen: the field, what was given, and what there is. */
export interface UnknownCode {
  field: 'sku' | 'addOn';
  message: string;
}

export function termsOf(catalog: Catalog, sku: string, addOn: string | null): Terms | UnknownCode {
  const base = own(catalog.skus, sku);
  if (!base) return unknown('sku', 'SKU', sku, catalog.skus);
  if (addOn === null) return { sku, skuName: base.name, addOn, addOnName: null, price: base.price };
  const extra = own(catalog.addOns, addOn);
  if (!extra) return unknown('addOn', 'add-on', addOn, catalog.addOns);
  if (extra.price.currency !== base.price.currency) {
    return {
      field: 'addOn',
      message: `the add-on '${addOn}' is priced in ${extra.price.currency}, the SKU '${sku}' in ${base.price.currency}`,
    };
  }
  const price = { amount: base.price.amount + extra.price.amount, currency: base.price.currency };
  return { sku, skuName: base.name, addOn, addOnName: extra.name, price };
}

/** A code is what somebody typed: `constructor` is one too, and no catalog has it by inheritance. */
function own(items: Catalog['skus'], code: string) {
  return Object.hasOwn(items, code) ? items[code] : undefined;
}

function unknown(field: 'sku' | 'addOn', noun: string, given: string, known: Catalog['skus']): UnknownCode {
  const list = Object.keys(known).join(', ') || 'none';
  return { field, message: `there is no ${noun} '${given}' in the catalog; it has: ${list}` };
}

export function sameTerms(a: Terms, b: Terms): boolean {
  return (
    a.sku === b.sku &&
    a.addOn === b.addOn &&
    a.price.amount === b.price.amount &&
    a.price.currency === b.price.currency
  );
}

export const defaultCatalog: Catalog = {
  skus: {
    essentials: { name: 'Essentials', price: { amount: 480_000, currency: 'USD' } },
    professional: { name: 'Professional', price: { amount: 960_000, currency: 'USD' } },
    enterprise: { name: 'Enterprise', price: { amount: 2_400_000, currency: 'USD' } },
  },
  addOns: {
    audit: { name: 'Audit', price: { amount: 120_000, currency: 'USD' } },
    insights: { name: 'Insights', price: { amount: 180_000, currency: 'USD' } },
  },
  userTypes: {
    modeler: { name: 'Modeler', price: { amount: 240_000, currency: 'USD' }, maxDiscount: 40 },
    contributor: { name: 'Contributor', price: { amount: 60_000, currency: 'USD' }, maxDiscount: 40 },
    viewer: { name: 'Viewer', price: { amount: 15_000, currency: 'USD' }, maxDiscount: 60 },
  },
  rates: {
    EUR: 0.92,
    GBP: 0.79,
    CHF: 0.88,
    CAD: 1.36,
    AUD: 1.52,
    JPY: 151,
    CNY: 7.24,
    AED: 3.6725,
    KWD: 0.307,
  },
  approvers: [{ title: 'Sales', upTo: 100, people: [] }],
};
