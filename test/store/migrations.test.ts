import type { Client } from 'pg';
import { describe, expect, it } from 'vitest';
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

describe('an email that an earlier release left under way when it was withdrawn', () => {
  it('is withdrawn afterwards; any other stays as it was', async () => {
    const database = await asOf(20);
    await within(database, async (client) => {
      for (const [number, status] of [
        [1, 'sending'],
        [2, 'delayed'],
        [3, 'sending'],
      ])
        await client.query(
          `insert into deliveries (customer_id, key, address, kind, audience, message_id, status, attempts, subject, html, text, first_attempt_at, last_attempt_at)
           values ('contoso-1', $1, 'ada@contoso.example', 'activation', 'customer', $1, $2, 1, '', '', '', now(), now())`,
          [`activation/${number}`, status],
        );
      for (const sequence of [1, 2])
        await client.query(
          `insert into timeline (customer_id, sequence, at, actor, actor_kind, actor_name, type, event, recorded_at)
           values ('contoso-1', $1::int, now(), '{}', 'system', '', 'mail-dropped', jsonb_build_object('key', 'activation/' || $1::int, 'reason', 'no longer so'), now())`,
          [sequence],
        );
    });
    await migrate(database);
    const { rows } = await within(database, (client) =>
      client.query('select key, status, reason from deliveries order by key'),
    );
    expect(rows).toEqual([
      {
        key: 'activation/1',
        status: 'withdrawn',
        reason: 'no longer so; its last attempt may have got through',
      },
      { key: 'activation/2', status: 'withdrawn', reason: 'no longer so' },
      { key: 'activation/3', status: 'sending', reason: null },
    ]);
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
