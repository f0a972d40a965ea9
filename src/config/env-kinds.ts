/** What a variable's value may be, and how a wrong one is told of. */
import { z } from 'zod';
import { parseDuration } from './duration.js';

/** A message of this shape carries its own example; see `readEnv`. */
export const says = (expected: string, example: string) => JSON.stringify({ expected, example });

export const text = z.string();
export const port = (example: string) =>
  z
    .string()
    .regex(/^\d{1,5}$/, says('a port from 1 to 65535', example))
    .transform(Number)
    .refine((n) => n >= 1 && n <= 65_535, says('a port from 1 to 65535', example));
export const url = (schemes: readonly string[], example: string) =>
  z
    .string()
    .refine(
      (value) => URL.canParse(value) && schemes.includes(new URL(value).protocol.slice(0, -1)),
      says(`a URL that starts with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`, example),
    );
export const flag = z
  .string()
  .refine((value) => ['true', 'false', '1', '0'].includes(value.toLowerCase()), says('true or false', 'true'))
  .transform((value) => ['true', '1'].includes(value.toLowerCase()));
export const day = z.string().transform((value, context) => {
  const ms = parseDuration(value);
  if (ms !== undefined && ms >= 100) return ms;
  context.addIssue({
    code: 'custom',
    message: says('a duration of at least 100ms: a number with ms, s, m or h', '10s'),
  });
  return z.NEVER;
});
export const secret = (example: string) =>
  z.string().regex(/^\S{16,}$/, says('at least 16 characters without spaces', example));
export const pem = (what: string) =>
  z
    .string()
    .regex(
      new RegExp(`^-----BEGIN [A-Z ]*${what}-----`),
      says('PEM', `a file that begins -----BEGIN ${what}-----`),
    );
export const list = (item: RegExp, expected: string, example: string) =>
  z
    .string()
    .transform((value) => value.split(/[\s,]+/).filter((part) => part !== ''))
    .refine((parts) => parts.every((part) => item.test(part)), says(expected, example));
