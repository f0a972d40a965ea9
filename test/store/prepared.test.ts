import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/store/database.js';
import { beginDelivery, finishDelivery } from '../../src/store/deliveries.js';
import { migrate } from '../../src/store/migrate.js';
import { publish } from '../../src/store/record.js';
import { provideDatabases } from '../support/database.js';
import { attemptOf, publicationOf } from './examples.js';

const databases = provideDatabases();

const known = async (database: Database) => {
  const { rows } = await database.run('ask', (orm) =>
    orm.execute<{ name: string; calls: number }>(
      sql`select name, (generic_plans + custom_plans)::int as calls from pg_prepared_statements order by name`,
    ),
  );
  return rows;
};

describe('a statement that is sent with every change', () => {
  it('is parsed once by each connection, however often it is sent', async () => {
    const database = openDatabase(await databases.empty(), { max: 1 });
    try {
      await migrate(database);
      for (let revision = 1; revision <= 4; revision += 1) {
        await publish(database, publicationOf({ revision }));
        await beginDelivery(database, attemptOf());
      }
      await finishDelivery(database, { ...attemptOf(), result: { outcome: 'accepted', reason: '250 OK' } });
      expect(await known(database)).toEqual([
        { name: 'begin_delivery', calls: 4 },
        { name: 'finish_delivery', calls: 1 },
        { name: 'publish_customer', calls: 4 },
      ]);
    } finally {
      await database.close();
    }
  });
});
