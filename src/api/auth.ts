import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { isDue } from '../domain/time.js';
import { type FoundKey, findApiKey, noteUse } from '../store/api-keys.js';
import type { ApiDependencies } from './dependencies.js';
import { bootstrap, type Principal } from './principal.js';
import { HttpProblem } from './problem.js';
import { visitorOf } from './visitor.js';

/**
 * Lets in who shows a key or has logged in, and says as whom. The key of the data folder is known without the database. Every
 * other one is looked up by its hash each time, so that a revoked key or a suspended partner is out at once.
 */
export function guard(dependencies: ApiDependencies): (request: FastifyRequest) => Promise<void> {
  const expected = digest(dependencies.apiKey);
  return async (request) => {
    if (request.headers.authorization === undefined && request.headers.cookie !== undefined) {
      request.principal = await visitorOf(dependencies, request);
      return;
    }
    const given = /^Bearer +(\S{1,200})$/i.exec(request.headers.authorization ?? '')?.[1];
    if (given === undefined) throw unauthorized('this needs an API key or a login, and there is neither');
    // Takes as long for a wrong key as for the right one.
    if (timingSafeEqual(digest(given), expected)) request.principal = bootstrap;
    else request.principal = await holderOf(dependencies, given);
  };
}

/** What is none is not even looked up. */
const keyShape = /^fn_[\w-]{32}$/;

async function holderOf({ database, now }: ApiDependencies, given: string): Promise<Principal> {
  const found = keyShape.test(given) ? await findApiKey(database, given) : null;
  if (!found) throw unauthorized('this API key is not valid');
  const out = whyOut(found, now());
  if (out) throw unauthorized(out, 'ask the vendor’s admin, who lets in again or makes another key');
  await noteUse(database, found, now());
  return principalOfKey(found);
}

/** Told to whoever holds the key itself, which nobody can guess. */
function whyOut({ revokedAt, expiresAt, partnerSuspended }: FoundKey, now: string): string | null {
  if (revokedAt !== null) return 'this API key was revoked';
  if (expiresAt !== null && isDue(expiresAt, now)) return `this API key has expired, at ${expiresAt}`;
  return partnerSuspended ? 'the partner of this API key is suspended' : null;
}

function principalOfKey({ id, name, role, partner }: FoundKey): Principal {
  if (role !== 'partner') return { kind: 'vendor', role, id: `key/${id}`, name, session: null };
  if (partner === null) throw unauthorized('this API key has no partner');
  return { kind: 'partner', role: 'key', id: `key/${id}`, name, partner, session: null };
}

const howTo =
  'send the header Authorization: Bearer fn_… with a key that fortnight create-api-key printed, or with the one that FORTNIGHT_API_KEY holds; people log in by POST /api/auth/sign-in';

function unauthorized(detail: string, clears = howTo): HttpProblem {
  return new HttpProblem(401, 'unauthorized', detail, clears);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
