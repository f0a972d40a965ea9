import { and, asc, eq, lt, sql } from 'drizzle-orm';
import type { Database } from './database.js';
import { prepared } from './prepared.js';
import { customers } from './schema.js';

/** Customers whose results have not come within `ms`, those first that have waited longest. */
export async function awaitingResults(database: Database, ms: number, limit: number): Promise<string[]> {
  const { id, awaitsResultsSince } = customers;
  const found = await database.run('look for results that were not published', (orm) =>
    orm
      .select({ id })
      .from(customers)
      .where(lt(awaitsResultsSince, sql`now() - ${ms}::float8 * interval '1 millisecond'`))
      .orderBy(asc(awaitsResultsSince))
      .limit(limit),
  );
  return found.map((row) => row.id);
}

/** What the record has of a customer; null where it has none. */
export async function recordedRevision(database: Database, id: string): Promise<number | null> {
  const found = await database.run(`look up the revision of the customer ${id}`, (orm) =>
    revisionOf(orm).execute({ id }),
  );
  return found[0]?.revision ?? null;
}

const revisionOf = prepared((orm) =>
  orm
    .select({ revision: customers.revision })
    .from(customers)
    .where(eq(customers.id, sql.placeholder('id')))
    .prepare('revision_of_customer'),
);

/** Nothing new has come since this revision: looked for again later, or not any more where nothing is under way. */
export async function stillAwaits(
  database: Database,
  { id, revision }: { id: string; revision: number },
  later: boolean,
): Promise<void> {
  await database.run(`put off the results of the customer ${id}`, (orm) =>
    orm
      .update(customers)
      .set({ awaitsResultsSince: later ? sql`now()` : null })
      .where(and(eq(customers.id, id), eq(customers.revision, revision))),
  );
}
