/** What a variable's value may be, and how a wrong one is told of. */
import { isIP } from 'node:net';
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
/** Addresses below it are fixed: links in emails, the product's reports and cookies go by the origin. */
export const origin = (example: string) =>
  url(['http', 'https'], example).refine(
    (value) => {
      if (!URL.canParse(value)) return true;
      const { pathname, search, hash, username } = new URL(value);
      return pathname === '/' && `${search}${hash}${username}` === '';
    },
    says('scheme, host and port alone: Fortnight is not served below a path', example),
  );
/** Addresses or networks with commas between, as the API believes proxies by. */
export const networks = z
  .string()
  .refine(
    (value) => value.split(/, */).every(isNetwork),
    says(
      'addresses or networks with commas between; of a network 1 to 32 bits count, 128 with IPv6',
      '10.0.0.7, 10.1.0.0/16',
    ),
  );

function isNetwork(text: string): boolean {
  const [, address = '', bits] = /^([\da-fA-F.:]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const most = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  return most > 0 && (bits === undefined || (Number(bits) >= 1 && Number(bits) <= most));
}

export const flag = z
  .string()
  .refine((value) => ['true', 'false', '1', '0'].includes(value.toLowerCase()), says('true or false', 'true'))
  .transform((value) => ['true', '1'].includes(value.toLowerCase()));
/** A longer one would put dates beyond what a calendar can say, and customers would stand still. */
export const day = z.string().transform((value, context) => {
  const ms = parseDuration(value);
  if (ms !== undefined && ms >= 100 && ms <= 24 * 3_600_000) return ms;
  context.addIssue({
    code: 'custom',
    message: says('a duration from 100ms to 24h: a number with ms, s, m or h', '10s'),
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
