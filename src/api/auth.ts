import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { HttpProblem } from './problem.js';

/** Lets in who shows the staff key. The comparison takes as long for a wrong key as for the right one. */
export function keyGuard(apiKey: string): (request: FastifyRequest) => Promise<void> {
  const expected = digest(apiKey);
  return async ({ headers }) => {
    const given = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
    if (given !== undefined && timingSafeEqual(digest(given), expected)) return;
    throw new HttpProblem(
      401,
      'unauthorized',
      given === undefined ? 'this needs an API key, and none was sent' : 'this API key is not valid',
      'send the header Authorization: Bearer fn_… with the key that was printed when Fortnight started, or that FORTNIGHT_API_KEY holds',
    );
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
