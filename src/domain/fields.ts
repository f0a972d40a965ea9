import { z } from 'zod';
import { codeSchema } from './catalog.js';
import { currencySchema } from './currency.js';
import { languages } from './language.js';
import { instantSchema } from './time.js';

/**
 * What cannot be seen, or reorders what stands beside it: control, format and separator characters, halves of
 * characters, and letters that are blank. Right-to-left letters need none of them.
 */
const invisible = /\u034f|\u17b4|\u17b5|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0]/u;

/** The two joiners are spelling within words of some scripts, such as Persian and Malayalam, and of emoji. */
const joiner =
  /(?<=[\p{L}\p{M}\p{Extended_Pictographic}])(?<![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\u200c\u200d](?=[\p{L}\p{Extended_Pictographic}])(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])/gu;

function firstInvisible(text: string): string | undefined {
  return invisible.exec(text.replace(joiner, ''))?.[0];
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Names what nobody sees, which was pasted along while the text looks right; undefined where there is nothing of it. */
export function invisibleIn(text: string): string | undefined {
  const found = firstInvisible(text);
  return found === undefined
    ? undefined
    : `must not contain line breaks, control characters or invisible ones: it has ${codePoint(found)}`;
}

/** The fields that commands share, each with the words that help texts and forms show. */
const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(max, `must be at most ${max} characters`)
    .refine((text) => firstInvisible(text) === undefined, {
      error: ({ input }) => invisibleIn(String(input)),
    });

/** Several lines: paragraphs may be parted, other control characters may not be in it. */
const paragraphs = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(max, `must be at most ${max} characters`)
    .refine(
      (text) => firstInvisible(text.replace(/[\r\n\t]/g, '')) === undefined,
      'must not contain control characters or invisible ones',
    );

export const organizationField = line(120).describe('The customer’s organization, such as Contoso Ltd');
export const personField = line(120).describe('A person’s name');
export const emailField = z
  .email({
    error: ({ input }) =>
      invisibleIn(String(input)) ?? 'expected an email address such as ada@contoso.example',
  })
  .max(254)
  .describe('The notification email: receives the activation link and every notice');
export const zoneField = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/, 'expected an IANA time zone such as Europe/Berlin')
  .max(60)
  .describe('The IANA time zone in which dates are shown, such as Europe/Berlin');
export const languageField = z
  .enum(languages, {
    error: ({ input }) =>
      `there are no emails in '${String(input)}'; the languages are: ${languages.join(', ')}`,
  })
  .describe('The language of the customer’s emails');
export const skuField = codeSchema.describe('The SKU from the catalog, such as essentials');
export const addOnField = codeSchema.nullable().describe('The add-on from the catalog, or none');
/** Beyond it an instant is written with a sign, which databases do not read. */
const lastYear = 9999;
const deadline = instantSchema.refine((at) => /^\d{4}-/.test(at), `expected a year up to ${lastYear}`);
export const expirationField = deadline.describe('The expiration date, such as 2027-06-30');
export const trialEndField = deadline.describe('The end of the trial, such as 2027-03-31');
export const tenantField = line(200).describe('The id that the product has for the customer’s tenant');
/** A day of the calendar, without a time: nothing happens on the instant. */
export const dayField = z.iso.date('expected a date such as 2027-06-30');
export const opportunityField = line(120).describe('What the opportunity is called, such as Budgeting 2027');
export const opportunityStages = [
  'qualified',
  'demonstrated',
  'proposed',
  'negotiating',
  'committed',
] as const;
export const opportunityStageField = z.enum(opportunityStages).describe('How far the opportunity is');
export const domainField = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(
    /^([a-z0-9\u0080-\uffff]([a-z0-9\u0080-\uffff-]{0,61}[a-z0-9\u0080-\uffff])?\.)+[a-z\u0080-\uffff][a-z0-9\u0080-\uffff-]{0,61}$/,
    'expected a domain such as contoso.example',
  )
  .describe('The domain of the organization’s email addresses, such as contoso.example');
export const countryField = z
  .string()
  .regex(/^[A-Z]{2}$/, 'expected an ISO 3166 country code such as DE')
  .describe('The country, as a code of two letters such as DE');
export const currencyField = currencySchema.describe('The customer’s local currency, such as EUR');
const mostUsers = 1_000_000;
export const usersField = z
  .record(
    codeSchema,
    z
      .number()
      .int('expected a whole number of users')
      .min(0, 'must not be negative')
      .max(mostUsers, `must be at most ${mostUsers}`),
  )
  .describe('How many users of each type, such as {"modeler": 5, "viewer": 20}');
export const notesField = paragraphs(2000).describe('Anything else that is worth knowing');
export const textField = (about: string, example: string) =>
  paragraphs(2000)
    .describe(about)
    .meta({ examples: [example] });
export const lineField = (about: string) => line(120).describe(about);

/**
 * A date of the contract: a day of the calendar and, once it has passed the edge, the instant at which that day ends
 * or begins where the customer is. Zones are read at the edge only; without an instant the day counts in UTC.
 */
export const contractDateField = (about: string) =>
  z
    .strictObject({
      date: dayField,
      estimate: z.boolean().default(false).describe('Whether the day is the closest estimate'),
      at: instantSchema.optional(),
    })
    .refine(
      ({ date, at }) => at === undefined || Math.abs(Date.parse(at) - Date.parse(date)) <= 48 * 3_600_000,
      {
        path: ['at'],
        error: 'the instant does not belong to the date',
      },
    )
    .describe(about);

export const documentField = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]{16,64}$/, 'expected the id that the upload was answered with'),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'expected the SHA-256 of the file, in 64 hexadecimal digits'),
  })
  .describe('The uploaded file: its id and its SHA-256');

export const reasonField = line(500).describe('Why, for the timeline');
export const partnerField = codeSchema.describe('The partner’s id, such as northwind');
