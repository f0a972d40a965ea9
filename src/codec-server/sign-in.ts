import formbody from '@fastify/formbody';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Admission, cookieFor, cookieName, same } from './admission.js';

const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Fortnight codec server</title><body><h1>Codec server</h1>${body}</body></html>`;
const form = `<form method="post" action="/sign-in"><label>Token <input type="password" name="token" autocomplete="current-password" required></label> <button>Sign in</button></form>`;
const policy = "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/**
 * The Web UI cannot send our token, but it can send this server's cookie (*include cross-origin credentials*):
 * whoever signs in here reads clear text there, for twelve hours.
 */
export function signInRoutes(app: FastifyInstance, { token }: Admission): void {
  if (token === undefined) return;
  app.register(async (scope) => {
    await scope.register(formbody);
    await scope.register(rateLimit, { max: 10, timeWindow: '1 minute' });
    scope.addHook('onSend', async (_request, reply) => {
      reply.type('text/html; charset=utf-8').header('content-security-policy', policy);
    });
    scope.get('/', async () => page(form));
    scope.post('/sign-in', async (request, reply) => {
      const given = z.object({ token: z.string() }).safeParse(request.body).data?.token ?? '';
      if (!same(given, token)) return reply.code(401).send(page(`<p>This is not the token.</p>${form}`));
      const { value, maxAgeSeconds } = cookieFor(token);
      // Over https a Web UI of another site may send it along; without, only one of the same site can.
      const site =
        request.headers['x-forwarded-proto'] === 'https' ? 'SameSite=None; Secure' : 'SameSite=Lax';
      reply.header(
        'set-cookie',
        `${cookieName}=${value}; Max-Age=${maxAgeSeconds}; Path=/; HttpOnly; ${site}`,
      );
      return page('<p>Signed in for twelve hours. The Temporal Web UI shows clear text now.</p>');
    });
  });
}
