import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpProblem } from './problem.js';

type Limit = ReturnType<FastifyInstance['createRateLimit']>;

/** Counts a request. @throws HttpProblem 429, with what is said and when to come again, where there were too many */
export async function within(
  limit: Limit,
  request: FastifyRequest,
  said: { detail: string; clears: string },
): Promise<void> {
  const state = await limit(request);
  if (!state.isAllowed && state.isExceeded) throw tooOften(said.detail, said.clears, state.ttlInSeconds);
}

/** @param seconds after which it may be tried again: what `Retry-After` says */
export function tooOften(detail: string, clears: string, seconds: number): HttpProblem {
  const headers = { 'retry-after': String(seconds) };
  return new HttpProblem(429, 'too-many-requests', detail, clears, undefined, { headers });
}
