import { z } from 'zod';

export const codeSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'expected lower-case letters, digits and hyphens, such as essentials');

/** Money is integer minor units (cents) with an ISO 4217 currency. */
export const moneySchema = z.strictObject({
  amount: z.number().int().min(0),
  currency: z.string().regex(/^[A-Z]{3}$/, 'expected an ISO 4217 currency such as USD'),
});
export type Money = z.infer<typeof moneySchema>;

const itemSchema = z.strictObject({ name: z.string().min(1).max(80), price: moneySchema });

/** What a vendor sells: SKUs and add-ons by code, each with its name and list price a year. */
export const catalogSchema = z
  .strictObject({ skus: z.record(codeSchema, itemSchema), addOns: z.record(codeSchema, itemSchema) })
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
};
