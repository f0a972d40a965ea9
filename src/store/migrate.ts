import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';
import type { Client } from 'pg';
import type { Database } from './database.js';
import { DatabaseError } from './errors.js';

/** Any number will do, as long as every version of this code takes the same. */
const lock = 4_014_014;

/**
 * Brings the tables up to this version. Safe when several processes do it at once: one works, the others wait.
 * A database that is up to date is only read, so a user without the right to create tables will do.
 * One that a newer version has migrated serves as long as nothing in it breaks this version: so a release can be
 * taken back. @throws DatabaseError where something does
 */
export async function migrate(database: Database): Promise<void> {
  const known = knownMigrations();
  await database.dedicated('migrate', async (client) => {
    const due = pending(known, await applied(client), database.where);
    if (due.length === 0) return;
    await mayMakeTables(client, due.length, database.where);
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [lock]);
    await client.query(
      'create table if not exists fortnight_migrations (hash text not null, created_at bigint primary key, applied_at timestamptz not null default now())',
    );
    await client.query(
      'alter table fortnight_migrations add column if not exists breaking boolean not null default false',
    );
    // Looked at again: another process may have done it while this one waited for the lock.
    for (const migration of pending(known, await applied(client), database.where))
      await apply(client, migration);
    await client.query('commit');
  });
}

/** Said before anything is tried, since PostgreSQL's own words name no way out. */
async function mayMakeTables(client: Client, count: number, where: string): Promise<void> {
  const { rows } = await client.query<{ may: boolean; name: string }>(
    `select has_schema_privilege(current_schema(), 'create') as may, quote_ident(current_user) as name`,
  );
  const [user] = rows;
  if (user?.may) return;
  throw new DatabaseError(
    `the database ${where} lacks ${count} migration(s), and its user ${user?.name ?? ''} may not make tables: run the role 'migrate' as a user who may, then start this again`,
  );
}

async function apply(client: Client, migration: MigrationMeta): Promise<void> {
  for (const statement of migration.sql) await client.query(statement);
  await client.query('insert into fortnight_migrations (hash, created_at, breaking) values ($1, $2, $3)', [
    migration.hash,
    migration.folderMillis,
    isBreaking(migration),
  ]);
}

/** Says so in a comment of its own: what runs on the tables as they were does not run on them as they are then. */
export function isBreaking({ sql }: Pick<MigrationMeta, 'sql'>): boolean {
  return sql.some((statement) => /^--\s*breaks earlier releases\b/im.test(statement));
}

interface Applied {
  /** When the migration was made, in milliseconds since 1970. */
  millis: number;
  breaking: boolean;
}

async function applied(client: Client): Promise<Applied[]> {
  const table = await client.query<{ there: boolean }>(
    `select to_regclass('fortnight_migrations') is not null as there`,
  );
  if (!table.rows[0]?.there) return [];
  // Where an earlier version has migrated last, there is no such column.
  const { rows } = await client.query<{ created_at: string; breaking: boolean }>(
    `select created_at, coalesce((to_jsonb(done) ->> 'breaking')::boolean, false) as breaking
     from fortnight_migrations done`,
  );
  return rows.map(({ created_at, breaking }) => ({ millis: Number(created_at), breaking }));
}

function pending(known: MigrationMeta[], done: Applied[], where: string): MigrationMeta[] {
  const newest = Math.max(...known.map((migration) => migration.folderMillis));
  const beyond = done.filter(({ millis, breaking }) => breaking && millis > newest);
  if (beyond.length > 0) {
    throw new DatabaseError(
      `the database ${where} is newer than this code: it has ${beyond.length} migration(s) that break this version, the last one made at ${new Date(Math.max(...beyond.map(({ millis }) => millis))).toISOString()}; run a newer version of Fortnight, or name another database in DATABASE_URL`,
    );
  }
  return known.filter(({ folderMillis }) => !done.some(({ millis }) => millis === folderMillis));
}

/** In the order in which they were made. */
export function knownMigrations(): MigrationMeta[] {
  return readMigrationFiles({ migrationsFolder: migrationsFolder() });
}

/** The compiler copies no SQL, so also the compiled code reads it from the sources in the package. */
function migrationsFolder(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'src', 'store', 'migrations');
    if (existsSync(join(candidate, 'meta', '_journal.json'))) return candidate;
  }
  throw new DatabaseError(
    `the migrations are missing: no src/store/migrations in ${start} or a folder above it; install the package again`,
  );
}
