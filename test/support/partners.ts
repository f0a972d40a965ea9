import type { Logins } from '../../src/accounts/logins.js';
import type { Settings } from '../../src/config/settings.js';
import type { Partner, Partners } from '../../src/store/partners.js';

/** The partners of settings, as if they were in a database. */
export function partnersIn({ partners }: Settings): Partners {
  const all: Partner[] = Object.entries(partners).map(([id, { name, recipients, trialEnd, zone }]) => ({
    id,
    name,
    recipients,
    trialEnd: trialEnd ?? null,
    zone: zone ?? null,
    suspendedAt: null,
    createdAt: '2026-06-01T12:00:00.000Z',
  }));
  return { find: async (id) => all.find((partner) => partner.id === id) ?? null, list: async () => all };
}

const none = () => Promise.reject(new Error('this test has no users'));

/** For tests in which nobody logs in. */
export const noLogins: Logins = {
  signIn: none,
  signOut: none,
  verifyTotp: none,
  verifyBackupCode: none,
  beginTotp: none,
  endTotp: none,
  changePassword: none,
  checkPassword: none,
  isTimely: none,
  singleSignOn: null,
  beginSingleSignOn: none,
  endSingleSignOn: none,
  session: none,
  hash: none,
};
