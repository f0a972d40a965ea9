import { describe, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import type { Database } from '../../src/store/database.js';
import { isBreaking, knownMigrations, migrate } from '../../src/store/migrate.js';
import { provideDatabases } from '../support/database.js';
import { contentsOf, fillTables, shapeOf } from '../support/filled-tables.js';

const databases = provideDatabases();
const all = knownMigrations();
const states = all.map((_, index) => ({ count: index + 1 }));

/** A database as the release had it that knew so many migrations. */
async function asOf(count: number): Promise<Database> {
  const database = databases.open(await databases.empty());
  await within(database, async (client) => {
    await client.query(
      'create table fortnight_migrations (hash text not null, created_at bigint primary key, applied_at timestamptz not null default now())',
    );
    for (const { sql, hash, folderMillis } of all.slice(0, count)) {
      for (const statement of sql) await client.query(statement);
      await client.query('insert into fortnight_migrations (hash, created_at) values ($1, $2)', [
        hash,
        folderMillis,
      ]);
    }
  });
  return database;
}

function within<T>(database: Database, work: (client: Client) => Promise<T>): Promise<T> {
  return database.dedicated('look at the tables', work);
}

describe('a database of an earlier release, with data in it', () => {
  it.each(states)('of $count migrations: every row is there afterwards, as it was', async ({ count }) => {
    const database = await asOf(count);
    await within(database, fillTables);
    const before = await within(database, contentsOf);
    await migrate(database);
    const after = await within(database, contentsOf);
    for (const [table, rows] of Object.entries(before))
      expect(after[table]).toEqual(rows.map((row) => expect.objectContaining(row)));
    // What newer tables hold was not there before.
    for (const table of Object.keys(after)) if (!(table in before)) expect(after[table]).toEqual([]);
    expect(await within(database, shapeOf)).toEqual(await within(await databases.owned(), shapeOf));
  });
});

describe('a migration', () => {
  it('leaves what earlier releases use as it is, or says that it breaks them', () => {
    const takesAway =
      /\b(drop (?!trigger if exists|policy if exists)|rename |set not null|alter column \S+ (set data )?type)/i;
    const adds = /add column (?!.*\bdefault\b).*not null/i;
    const silent = all.filter(
      (migration) =>
        !isBreaking(migration) &&
        migration.sql.some((statement) => takesAway.test(statement) || adds.test(statement)),
    );
    expect(silent.map(({ folderMillis }) => new Date(folderMillis).toISOString())).toEqual([]);
  });

  it('that breaks them is known by its comment', () => {
    expect(
      isBreaking({ sql: ['-- Breaks earlier releases: nobody reads it since 0.2.0\nALTER TABLE a DROP b'] }),
    ).toBe(true);
    expect(isBreaking({ sql: ['ALTER TABLE a ADD COLUMN b text'] })).toBe(false);
  });
});
