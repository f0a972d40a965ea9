import { and, asc, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import { partners } from './accounts-schema.js';
import type { Database } from './database.js';
import { prepared } from './prepared.js';
import { storable } from './text.js';
import type { User } from './users.js';
import { sessions, users } from './users-schema.js';

/**
 * The user behind a session, unless it or its partner is out, or the session was idle for too long, which ends it.
 * Asked for each request, so that it holds at once.
 */
export async function userOfSession(
  database: Database,
  sessionId: string,
  idleMinutes: number,
): Promise<User | null> {
  return database.run('look for the user of a session', async (orm) => {
    const [found] = await finding(orm).execute({ sessionId, idleMinutes });
    if (!found) return null;
    const own = eq(sessions.id, sessionId);
    if (found.idle) await orm.delete(sessions).where(own);
    else if (found.unnoted) await orm.update(sessions).set({ updatedAt: sql`now()` }).where(own);
    return found.idle ? null : found.user;
  });
}

const finding = prepared((orm) => {
  const since = (minutes: unknown) => sql`now() - make_interval(mins => ${minutes})`;
  return orm
    .select({
      user: getTableColumns(users),
      idle: sql<boolean>`${sessions.updatedAt} < ${since(sql.placeholder('idleMinutes'))}`,
      unnoted: sql<boolean>`${sessions.updatedAt} < ${since(1)}`,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(partners, eq(partners.id, users.partner))
    .where(
      and(
        eq(sessions.id, sql.placeholder('sessionId')),
        isNull(users.disabledAt),
        isNull(partners.suspendedAt),
      ),
    )
    .prepare('user_of_session');
});

/** A user's sessions, the newest first, without their tokens. */
export async function sessionsOf(database: Database, userId: string) {
  const { token: _, userId: __, ...shown } = getTableColumns(sessions);
  return database.run('list sessions', (orm) =>
    orm.select(shown).from(sessions).where(eq(sessions.userId, userId)).orderBy(asc(sessions.createdAt)),
  );
}

/** Whether a session began so short a time ago. */
export async function beganWithin(database: Database, id: string, minutes: number): Promise<boolean> {
  const recent = sql`${sessions.createdAt} > now() - make_interval(mins => ${minutes})`;
  const found = await database.run('look when a session began', (orm) =>
    orm
      .select({ id: sessions.id })
      .from(sessions)
      .where(and(eq(sessions.id, id), recent)),
  );
  return found.length > 0;
}

/** Ends one session of a user, or all. @returns how many have ended */
export async function endSessions(database: Database, userId: string, id: string | null): Promise<number> {
  const which = id === null ? undefined : eq(sessions.id, storable(id));
  const ended = await database.run('end sessions', (orm) =>
    orm
      .delete(sessions)
      .where(and(eq(sessions.userId, userId), which))
      .returning({ id: sessions.id }),
  );
  return ended.length;
}
