import { z } from 'zod';
import { codeSchema } from './catalog.js';
import { instantSchema } from './time.js';

/** The fields that commands share, each with the words that help texts and forms show. */
const controlCharacters = /\p{Cc}/u;

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(max, `must be at most ${max} characters`)
    .refine((text) => !controlCharacters.test(text), 'must not contain line breaks or control characters');

export const organizationField = line(120).describe('The customer’s organization, such as Contoso Ltd');
export const personField = line(120).describe('A person’s name');
export const emailField = z
  .email('expected an email address such as ada@contoso.example')
  .max(254)
  .describe('The notification email: receives the activation link and every notice');
export const zoneField = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/, 'expected an IANA time zone such as Europe/Berlin')
  .max(60)
  .describe('The IANA time zone in which dates are shown, such as Europe/Berlin');
export const skuField = codeSchema.describe('The SKU from the catalog, such as essentials');
export const addOnField = codeSchema.nullable().describe('The add-on from the catalog, or none');
/** Beyond it an instant is written with a sign, which databases do not read. */
const lastYear = 9999;
export const expirationField = instantSchema
  .refine((at) => /^\d{4}-/.test(at), `expected a year up to ${lastYear}`)
  .describe('The expiration date, such as 2027-06-30');
export const reasonField = line(500).describe('Why, for the timeline');
export const partnerField = codeSchema.describe('The partner’s id, such as northwind');
