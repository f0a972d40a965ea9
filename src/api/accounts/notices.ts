import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { formatInstant } from '../../mail/format.js';
import { unnamedReason } from '../../mail/outcome.js';
import { earlierSignIns } from '../../store/audit.js';
import type { User } from '../../store/users.js';
import type { ApiDependencies } from '../dependencies.js';
import { sendLetter } from './letters.js';

const notices = {
  'password-set': 'The password of your account was set.',
  'password-changed': 'The password of your account was changed. Other sessions have ended.',
  'second-factor-on': 'A second factor was set up for your account: logins ask for a code from now on.',
  'second-factor-off': 'The second factor of your account was removed: logins ask for the password alone.',
  'new-browser': 'The password of your account was used to log in with a browser that was not used before.',
} as const;
export type AccountNotice = keyof typeof notices;

/** As much of a browser's own name as is kept and told. */
export function browserOf({ headers }: FastifyRequest): string {
  return (headers['user-agent'] ?? 'no name').replace(/[^\x20-\x7e]/g, '?').slice(0, 200);
}

/** Whether somebody who has logged in before did it with another browser only. */
export async function isNewBrowser(
  { database }: ApiDependencies,
  userId: string,
  browser: string,
): Promise<boolean> {
  const { count, known } = await earlierSignIns(database, userId, browser);
  return count > 0 && !known;
}

/**
 * Tells a user by email what has happened to the account, so that one who did not do it hears of it. Nobody waits
 * for it, and a mail server that is away is written to the log: what has happened stays.
 */
export function tellUser(
  dependencies: ApiDependencies,
  request: FastifyRequest,
  user: Pick<User, 'name' | 'email'>,
  notice: AccountNotice,
): void {
  const { settings, log, now, publicUrl } = dependencies;
  const { vendor, defaultZone } = settings.current();
  const letter = {
    subject: `Your account at ${vendor.name}: ${subjects[notice]}`,
    heading: `Your account at ${vendor.name}`,
    paragraphs: [
      notices[notice],
      'If it was you, nothing has to be done. If it was not, ask for a new password where you log in, which ends all sessions, and tell whoever invited you.',
    ],
    facts: [
      { label: 'Account', value: user.email },
      { label: 'When', value: formatInstant(now(), defaultZone) },
      { label: 'Address', value: request.ip },
      { label: 'Browser', value: browserOf(request) },
    ],
    action: { label: 'Go to Fortnight', url: publicUrl },
    footer: ['You get this for your safety, whenever the way in to your account changes.'],
  };
  void sendLetter(dependencies, user, { ...letter, id: `${notice}.${randomUUID()}`, kind: 'account-notice' })
    .then(({ outcome, reason }) => {
      if (outcome !== 'accepted')
        log.warn(
          { requestId: request.id, notice, reason: unnamedReason(reason) },
          'a user could not be told',
        );
    })
    .catch((error: unknown) =>
      log.warn({ requestId: request.id, notice, error }, 'a user could not be told'),
    );
}

const subjects: Record<AccountNotice, string> = {
  'password-set': 'password set',
  'password-changed': 'password changed',
  'second-factor-on': 'second factor set up',
  'second-factor-off': 'second factor removed',
  'new-browser': 'login with a new browser',
};
