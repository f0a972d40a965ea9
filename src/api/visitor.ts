import type { FastifyRequest } from 'fastify';
import { addressHeader, type FoundSession, type LoginAnswer, type Logins } from '../accounts/logins.js';
import type { Settings } from '../config/settings.js';
import { endSessions, userOfSession } from '../store/sessions.js';
import type { User } from '../store/users.js';
import type { ApiDependencies } from './dependencies.js';
import type { Principal, Session } from './principal.js';
import { HttpProblem } from './problem.js';

/** Who has logged in. The session, the user and its partner are asked for anew each time: whoever is out is out. */
export async function visitorOf(dependencies: ApiDependencies, request: FastifyRequest): Promise<Principal> {
  const { database, logins, settings, publicUrl } = dependencies;
  checkOrigin(request, publicUrl, true);
  const found = await logins.session(libraryHeaders(request));
  const { sessionIdleMinutes } = settings.current().accounts;
  const user = found ? await userOfSession(database, found.id, sessionIdleMinutes) : null;
  if (!found || !user) {
    throw new HttpProblem(
      401,
      'unauthorized',
      'nobody is logged in here, or the login has ended',
      'log in: POST /api/auth/sign-in; a script sends Authorization: Bearer fn_… in place of cookies',
    );
  }
  const { id, bySingleSignOn } = found;
  const session = { id, bySingleSignOn, userId: user.id, hasSecondFactor: user.twoFactorEnabled };
  const principal = principalOfUser(user, session);
  if (lacksSecondFactor(principal, settings.current()) && !isOwnAccount(request)) throw secondFactorNeeded();
  return principal;
}

/**
 * Whether nothing but setting up a second factor is open to a login. Who came by single sign-on has shown what the
 * provider asks for.
 */
export function lacksSecondFactor({ kind, session }: Principal, { accounts }: Settings): boolean {
  const { requireSecondFactor: required } = accounts;
  const isWanted = required === 'everybody' || (required && kind === 'vendor');
  return isWanted && session !== null && !session.hasSecondFactor && !session.bySingleSignOn;
}

function principalOfUser({ id, name, role, partner }: User, session: Session): Principal {
  const known = { id: `user/${id}`, name, session };
  if (role === 'owner' || role === 'member') {
    if (partner === null) throw new Error(`the user ${id} is a partner's and has none`);
    return { ...known, kind: 'partner', role, partner };
  }
  return { ...known, kind: 'vendor', role };
}

function isOwnAccount({ routeOptions }: FastifyRequest): boolean {
  return /^\/api\/me(\/second-factor.*)?$/.test(routeOptions.url ?? '');
}

function secondFactorNeeded(): HttpProblem {
  return new HttpProblem(
    403,
    'second-factor-needed',
    'who logs in here needs a second factor, and this login has none',
    'set it up: POST /api/me/second-factor',
  );
}

/**
 * A change counts only where a page of ours asked for it: a browser names the page's origin, and no page of
 * somebody else's can.
 * @param always refuse also where no origin was sent; for what a cookie alone would let through
 */
export function checkOrigin({ method, headers }: FastifyRequest, publicUrl: string, always: boolean): void {
  if (method === 'GET' || method === 'HEAD') return;
  const { origin } = headers;
  if (origin === undefined ? !always : origin === new URL(publicUrl).origin) return;
  throw new HttpProblem(
    403,
    'wrong-origin',
    `this change was asked for by a page of ${(origin ?? 'unknown origin').slice(0, 100)}, not of ${publicUrl}`,
    'send it from a page of Fortnight, or use an API key',
  );
}

/** The session that an answer's cookies have just opened; null where they open none. */
export async function sessionIn(logins: Logins, { cookies }: Pick<LoginAnswer, 'cookies'>) {
  const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
  return cookie === '' ? null : logins.session(new Headers({ cookie }));
}

/**
 * A new login takes the place of the one that the browser came with: nobody would have its cookie any more, and it
 * would go on until it ends by itself.
 */
export async function endEarlier(
  { database, logins }: ApiDependencies,
  request: FastifyRequest,
  opened: Pick<FoundSession, 'id'>,
): Promise<void> {
  const before = await logins.session(libraryHeaders(request));
  if (before && before.id !== opened.id) await endSessions(database, before.userId, before.id);
}

/** What the library that keeps the sessions may see of a request. */
export function libraryHeaders({ headers, ip }: FastifyRequest): Headers {
  const seen = new Headers({ [addressHeader]: ip });
  if (headers.cookie !== undefined) seen.set('cookie', headers.cookie);
  if (headers['user-agent'] !== undefined) seen.set('user-agent', headers['user-agent'].slice(0, 300));
  return seen;
}
