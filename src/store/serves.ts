import { sql } from 'drizzle-orm';
import type { Database } from './database.js';
import { DatabaseUnavailable } from './errors.js';

/** @throws {DatabaseUnavailable} where it does not answer, or can be read alone: then no email goes out, and nothing is stored */
export async function takesWork(database: Database): Promise<void> {
  const { rows } = await database.run('ask the database', (orm) =>
    orm.execute<{ standing: string }>(sql`select current_setting('transaction_read_only') as standing`),
  );
  if (rows[0]?.standing === 'on')
    throw new DatabaseUnavailable(
      `the database ${database.where} can be read and takes nothing: a standby, or one that ran out of room`,
    );
}
