import { createHmac } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { APIError } from 'better-auth/api';
import { symmetricDecrypt } from 'better-auth/crypto';
import { twoFactor } from 'better-auth/plugins';
import { z } from 'zod';
import type { Database } from '../store/database.js';
import { sealedSecretOf } from '../store/second-factors.js';
import { credentials, secondFactors, sessions, users, verifications } from '../store/users-schema.js';
import { backupCodeOptions, hashOfBackupCode } from './backup-codes.js';
import { isTimely } from './code-window.js';
import { passwordLength } from './password-rule.js';
import { type Provider, providerId, singleSignOn, withMethod, withoutTokens } from './single-sign-on.js';

/** What a login step answers: what to say, and the cookies that go with it. */
export interface LoginAnswer {
  status: number;
  cookies: string[];
  body: unknown;
  /** Where a redirect leads to. */
  location: string | null;
}

/** Passwords, second factors and sessions. What it answers with is a library's; who may come in, we decide. */
export interface Logins {
  /** Takes as long for an email that nobody has. */
  signIn(email: string, password: string, headers: Headers): Promise<LoginAnswer>;
  signOut(headers: Headers): Promise<LoginAnswer>;
  /** Completes a login, or turns the second factor of a session on. `notReadable` where another secret has sealed it. */
  verifyTotp(code: string, headers: Headers): Promise<LoginAnswer>;
  verifyBackupCode(code: string, headers: Headers): Promise<LoginAnswer>;
  beginTotp(password: string, headers: Headers): Promise<LoginAnswer>;
  endTotp(password: string, headers: Headers): Promise<LoginAnswer>;
  changePassword(current: string, next: string, headers: Headers): Promise<LoginAnswer>;
  /** Whether it is the password of whose session this is. Changes nothing. */
  checkPassword(password: string, headers: Headers): Promise<LoginAnswer>;
  /** Whether a code of the app is of now; the library is content with the half minutes beside it as well. */
  isTimely(userId: string, code: string): Promise<boolean>;
  /** The provider's name; null where none is configured. */
  singleSignOn: string | null;
  /** The body has the `url` to go to; the cookies belong to the return from there. */
  beginSingleSignOn(headers: Headers): Promise<LoginAnswer>;
  /** What the provider sent a browser back with. It is redirected, with a session or with an `error`. */
  endSingleSignOn(query: Record<string, string>, headers: Headers): Promise<LoginAnswer>;
  session(headers: Headers): Promise<FoundSession | null>;
  hash(password: string): Promise<string>;
}

export interface FoundSession {
  id: string;
  userId: string;
  bySingleSignOn: boolean;
}

export interface LoginOptions {
  database: Database;
  /** At least 16 characters; the key that signs sessions is derived from it. */
  secret: string;
  publicUrl: string;
  provider?: Provider | null;
  /** Whether a user may come in now. */
  mayEnter(userId: string): Promise<boolean>;
  /** For how long after its half minute a code is still taken. */
  codeLateMs?: number;
  warn(message: string): void;
}

/** The header in which a route says where a request came from; what a client sends under it is dropped. */
export const addressHeader = 'x-fortnight-address';

const sessionSeconds = 7 * 24 * 60 * 60;
const codeLateMs = 10_000;

