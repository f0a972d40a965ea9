import type { Database } from '../../store/database.js';
import { createUser, listUsers, makePasswordLink, type User } from '../../store/users.js';

export const hourMs = 60 * 60 * 1000;

interface Place {
  database: Database;
  publicUrl: string;
}

/** The address under which a user sets a password, once, for `validMs`. An earlier link of that user is void. */
export async function passwordLink({ database, publicUrl }: Place, user: User, now: Date, validMs: number) {
  const expiresAt = new Date(now.getTime() + validMs).toISOString();
  const token = await makePasswordLink(database, user.id, expiresAt);
  return { url: `${publicUrl}/set-password/${token}`, expiresAt };
}

/**
 * For the first admin, or one that nobody can reach any more: for whoever has the machine, never by email.
 * @param email the admin's, who is made where there is none; without it the first of those that there are
 * @returns null where there is no such admin: the email is somebody else's, or none was given and nobody is admin
 */
export async function adminLink(place: Place & { email: string | null }, now: Date) {
  const { database } = place;
  const email = place.email?.toLowerCase() ?? null;
  const made = email === null ? null : await createAdmin(database, email, now);
  const found = (await listUsers(database)).find(
    (one) => one.role === 'admin' && one.disabledAt === null && (email === null || one.email === email),
  );
  const user = made ?? (found ? { image: null, ...found } : null);
  if (!user) return null;
  return { ...(await passwordLink(place, user, now, 24 * hourMs)), email: user.email };
}

function createAdmin(database: Database, email: string, now: Date): Promise<User | null> {
  const fields = { email, name: 'Admin', role: 'admin' as const, partner: null, username: null };
  return createUser(database, fields, now.toISOString());
}
