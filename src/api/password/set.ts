import type { FastifyRequest } from 'fastify';
import { weaknessOf } from '../../accounts/password-rule.js';
import { writeAudit } from '../../store/audit.js';
import { setPasswordByLink, type User, userOfLink } from '../../store/users.js';
import { tellUser } from '../accounts/notices.js';
import type { ApiDependencies } from '../dependencies.js';

/** What is wrong with a new password of a user's; null where nothing is. */
export function weaknessFor(
  { settings }: Pick<ApiDependencies, 'settings'>,
  password: string,
  { email, partner }: Pick<User, 'email' | 'partner'>,
): string | null {
  const vendor = settings.current().vendor.name;
  const ownName = email.split('@')[0] ?? '';
  return weaknessOf(password, [ownName, vendor, vendor.replace(/\s/g, ''), partner ?? '']);
}

/** Uses a link up. @returns whose password it was; null where the link is no good (any more) */
export async function setPassword(
  dependencies: ApiDependencies,
  request: FastifyRequest,
  { token, password }: { token: string; password: string },
): Promise<User | null> {
  const { database, logins, now } = dependencies;
  const user = await userOfLink(database, token, now());
  if (!user) return null;
  if (!(await setPasswordByLink(database, token, await logins.hash(password), now()))) return null;
  await writeAudit(database, {
    at: now(),
    actor: user.name,
    action: 'set-password',
    subject: user.id,
    outcome: 'done',
    details: { address: request.ip },
  });
  tellUser(dependencies, request, user, 'password-set');
  return user;
}
