import { sql } from 'drizzle-orm';
import type { Database } from './database.js';
import { customers, deliveries, timeline } from './schema.js';

/**
 * Asks for what a publication and an email ask for, and changes no row. A question that needs no table would be answered
 * while somebody holds one of them locked, or where nothing may be written.
 * @throws {DatabaseUnavailable} where it does not answer, or can be read alone: then no email goes out, and nothing is stored
 */
export async function takesWork(database: Database): Promise<void> {
  await database.run('ask whether it takes what is to be stored', (orm) =>
    orm.execute(sql`
      with customer as (update ${customers} set revision = revision where false),
        delivery as (update ${deliveries} set attempts = attempts where false)
      insert into ${timeline} select * from ${timeline} where false`),
  );
}