export async function openLogins(options: LoginOptions): Promise<Logins> {
  const { database, secret, publicUrl, provider = null, mayEnter, warn } = options;
  const lateMs = options.codeLateMs ?? codeLateMs;
  // The library keeps the connection pool for its own queries; each call runs within `database.run`.
  const orm = await database.run('open logins', async (pool) => pool);
  const ownSecret = createHmac('sha256', secret).update('fortnight sessions').digest('base64url');
  const auth = betterAuth({
    appName: 'Fortnight',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret: ownSecret,
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => warn(message) },
    database: drizzleAdapter(orm, {
      provider: 'pg',
      transaction: true,
      schema: {
        user: users,
        session: sessions,
        account: credentials,
        verification: verifications,
        twoFactor: secondFactors,
      },
    }),
    // The library makes no users; it has to know what a user of ours must have.
    user: { additionalFields: { role: { type: 'string', required: true, input: false } } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    session: {
      expiresIn: sessionSeconds,
      disableSessionRefresh: true,
      additionalFields: { method: { type: 'string', required: false, input: false } },
    },
    account: { updateAccountOnSignIn: false },
    databaseHooks: {
      account: { create: { before: async (account) => withoutTokens(account) } },
      session: {
        create: {
          before: async (session, context) =>
            (await mayEnter(session.userId)) && withMethod(session, context?.path),
        },
      },
    },
    rateLimit: { enabled: false },
    advanced: { ...cookiesFor(publicUrl), ipAddress: { ipAddressHeaders: [addressHeader] } },
    plugins: [
      twoFactor({
        issuer: 'Fortnight',
        totpOptions: { digits: 6, period: 30 },
        backupCodeOptions: backupCodeOptions(ownSecret),
      }),
      ...(provider ? [singleSignOn(provider)] : []),
    ],
  });
  const { api } = auth;
  const ask = (what: string, call: () => Promise<Response>) => database.run(what, () => answerOf(call));
  return {
    signIn: (email, password, headers) =>
      ask('check a password', () =>
        api.signInEmail({ body: { email, password }, headers, asResponse: true }),
      ),
    signOut: (headers) => ask('end a session', () => api.signOut({ headers, asResponse: true })),
    verifyTotp: (code, headers) =>
      ask('check a code', () => api.verifyTOTP({ body: { code }, headers, asResponse: true })).catch(
        sealedOtherwise,
      ),
    verifyBackupCode: (code, headers) =>
      ask('check a code', () =>
        api.verifyBackupCode({ body: { code: hashOfBackupCode(code) }, headers, asResponse: true }),
      ),
    beginTotp: (password, headers) =>
      ask('begin a second factor', () =>
        api.enableTwoFactor({ body: { password }, headers, asResponse: true }),
      ),
    endTotp: (password, headers) =>
      ask('end a second factor', () =>
        api.disableTwoFactor({ body: { password }, headers, asResponse: true }),
      ),
    changePassword: (currentPassword, newPassword, headers) =>
      ask('change a password', () =>
        api.changePassword({
          body: { currentPassword, newPassword, revokeOtherSessions: true },
          headers,
          asResponse: true,
        }),
      ),
    checkPassword: (password, headers) =>
      ask('check a password', () => api.verifyPassword({ body: { password }, headers, asResponse: true })),
    isTimely: async (userId, code) => {
      const sealed = await sealedSecretOf(database, userId);
      if (sealed === null) return false;
      const key = (await auth.$context).secretConfig;
      const secret = await symmetricDecrypt({ key, data: sealed });
      return isTimely(code, secret, { now: Date.now(), lateMs });
    },
    session: (headers) =>
      database.run('look up a session', async () => {
        const found = await api.getSession({ headers });
        if (!found) return null;
        const { id, userId, method } = found.session;
        return { id, userId, bySingleSignOn: method === 'single-sign-on' };
      }),
    singleSignOn: provider?.name ?? null,
    beginSingleSignOn: (headers) =>
      ask('begin a single sign-on', () =>
        api.signInSocial({
          body: {
            provider: providerId,
            callbackURL: `${publicUrl}/`,
            errorCallbackURL: `${publicUrl}/sign-in`,
            disableRedirect: true,
          },
          headers,
          asResponse: true,
        }),
      ),
    endSingleSignOn: (query, headers) =>
      ask('end a single sign-on', () =>
        api.callbackOAuth({ method: 'GET', params: { id: providerId }, query, headers, asResponse: true }),
      ),
    hash: async (password) => (await auth.$context).password.hash(password),
  };
}

/** What is answered to every code of an app whose secret was sealed before `LoginOptions.secret` was changed. */
export const notReadable: LoginAnswer = { status: 401, cookies: [], body: null, location: null };

function sealedOtherwise(error: unknown): LoginAnswer {
  const cause = error instanceof Error ? error.cause : undefined;
  // The words of the library's cipher, which has no error of its own for it.
  if (cause instanceof Error && cause.message === 'invalid tag') return notReadable;
  throw error;
}

/** `__Host-`: with https only, for this host only, and no script reads it. */
function cookiesFor(publicUrl: string) {
  const secure = publicUrl.startsWith('https:');
  return {
    useSecureCookies: false,
    cookiePrefix: secure ? '__Host-fortnight' : 'fortnight',
    defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure },
  };
}

async function answerOf(call: () => Promise<Response>): Promise<LoginAnswer> {
  try {
    const response = await call();
    const text = await response.text();
    return {
      status: response.status,
      cookies: response.headers.getSetCookie(),
      body: text === '' ? null : JSON.parse(text),
      location: response.headers.get('location'),
    };
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    const status = z.number().catch(400).parse(error.statusCode);
    if (status >= 500) throw error;
    return { status, cookies: [], body: error.body ?? null, location: null };
  }
}
