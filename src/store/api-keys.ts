import { createHash, randomBytes } from 'node:crypto';
import { and, desc, eq, getTableColumns, isNull, lt, or, sql } from 'drizzle-orm';
import type { Instant } from '../domain/time.js';
import { apiKeys, partners } from './accounts-schema.js';
import type { Database } from './database.js';
import { prepared } from './prepared.js';
import { storable } from './text.js';

const { hash: _hash, ...shown } = getTableColumns(apiKeys);

/** A key as lists show it: everything but its hash. */
export type ApiKey = Omit<typeof apiKeys.$inferSelect, 'hash'>;

/** What decides whether a key lets in. */
export interface FoundKey extends ApiKey {
  partnerSuspended: boolean;
}

/**
 * Makes a key of 192 random bits. Only its hash is kept, so this is the one time that it can be shown.
 * @returns null where there is a key of this id already: a repeated request must not make another
 */
export async function createApiKey(
  database: Database,
  fields: Pick<ApiKey, 'id' | 'name' | 'role' | 'partner' | 'expiresAt' | 'createdBy' | 'createdAt'>,
): Promise<{ key: string; stored: ApiKey } | null> {
  const key = `fn_${randomBytes(24).toString('base64url')}`;
  const row = { ...fields, name: storable(fields.name), hash: hashOf(key), prefix: key.slice(0, 9) };
  const [stored] = await database.run('store an API key', (orm) =>
    orm.insert(apiKeys).values(row).onConflictDoNothing({ target: apiKeys.id }).returning(shown),
  );
  return stored ? { key, stored } : null;
}

/** The key's row, also where it is revoked or has expired; null where nobody was ever given it. */
export async function findApiKey(database: Database, key: string): Promise<FoundKey | null> {
  const [found] = await database.run('look up an API key', (orm) =>
    finding(orm).execute({ hash: hashOf(key) }),
  );
  if (!found) return null;
  const { suspendedAt, ...row } = found;
  return { ...row, partnerSuspended: suspendedAt !== null };
}

const finding = prepared((orm) =>
  orm
    .select({ ...shown, suspendedAt: partners.suspendedAt })
    .from(apiKeys)
    .leftJoin(partners, eq(partners.id, apiKeys.partner))
    .where(eq(apiKeys.hash, sql.placeholder('hash')))
    .prepare('find_api_key'),
);

const noteEveryMs = 60_000;

/**
 * Notes the use of a key, at most once a minute: it is for people who look which keys are still needed. A key that
 * was just found to be noted is not asked about again, since each request would wait for that.
 */
export async function noteUse(
  database: Database,
  { id, lastUsedAt }: Pick<ApiKey, 'id' | 'lastUsedAt'>,
  now: Instant,
): Promise<void> {
  const before = new Date(Date.parse(now) - noteEveryMs).toISOString();
  if (lastUsedAt !== null && lastUsedAt >= before) return;
  await database.run('note the use of an API key', (orm) =>
    orm
      .update(apiKeys)
      .set({ lastUsedAt: now })
      .where(and(eq(apiKeys.id, id), or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, before)))),
  );
}

export async function listApiKeys(database: Database): Promise<ApiKey[]> {
  return database.run('list API keys', (orm) =>
    orm.select(shown).from(apiKeys).orderBy(desc(apiKeys.createdAt), apiKeys.id).limit(1000),
  );
}

/** @returns the key as it stands now; revoking twice keeps the first instant. null where there is none of this id */
export async function revokeApiKey(database: Database, id: string, now: Instant): Promise<ApiKey | null> {
  return database.run('revoke an API key', async (orm) => {
    await orm
      .update(apiKeys)
      .set({ revokedAt: now })
      .where(and(eq(apiKeys.id, storable(id)), isNull(apiKeys.revokedAt)));
    const [key] = await orm
      .select(shown)
      .from(apiKeys)
      .where(eq(apiKeys.id, storable(id)));
    return key ?? null;
  });
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
