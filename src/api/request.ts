import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Meta } from '../domain/actor.js';
import { inWords } from '../domain/issue-words.js';
import { UnknownCustomer } from '../temporal/customers.js';
import { actorOf, principalOf } from './principal.js';
import { HttpProblem } from './problem.js';
import { queryProblems } from './wrong-values.js';

const requestId = /^[\x21-\x7e]{1,200}$/;

/** The caller's Idempotency-Key, else a random one: whoever got no answer can repeat the request under it. */
export function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const key = request.headers['idempotency-key'];
  return typeof key === 'string' && requestId.test(key) ? key : randomUUID();
}

/** @throws HttpProblem where a key was given that cannot be kept: a random one in its place would be no key at all */
export function checkIdempotencyKey({ headers }: FastifyRequest): void {
  const key = headers['idempotency-key'];
  if (key === undefined || (typeof key === 'string' && requestId.test(key))) return;
  throw badHeader('Idempotency-Key', String(key), '1 to 200 printable ASCII characters without spaces');
}

/** Who asks, under which request id, and the version that was looked at. */
export function metaOf(request: FastifyRequest): Meta {
  const expectedVersion = expectedVersionOf(request);
  return {
    actor: actorOf(request),
    requestId: ledgerIdOf(request),
    ...(expectedVersion === null ? {} : { expectedVersion }),
  };
}

/**
 * What the customer's ledger has a request under. Two callers may choose the same key, and nobody can choose one that
 * we give ourselves, such as an activation's.
 */
export function ledgerIdOf(request: FastifyRequest): string {
  const named = `${principalOf(request).id}\n${request.id}`;
  return `api/${createHash('sha256').update(named).digest('base64url')}`;
}

function expectedVersionOf({ headers }: FastifyRequest): number | null {
  const given = headers['if-match'];
  if (given === undefined || given === '*') return null;
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(given)?.[1];
  if (version !== undefined) return Number(version);
  throw badHeader('If-Match', given, 'the version that ETag gave, such as "7"');
}

export function etagOf(version: number): string {
  return `"${version}"`;
}

function badHeader(name: string, given: string, expected: string): HttpProblem {
  const message = `the header ${name} is '${given.slice(0, 60)}'; expected ${expected}`;
  return new HttpProblem(400, 'malformed', message, `correct ${name}, or leave it out`, [
    { path: name, message },
  ]);
}

const idSchema = z.object({ id: z.string() });

/** @throws UnknownCustomer also for what cannot be an id, so that nothing is asked about it */
export function idOf(request: FastifyRequest): string {
  const { id } = idSchema.parse(request.params);
  if (!/^[a-z0-9]{16}$/.test(id)) throw new UnknownCustomer(id);
  return id;
}

/** Reads a query string strictly: each unknown or wrong parameter is named. */
export function queryOf<S extends z.ZodType>(
  schema: S,
  { query }: Pick<FastifyRequest, 'query'>,
): z.output<S> {
  const parsed = schema.safeParse(query, inWords);
  if (parsed.success) return parsed.data;
  const fields = queryProblems(parsed.error, query);
  const detail = fields.map(({ path, message }) => `${path}: ${message}`).join('; ');
  const wrong = [...new Set(fields.map(({ path }) => path))].join(', ');
  const clears = `correct ${wrong}, or leave it out`;
  throw new HttpProblem(422, 'invalid-input', `the query cannot be used: ${detail}`, clears, fields);
}

export const dryRunQuery = z.strictObject({
  dryRun: z.enum(['true', 'false']).default('false').describe('Show what it would do, and do nothing'),
});

export function isDryRun(request: FastifyRequest): boolean {
  return queryOf(dryRunQuery, request).dryRun === 'true';
}
