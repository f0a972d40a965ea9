import pg from 'pg';
import type { Database } from './database.js';
import { DatabaseError } from './errors.js';

/** Written once and never changed: who runs as the application's user cannot rewrite what was done. */
const appendOnly = ['audit', 'timeline'];
/** Changed, and never deleted. */
const kept = ['customers', 'deliveries', 'documents', 'partners', 'users', 'api_keys'];
const readOnly = ['fortnight_migrations'];

const rightsOf = (table: string): string => {
  if (readOnly.includes(table)) return 'select';
  if (appendOnly.includes(table)) return 'select, insert';
  return kept.includes(table) ? 'select, insert, update' : 'select, insert, update, delete';
};

/**
 * Lets a user work with the tables who owns none of them: rows only, no tables, nothing of the audit or the timeline
 * changed. To be repeated after each migration, by the user who owns the tables; rights beyond these are taken away.
 * Needs PostgreSQL 16, whose grants say for themselves what is inherited.
 * @throws DatabaseError where there is no such user, or it owns the tables itself
 */
export async function grantApplication(database: Database, user: string): Promise<void> {
  const name = pg.escapeIdentifier(user);
  await database.dedicated(`grant the application's rights to ${name}`, async (client) => {
    const found = await client.query<{ own: boolean }>(
      'select rolname = current_user as own from pg_roles where rolname = $1',
      [user],
    );
    if (!found.rows[0])
      throw new DatabaseError(
        `there is no database user ${name}: let an administrator run once CREATE ROLE ${name} LOGIN PASSWORD '…'`,
      );
    if (found.rows[0].own)
      throw new DatabaseError(
        `${name} runs the migrations itself: DATABASE_APPLICATION_USER names another one`,
      );
    const tables = await client.query<{ name: string }>(
      'select tablename as name from pg_tables where schemaname = current_schema() and tableowner = current_user',
    );
    await client.query('begin');
    await client.query(`grant usage on schema ${await currentSchema(client)} to ${name}`);
    for (const table of tables.rows) {
      const target = pg.escapeIdentifier(table.name);
      await client.query(`revoke all on ${target} from ${name}`);
      await client.query(`grant ${rightsOf(table.name)} on ${target} to ${name}`);
    }
    // It may become a partner for a transaction. Inherited, a partner's restrictions would hold for all its work.
    await client.query(`grant fortnight_partner to ${name} with inherit false, set true`);
    await client.query('commit');
  });
}

async function currentSchema(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select quote_ident(current_schema()) as name');
  return rows[0]?.name ?? 'public';
}
