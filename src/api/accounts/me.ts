import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { LoginAnswer } from '../../accounts/logins.js';
import { spendCode } from '../../store/second-factors.js';
import { endSessions, sessionsOf } from '../../store/sessions.js';
import { findUser } from '../../store/users.js';
import type { ApiDependencies } from '../dependencies.js';
import { totpSchema } from '../openapi/login.js';
import type { Operation } from '../openapi/operation.js';
import { weaknessFor } from '../password/set.js';
import { partnerOf, principalOf, type Session, sessionOf } from '../principal.js';
import { HttpProblem } from '../problem.js';
import { lacksSecondFactor, libraryHeaders } from '../visitor.js';
import { enterAnew } from './anew.js';
import { inputOf, paramId, wrongField } from './input.js';
import { changePassword, code, password } from './login-input.js';
import {
  beginTotpOperation,
  changePasswordOperation,
  confirmTotpOperation,
  endSessionOperation,
  endTotpOperation,
  meOperation,
  sessionsOperation,
  signOutEverywhereOperation,
} from './login-operations.js';
import { notAccepted } from './not-accepted.js';
import { note } from './note.js';
import { type AccountNotice, tellUser } from './notices.js';

/** Guessing a password or a code is slow also from within a session. */
const slowly = (operation: Operation) => ({
  config: { operation, rateLimit: { max: 10, timeWindow: '1 minute' } },
});

/** What concerns one's own login. */
export function meRoutes(app: FastifyInstance, dependencies: ApiDependencies): void {
  const { database, logins, partners, settings } = dependencies;
  app.get('/me', { config: { operation: meOperation } }, async (request) => {
    const { session, kind, role, id, name } = principalOf(request);
    const user = session && (await userOf(session.userId));
    const partner = partnerOf(request);
    return {
      kind,
      role,
      id,
      name,
      email: user?.email ?? null,
      partner,
      partnerName: partner === null ? null : ((await partners.find(partner))?.name ?? null),
      session: session && withoutUser(session),
      secondFactorNeeded: lacksSecondFactor(principalOf(request), settings.current()),
    };
  });
  app.post('/me/password', slowly(changePasswordOperation), async (request, reply) => {
    const { userId } = sessionOf(request);
    const given = inputOf('change-password', changePassword, request);
    const weakness = weaknessFor(dependencies, given.next, await userOf(userId));
    if (weakness) throw wrongField('change-password', 'next', weakness, 'choose another');
    const answer = await logins.changePassword(given.current, given.next, libraryHeaders(request));
    await noteDone(answer, request, 'change-password', 'password-changed');
    return passOn(reply, answer, { changed: true });
  });
  app.get('/me/sessions', { config: { operation: sessionsOperation } }, async (request) => {
    const { id, userId } = sessionOf(request);
    const sessions = await sessionsOf(database, userId);
    return { sessions: sessions.map((session) => ({ ...session, current: session.id === id })) };
  });
  app.post('/me/sessions/:id/end', slowly(endSessionOperation), async (request) => {
    const { userId } = sessionOf(request);
    await enterAnew(dependencies, request, 'end-session');
    const ended = await endSessions(database, userId, paramId(request));
    if (ended === 0)
      throw new HttpProblem(404, 'unknown-session', 'there is no such session', 'GET /api/me/sessions');
    return { ended };
  });
  app.post('/me/sign-out-everywhere', slowly(signOutEverywhereOperation), async (request) => {
    const { userId } = sessionOf(request);
    await enterAnew(dependencies, request, 'sign-out-everywhere');
    await note(dependencies, request, 'sign-out-everywhere', userId);
    return { ended: await endSessions(database, userId, null) };
  });
  app.post('/me/second-factor', slowly(beginTotpOperation), async (request, reply) => {
    withFactor(request, false);
    const given = inputOf('begin-second-factor', z.strictObject({ password }), request);
    const answer = await logins.beginTotp(given.password, libraryHeaders(request));
    return passOn(reply, answer, answer.status < 300 ? totpSchema.parse(answer.body) : null);
  });
  app.post('/me/second-factor/confirm', slowly(confirmTotpOperation), async (request, reply) => {
    const { userId } = withFactor(request, false);
    const given = inputOf('confirm-second-factor', z.strictObject({ code }), request);
    // Whose clock is so far off is told now, and not when it keeps him out.
    if (!(await logins.isTimely(userId, given.code))) throw notAccepted();
    const answer = await logins.verifyTotp(given.code, libraryHeaders(request));
    if (answer.status < 300) await spendCode(database, userId, given.code);
    await noteDone(answer, request, 'confirm-second-factor', 'second-factor-on');
    return passOn(reply, answer, { confirmed: true });
  });
  app.post('/me/second-factor/end', slowly(endTotpOperation), async (request, reply) => {
    withFactor(request, true);
    const given = inputOf('end-second-factor', z.strictObject({ password }), request);
    const answer = await logins.endTotp(given.password, libraryHeaders(request));
    await noteDone(answer, request, 'end-second-factor', 'second-factor-off');
    return passOn(reply, answer, { ended: true });
  });

  async function userOf(id: string) {
    const user = await findUser(database, id);
    if (!user) throw new Error(`the user ${id} of a session is not there`);
    return user;
  }

  async function noteDone(
    { status }: LoginAnswer,
    request: FastifyRequest,
    action: string,
    notice: AccountNotice,
  ): Promise<void> {
    if (status >= 300) return;
    const { userId } = sessionOf(request);
    await note(dependencies, request, action, userId);
    tellUser(dependencies, request, await userOf(userId), notice);
  }
}

/** Nobody is told by email of a second factor that was set up, or removed, where it was so before. */
function withFactor(request: FastifyRequest, has: boolean): Session {
  const session = sessionOf(request);
  if (session.hasSecondFactor === has) return session;
  throw has
    ? new HttpProblem(409, 'already-so', 'this login has no second factor', 'nothing: it is as you want it')
    : new HttpProblem(
        409,
        'already-so',
        'this login has a second factor already',
        'for another one, end it first: POST /api/me/second-factor/end',
      );
}

const withoutUser = ({ userId: _, ...session }: Session) => session;

/** The cookies of the library with words of ours: its own answers hold the session's token. */
export function passOn(reply: FastifyReply, { status, cookies }: LoginAnswer, done: unknown) {
  if (status >= 300) throw notAccepted();
  if (cookies.length > 0) reply.header('set-cookie', cookies);
  return reply.send(done);
}
