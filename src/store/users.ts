import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { and, asc, eq, getTableColumns, gt, isNull, or, sql } from 'drizzle-orm';
import type { Instant } from '../domain/time.js';
import { partners } from './accounts-schema.js';
import type { Database } from './database.js';
import { isTaken } from './errors.js';
import { storable } from './text.js';
import { credentials, passwordLinks, sessions, users } from './users-schema.js';

export type User = typeof users.$inferSelect;
type NewUser = Pick<User, 'email' | 'name' | 'role' | 'partner' | 'username'>;

/** @returns null where the email, or the partner's user name, is taken */
export async function createUser(database: Database, fields: NewUser, now: Instant): Promise<User | null> {
  const at = new Date(now);
  const row = { ...fields, id: randomUUID(), emailVerified: true, createdAt: at, updatedAt: at };
  const [made] = await database.run('create a user', (orm) =>
    orm.insert(users).values(row).onConflictDoNothing().returning(),
  );
  return made ?? null;
}

/** All users, with whether each has ever set a password, and until when a link to set one is good. */
export async function listUsers(database: Database) {
  const { image: _, ...shown } = getTableColumns(users);
  const { password, userId } = credentials;
  return database.run('list users', (orm) =>
    orm
      .select({
        ...shown,
        hasPassword: sql<boolean>`exists (select from ${credentials} where ${userId} = ${users.id} and ${password} is not null)`,
        linkUntil: passwordLinks.expiresAt,
      })
      .from(users)
      .leftJoin(passwordLinks, eq(passwordLinks.userId, users.id))
      .orderBy(asc(users.email))
      .limit(5000),
  );
}

/** @returns null where there is no user of this id; `taken` where another of the partner has the user name */
export async function changeUser(
  database: Database,
  id: string,
  changes: Partial<Pick<User, 'name' | 'role' | 'partner' | 'username'>>,
  now: Instant,
): Promise<User | 'taken' | null> {
  const change = database.run('change a user', (orm) =>
    orm
      .update(users)
      .set({ ...changes, updatedAt: new Date(now) })
      .where(eq(users.id, storable(id)))
      .returning(),
  );
  // Looked up before, somebody could take it in between.
  const [changed] = await change.catch((error: unknown) => {
    if (isTaken(error)) return ['taken' as const];
    throw error;
  });
  return changed ?? null;
}

export async function findUser(database: Database, id: string): Promise<User | null> {
  const [found] = await database.run('read a user', (orm) =>
    orm
      .select()
      .from(users)
      .where(eq(users.id, storable(id))),
  );
  return found ?? null;
}

/** Who may come in under an email, or under a partner's id or name and a user name; null for everybody else. */
export async function findActive(
  database: Database,
  who: { email: string } | { partner: string; username: string },
): Promise<User | null> {
  const named =
    'email' in who
      ? eq(users.email, storable(who.email).toLowerCase())
      : and(
          eq(users.username, storable(who.username).toLowerCase()),
          or(
            eq(partners.id, storable(who.partner).toLowerCase()),
            eq(sql`lower(${partners.name})`, storable(who.partner).toLowerCase()),
          ),
        );
  const found = await database.run('look for a user', (orm) =>
    orm
      .select(getTableColumns(users))
      .from(users)
      .leftJoin(partners, eq(partners.id, users.partner))
      .where(and(named, isNull(users.disabledAt), isNull(partners.suspendedAt))),
  );
  const [only] = found;
  if (found.length <= 1 || 'email' in who) return only ?? null;
  // Partners may share a name, also one that is another's id: then only the id tells them apart.
  return found.find(({ partner }) => partner === storable(who.partner).toLowerCase()) ?? null;
}

/** Whether a user is neither disabled nor of a suspended partner. */
export async function mayEnter(database: Database, id: string): Promise<boolean> {
  const found = await database.run('look whether a user may come in', (orm) =>
    orm
      .select({ id: users.id })
      .from(users)
      .leftJoin(partners, eq(partners.id, users.partner))
      .where(and(eq(users.id, id), isNull(users.disabledAt), isNull(partners.suspendedAt))),
  );
  return found.length > 0;
}

/** Whether an admin can come in: one that has a password and is not disabled. */
export async function hasAdmin(database: Database): Promise<boolean> {
  const found = await database.run('look for an admin', (orm) =>
    orm
      .select({ id: users.id })
      .from(users)
      .innerJoin(credentials, eq(credentials.userId, users.id))
      .where(and(eq(users.role, 'admin'), isNull(users.disabledAt)))
      .limit(1),
  );
  return found.length > 0;
}

/** Disables a user and ends its sessions and its link, or lets it in again. null where there is none of this id */
export async function setDisabled(database: Database, id: string, at: Instant | null): Promise<User | null> {
  return database.run('change a user', (orm) =>
    orm.transaction(async (transaction) => {
      const [changed] = await transaction
        .update(users)
        .set({ disabledAt: at === null ? null : new Date(at) })
        .where(eq(users.id, storable(id)))
        .returning();
      if (at !== null) {
        await transaction.delete(sessions).where(eq(sessions.userId, storable(id)));
        await transaction.delete(passwordLinks).where(eq(passwordLinks.userId, storable(id)));
      }
      return changed ?? null;
    }),
  );
}

/** Makes the one link by which a user can set a password until `expiresAt`. @returns its token, of 256 random bits */
export async function makePasswordLink(
  database: Database,
  userId: string,
  expiresAt: Instant,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const link = { hash: hashOf(token), expiresAt: new Date(expiresAt) };
  await database.run('make a link to set a password', (orm) =>
    orm
      .insert(passwordLinks)
      .values({ userId, ...link })
      .onConflictDoUpdate({ target: passwordLinks.userId, set: link }),
  );
  return token;
}

/** Whose password a link may set now; null where it is used, replaced, expired or no link of ours. */
export async function userOfLink(database: Database, token: string, now: Instant): Promise<User | null> {
  const [found] = await database.run('look up a link to set a password', (orm) =>
    orm
      .select(getTableColumns(users))
      .from(passwordLinks)
      .innerJoin(users, eq(users.id, passwordLinks.userId))
      .where(and(isLink(token, now), isNull(users.disabledAt))),
  );
  return found ?? null;
}

/** Uses a link up: sets the password and ends all sessions. @returns whether the link was still good */
export async function setPasswordByLink(
  database: Database,
  token: string,
  passwordHash: string,
  now: Instant,
): Promise<boolean> {
  const at = new Date(now);
  return database.run('set a password', (orm) =>
    orm.transaction(async (transaction) => {
      const [used] = await transaction
        .delete(passwordLinks)
        .where(isLink(token, now))
        .returning({ userId: passwordLinks.userId });
      if (!used) return false;
      const { userId } = used;
      const row = { id: randomUUID(), accountId: userId, providerId: 'credential', userId };
      await transaction
        .insert(credentials)
        .values({ ...row, password: passwordHash, createdAt: at, updatedAt: at })
        .onConflictDoUpdate({
          target: [credentials.userId, credentials.providerId],
          set: { password: passwordHash, updatedAt: at },
        });
      await transaction.delete(sessions).where(eq(sessions.userId, userId));
      return true;
    }),
  );
}

const isLink = (token: string, now: Instant) =>
  and(eq(passwordLinks.hash, hashOf(token)), gt(passwordLinks.expiresAt, new Date(now)));

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
