import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { notReadable } from '../../accounts/logins.js';
import { unnamedReason } from '../../mail/outcome.js';
import { writeAudit } from '../../store/audit.js';
import { spendCode } from '../../store/second-factors.js';
import { endSessions } from '../../store/sessions.js';
import { findActive } from '../../store/users.js';
import type { ApiDependencies } from '../dependencies.js';
import type { Operation } from '../openapi/operation.js';
import { HttpProblem } from '../problem.js';
import { within } from '../too-often.js';
import { checkOrigin, endEarlier, libraryHeaders, sessionIn } from '../visitor.js';
import { inputOf } from './input.js';
import { sendLink } from './letters.js';
import { hourMs, passwordLink } from './links.js';
import { named, reset, secondFactor, signIn } from './login-input.js';
import {
  resetOperation,
  secondFactorOperation,
  signInOperation,
  signOutOperation,
} from './login-operations.js';
import { passOn } from './me.js';
import { browserOf, isNewBrowser, tellUser } from './notices.js';
import { passwordLinkRoutes } from './password-link.js';
import { singleSignOnRoutes } from './single-sign-on.js';

/** Nobody has this address, so that it is answered like every account that does not exist. */
const nobody = 'nobody@invalid.invalid';

/** The door for people. What is answered does not tell whether there is such an account, and takes as long. */
export async function loginRoutes(app: FastifyInstance, dependencies: ApiDependencies): Promise<void> {
  const { database, logins, now, publicUrl, log } = dependencies;
  app.addHook('onRequest', async (request) => checkOrigin(request, publicUrl, false));
  const byAddress = (operation: Operation, max: number, timeWindow: string) => ({
    config: { operation, rateLimit: { max, timeWindow } },
  });
  /** Also from many addresses, one account is asked for so often only. */
  const byAccount = (max: number, timeWindow: number) => {
    const limit = app.createRateLimit({ max, timeWindow, keyGenerator: accountIn });
    return (request: FastifyRequest): Promise<void> => within(limit, request, tooOften);
  };
  passwordLinkRoutes(app, dependencies);
  singleSignOnRoutes(app, dependencies);
  app.post(
    '/sign-in',
    { ...byAddress(signInOperation, 20, '1 minute'), preHandler: byAccount(10, 5 * 60_000) },
    async (request, reply) => {
      const { password, ...account } = inputOf('sign-in', signIn, request);
      const user = await findActive(database, nameOf(account));
      const answer = await logins.signIn(user?.email ?? nobody, password, libraryHeaders(request));
      const accepted = answer.status < 300;
      const browser = browserOf(request);
      const isNew = accepted && user !== null && (await isNewBrowser(dependencies, user.id, browser));
      await writeAudit(database, {
        at: now(),
        actor: user?.name ?? 'anonymous',
        action: 'sign-in',
        subject: user?.id ?? null,
        outcome: accepted ? 'done' : 'denied',
        details: { address: request.ip, browser },
      });
      if (!accepted) throw refused();
      const session = await sessionIn(logins, answer);
      if (session) await endEarlier(dependencies, request, session);
      if (isNew) tellUser(dependencies, request, user, 'new-browser');
      return passOn(reply, answer, { next: needsCode(answer.body) ? 'second-factor' : null });
    },
  );
  app.post('/second-factor', byAddress(secondFactorOperation, 10, '1 minute'), async (request, reply) => {
    const { code } = inputOf('second-factor', secondFactor, request);
    const headers = libraryHeaders(request);
    // To the library a code within a session turns its second factor on, of which nobody would be told.
    if (await logins.session(headers)) throw nothingBegun();
    const isTotp = /^\d{6}$/.test(code);
    const answer = isTotp
      ? await logins.verifyTotp(code, headers)
      : await logins.verifyBackupCode(code, headers);
    const session = answer.status < 300 ? await sessionIn(logins, answer) : null;
    const taken = isTotp && session !== null ? await flawOf(session.userId, code) : null;
    const flaw = answer === notReadable ? 'not readable' : taken;
    if (session && flaw) await endSessions(database, session.userId, session.id);
    const accepted = session !== null && !flaw;
    await writeAudit(database, {
      at: now(),
      actor: 'anonymous',
      action: 'second-factor',
      subject: session?.userId ?? null,
      outcome: accepted ? 'done' : 'denied',
      details: { address: request.ip, by: isTotp ? 'totp' : 'backup code', flaw },
    });
    if (flaw) throw flawed(flaw);
    if (session) await endEarlier(dependencies, request, session);
    return passOn(reply, accepted ? answer : { ...answer, status: 401 }, { next: null });
  });
  app.post('/sign-out', { config: { operation: signOutOperation } }, async (request, reply) => {
    checkOrigin(request, publicUrl, request.headers.cookie !== undefined);
    const { cookies } = await logins.signOut(libraryHeaders(request));
    // No answer is kept in a cache (`no-store`); what a page has kept for itself goes.
    return reply
      .header('set-cookie', cookies)
      .header('clear-site-data', '"storage"')
      .send({ signedOut: true });
  });
  app.post(
    '/request-reset',
    { ...byAddress(resetOperation, 10, '10 minutes'), preHandler: byAccount(3, 60 * 60_000) },
    async (request, reply) => {
      const account = inputOf('request-reset', reset, request);
      // Answered before anything is looked up, so that the time tells nothing either.
      void sendReset(account, request.id).catch((error: unknown) =>
        log.error({ requestId: request.id, error }, resetNotSent),
      );
      return reply.code(202).send({ sent: 'if there is such an account, an email is on its way to it' });
    },
  );

  /** What is wrong with a code that the library has taken. */
  async function flawOf(userId: string, code: string): Promise<Flaw | null> {
    if (!(await logins.isTimely(userId, code))) return 'not of now';
    return (await spendCode(database, userId, code)) ? null : 'used';
  }

  async function sendReset(account: z.infer<typeof reset>, requestId: string): Promise<void> {
    const user = await findActive(database, nameOf(account));
    if (!user) return;
    const link = await passwordLink(dependencies, user, new Date(now()), hourMs);
    const { outcome, reason } = await sendLink(dependencies, 'reset', user, link);
    if (outcome !== 'accepted') log.warn({ requestId, reason: unnamedReason(reason) }, resetNotSent);
    const fact = { at: now(), actor: user.name, subject: user.id, outcome: 'done' as const };
    await writeAudit(database, { ...fact, action: 'request-reset' });
  }
}

