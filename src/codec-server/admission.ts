import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

/** Who may have payloads decrypted. */
export interface Admission {
  /** Pages of these origins may ask: the Temporal Web UI's. */
  readonly origins: readonly string[];
  /**
   * Everybody has to show it, as a bearer token or by the cookie of the sign-in page. Without one, whoever is on
   * this machine may ask, and no page but those of the origins.
   */
  readonly token: string | undefined;
}

export class Refusal extends Error {
  constructor(
    readonly status: 401 | 403,
    message: string,
  ) {
    super(message);
  }
}

export const cookieName = 'fortnight-codec';
const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;
const signedInMs = 12 * 3_600_000;

/** @throws {Refusal} */
export function admit({ headers }: FastifyRequest, { origins, token }: Admission): void {
  const { origin } = headers;
  if (origin !== undefined && !origins.includes(origin))
    throw new Refusal(403, `pages of ${origin} may not decrypt: TEMPORAL_UI_URL names those that may`);
  if (token === undefined) {
    // A name of somebody else's that resolves to this machine is how a foreign page would get here.
    if (!loopback.test(headers.host ?? '')) throw new Refusal(403, 'this serves its own machine only');
    return;
  }
  const bearer = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (bearer !== undefined && same(bearer, token)) return;
  const cookie = cookieIn(headers.cookie);
  if (cookie !== undefined && isSignedIn(cookie, token)) return;
  throw new Refusal(
    401,
    'send the header Authorization: Bearer with the token of FORTNIGHT_CODEC_TOKEN (temporal: --codec-auth), or sign in at / with a browser',
  );
}

/** What the sign-in page leaves in the browser: a time until which it holds, and proof that we gave it. */
export function cookieFor(token: string, now = Date.now()): { value: string; maxAgeSeconds: number } {
  const until = String(now + signedInMs);
  return { value: `${until}.${proofOf(until, token)}`, maxAgeSeconds: signedInMs / 1000 };
}

/** Takes as long for a wrong one as for the right one. */
export function same(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

function isSignedIn(cookie: string, token: string): boolean {
  const [until = '', proof = ''] = cookie.split('.');
  return same(proof, proofOf(until, token)) && Number(until) > Date.now();
}

function proofOf(until: string, token: string): string {
  return createHmac('sha256', token).update(`codec server until ${until}`).digest('base64url');
}

function cookieIn(header: string | undefined): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === cookieName)?.[1];
}
