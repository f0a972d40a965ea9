import { z } from 'zod';

/** Answers that the document names, each under `components/schemas`. */
export const components = z.registry<{ id: string }>();

export function named<S extends z.ZodType>(id: string, schema: S): S {
  components.add(schema, { id });
  return schema;
}

export const referenceTo = (id: string) => `#/components/schemas/${id}`;

export const instant = named(
  'Instant',
  z.iso.datetime().describe('An instant: ISO 8601 in UTC with milliseconds'),
);
export const maybeInstant = z.union([instant, z.null()]);
export const party = z.enum(['partner', 'staff', 'customer', 'product', 'nobody']);
export const audience = z.enum(['customer', 'partner', 'staff', 'agreement-contact']);
export const count = z.int().min(0);
export const maybeText = z.string().nullable();

export const money = named(
  'Money',
  z
    .object({ amount: count, currency: z.string().length(3) })
    .describe('Integer minor units (cents) with an ISO 4217 currency'),
);

export const terms = named(
  'Terms',
  z
    .object({ sku: z.string(), skuName: z.string(), addOn: maybeText, addOnName: maybeText, price: money })
    .describe('SKU, add-on and their price a year, as the catalog had them when they were chosen'),
);

export const actor = named(
  'Actor',
  z
    .object({
      kind: z.enum(['partner', 'staff', 'operator', 'customer', 'product', 'mail', 'system']),
      name: z.string().optional(),
      partner: z.string().optional(),
    })
    .describe('Who did it'),
);

export const refusal = named(
  'Refusal',
  z
    .object({
      code: z.string(),
      message: z.string(),
      clears: z.string(),
      fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    })
    .describe('Why a command is not permitted, and what would clear it'),
);