const resetNotSent = 'a link to set a new password could not be sent';

/** `ada@…` is an email; `northwind/nina` and `corp/Northwind` with a user name are a partner's user. */
function nameOf({ login, userName }: z.infer<typeof reset>) {
  if (userName !== undefined) return { partner: login.replace(/^corp\//i, ''), username: userName };
  const slash = login.lastIndexOf('/');
  if (slash < 0) return { email: login };
  return { partner: login.slice(0, slash).replace(/^corp\//i, ''), username: login.slice(slash + 1) };
}

/** By the name that is looked up, in whatever way it was typed; what names nobody counts for its address. */
function accountIn(request: FastifyRequest): string {
  const typed = named.safeParse(request.body ?? {});
  const name = typed.success ? Object.values(nameOf(typed.data)) : ['nobody', request.ip];
  return [request.routeOptions.url, ...name].join('\n').toLowerCase();
}

function needsCode(body: unknown): boolean {
  return z.object({ twoFactorRedirect: z.literal(true) }).safeParse(body).success;
}

type Flaw = 'used' | 'not of now' | 'not readable';

function flawed(flaw: Flaw): HttpProblem {
  if (flaw === 'not readable') {
    return new HttpProblem(
      401,
      'not-accepted',
      'no code of this app is taken any more: FORTNIGHT_SECRET has changed since it was set up',
      'send a backup code, or let an admin remove the second factor; then set it up anew',
    );
  }
  const what = flaw === 'used' ? 'was used already, and counts once' : 'is not the one of now';
  return new HttpProblem(
    401,
    'not-accepted',
    `this code ${what}`,
    'wait for the next one, then log in again',
  );
}

function nothingBegun(): HttpProblem {
  return new HttpProblem(
    401,
    'not-accepted',
    'no login waits for a code here: this one is complete',
    'to set up a second factor, POST /api/me/second-factor/confirm',
  );
}

function refused(): HttpProblem {
  return new HttpProblem(
    401,
    'not-accepted',
    'no account has this name and password',
    'check both, or ask for a link to set a new password',
  );
}

const tooOften = { detail: 'this was tried too often', clears: 'wait some minutes, then try again' };
