import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { writeAudit } from '../../store/audit.js';
import { findUser } from '../../store/users.js';
import type { ApiDependencies } from '../dependencies.js';
import { HttpProblem } from '../problem.js';
import { endEarlier, libraryHeaders, sessionIn } from '../visitor.js';
import { beginSingleSignOnOperation, endSingleSignOnOperation, waysInOperation } from './login-operations.js';
import { browserOf } from './notices.js';

const rateLimit = { max: 20, timeWindow: '1 minute' };
const returned = z.record(z.string(), z.string().max(4_000).catch('')).catch({});
const goTo = z.object({ url: z.url() });

/** The door for who has an account elsewhere. It lets in whom the vendor has invited, and makes no users. */
export function singleSignOnRoutes(app: FastifyInstance, dependencies: ApiDependencies): void {
  const { database, logins, now, publicUrl } = dependencies;
  app.get('/ways-in', { config: { operation: waysInOperation } }, async () => ({
    password: true,
    singleSignOn: logins.singleSignOn === null ? null : { name: logins.singleSignOn },
  }));
  app.post(
    '/single-sign-on',
    { config: { rateLimit, operation: beginSingleSignOnOperation } },
    async (request, reply) => {
      if (logins.singleSignOn === null) throw notConfigured();
      const { body, cookies } = await logins.beginSingleSignOn(libraryHeaders(request));
      // A provider that is away has no address to go to.
      const there = goTo.safeParse(body);
      if (!there.success) throw away(logins.singleSignOn);
      return reply.header('set-cookie', cookies).send({ url: there.data.url });
    },
  );
  app.get(
    '/callback/oidc',
    { config: { rateLimit, operation: endSingleSignOnOperation } },
    async (request, reply) => {
      if (logins.singleSignOn === null) throw notConfigured();
      const query = returned.parse(request.query);
      const { cookies, location } = await logins.endSingleSignOn(query, libraryHeaders(request));
      const session = await sessionIn(logins, { cookies });
      if (session) await endEarlier(dependencies, request, session);
      const user = session && (await findUser(database, session.userId));
      const error = location === null ? 'failed' : new URL(location, publicUrl).searchParams.get('error');
      await writeAudit(database, {
        at: now(),
        actor: user?.name ?? 'anonymous',
        action: 'sign-in',
        subject: user?.id ?? null,
        outcome: user ? 'done' : 'denied',
        details: { address: request.ip, browser: browserOf(request), by: 'single sign-on', error },
      });
      const refused = `${publicUrl}/sign-in?error=${encodeURIComponent(error ?? 'failed')}`;
      return reply.header('set-cookie', cookies).redirect(user ? `${publicUrl}/` : refused, 303);
    },
  );
}

function notConfigured(): HttpProblem {
  return new HttpProblem(
    404,
    'no-single-sign-on',
    'single sign-on is not configured here',
    'log in with a password: POST /api/auth/sign-in; FORTNIGHT_OIDC_ISSUER configures it',
  );
}

function away(name: string): HttpProblem {
  return new HttpProblem(
    503,
    'unavailable',
    `${name} does not answer`,
    'try again in a moment, or log in with a password',
  );
}
