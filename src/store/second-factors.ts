import { createHash } from 'node:crypto';
import { and, eq, or, sql } from 'drizzle-orm';
import type { Database } from './database.js';
import { storable } from './text.js';
import type { User } from './users.js';
import { secondFactors, sessions, users } from './users-schema.js';

/**
 * Uses a code of the app up. A code is right for its half minute and a moment more, so it is remembered for longer
 * than that.
 * @returns false where the same code was used before: who sends it again may have read it off somebody
 */
export async function spendCode(database: Database, userId: string, code: string): Promise<boolean> {
  const lastCode = createHash('sha256').update(`${userId}\n${code}`).digest('hex');
  const isOther = sql`${secondFactors.lastCode} is distinct from ${lastCode}`;
  const isOld = sql`${secondFactors.lastCodeAt} < now() - interval '3 minutes'`;
  const used = await database.run('use up a code', (orm) =>
    orm
      .update(secondFactors)
      .set({ lastCode, lastCodeAt: sql`now()` })
      .where(and(eq(secondFactors.userId, userId), or(isOther, isOld)))
      .returning({ id: secondFactors.id }),
  );
  return used.length > 0;
}

/** What a user's codes are made of, as the library has sealed it; null where there is none. */
export async function sealedSecretOf(database: Database, userId: string): Promise<string | null> {
  const [found] = await database.run('read a second factor', (orm) =>
    orm.select({ secret: secondFactors.secret }).from(secondFactors).where(eq(secondFactors.userId, userId)),
  );
  return found?.secret ?? null;
}

/** Takes a user's second factor away and ends the sessions. @returns null where there was none */
export async function removeSecondFactor(database: Database, userId: string): Promise<User | null> {
  const id = storable(userId);
  return database.run('remove a second factor', (orm) =>
    orm.transaction(async (transaction) => {
      const [user] = await transaction
        .update(users)
        .set({ twoFactorEnabled: false })
        .where(and(eq(users.id, id), eq(users.twoFactorEnabled, true)))
        .returning();
      if (!user) return null;
      await transaction.delete(secondFactors).where(eq(secondFactors.userId, id));
      await transaction.delete(sessions).where(eq(sessions.userId, id));
      return user;
    }),
  );
}
