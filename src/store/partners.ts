import { asc, count, eq, sql } from 'drizzle-orm';
import type { Settings } from '../config/settings.js';
import type { Instant } from '../domain/time.js';
import { partners } from './accounts-schema.js';
import type { Database } from './database.js';
import { prepared } from './prepared.js';
import { storable } from './text.js';

export type Partner = typeof partners.$inferSelect;
export type PartnerFields = Pick<Partner, 'name' | 'recipients' | 'trialEnd' | 'zone'>;

/** The partners as they are now: every answer is read anew, so that a change holds at once. */
export interface Partners {
  find(id: string): Promise<Partner | null>;
  list(): Promise<Partner[]>;
}

export function storedPartners(database: Database): Partners {
  return {
    find: async (id) => {
      const [found] = await database.run(`read the partner ${id}`, (orm) =>
        finding(orm).execute({ id: storable(id) }),
      );
      return found ?? null;
    },
    list: () =>
      database.run('list partners', (orm) =>
        orm.select().from(partners).orderBy(asc(partners.id)).limit(5000),
      ),
  };
}

const finding = prepared((orm) =>
  orm
    .select()
    .from(partners)
    .where(eq(partners.id, sql.placeholder('id')))
    .prepare('find_partner'),
);

/**
 * Takes the partners of the settings file into a database that has none yet. Afterwards they live there.
 * @returns the ids of those that the settings name and the database does not have
 */
export async function importPartners(
  database: Database,
  settings: Settings,
  now: Instant,
): Promise<{ imported: string[]; ignored: string[] }> {
  const named = Object.entries(settings.partners);
  if (named.length === 0) return { imported: [], ignored: [] };
  const rows = named.map(([id, { name, recipients, trialEnd, zone }]) => ({
    id,
    name,
    recipients,
    trialEnd: trialEnd ?? null,
    zone: zone ?? null,
    createdAt: now,
  }));
  return database.run('import the partners of the settings', async (orm) => {
    const [before] = await orm.select({ count: count() }).from(partners);
    if (before?.count === 0) {
      const stored = await orm
        .insert(partners)
        .values(rows)
        .onConflictDoNothing()
        .returning({ id: partners.id });
      return { imported: stored.map(({ id }) => id), ignored: [] };
    }
    const known = new Set((await orm.select({ id: partners.id }).from(partners)).map(({ id }) => id));
    return { imported: [], ignored: named.map(([id]) => id).filter((id) => !known.has(id)) };
  });
}

/** @returns false where there is a partner of this id already */
export async function createPartner(
  database: Database,
  id: string,
  fields: PartnerFields,
  now: Instant,
): Promise<boolean> {
  const stored = await database.run(`create the partner ${id}`, (orm) =>
    orm
      .insert(partners)
      .values({ id, ...fields, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: partners.id }),
  );
  return stored.length > 0;
}

/** @returns the partner as it stands now; null where there is none of this id */
export async function changePartner(
  database: Database,
  id: string,
  changes: Partial<PartnerFields> & { suspendedAt?: Instant | null },
): Promise<Partner | null> {
  const asStored = storable(id);
  const [changed] = await database.run(`change the partner ${id}`, (orm) =>
    orm
      .update(partners)
      // With its own id, since no changes at all would be no statement.
      .set({ ...changes, id: asStored })
      .where(eq(partners.id, asStored))
      .returning(),
  );
  return changed ?? null;
}
