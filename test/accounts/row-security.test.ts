import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { beginDelivery } from '../../src/store/deliveries.js';
import { migrate } from '../../src/store/migrate.js';
import { asPartner } from '../../src/store/partner-scope.js';
import { publish } from '../../src/store/record.js';
import { attemptOf, entryOf, publicationOf, rowOf } from '../store/examples.js';
import { provideDatabases } from '../support/database.js';

const databases = provideDatabases();

async function populated() {
  const database = await databases.fresh();
  for (const [id, partner] of [
    ['a', 'northwind'],
    ['b', 'fabrikam'],
    ['v', null],
  ] as const) {
    await publish(database, publicationOf({ row: rowOf({ id, partner }), timeline: [entryOf(1)] }));
    await beginDelivery(database, attemptOf({ customerId: id, messageId: `<${id}@test>` }));
  }
  return database;
}

describe('what PostgreSQL shows a partner', () => {
  it.each([
    ['customers', 'id'],
    ['timeline', 'customer_id'],
    ['deliveries', 'customer_id'],
  ])('of %s, without any condition, is its own', async (table, column) => {
    const database = await populated();
    const read = (partner: string) =>
      asPartner(database, partner).run('read all', (orm) =>
        orm.execute<{ id: string }>(sql.raw(`select distinct ${column} as id from ${table}`)),
      );
    expect((await read('northwind')).rows).toEqual([{ id: 'a' }]);
    expect((await read('fabrikam')).rows).toEqual([{ id: 'b' }]);
    expect((await read('nobody')).rows).toEqual([]);
    expect((await read('')).rows).toEqual([]);
    const all = await database.run('read all', (orm) => orm.execute(sql.raw(`select * from ${table}`)));
    expect(all.rows.length).toBeGreaterThanOrEqual(3);
  });

  it('is nothing where no partner is named', async () => {
    const database = await populated();
    const rows = await database.run('read all', (orm) =>
      orm.transaction(async (transaction) => {
        await transaction.execute(sql`set local role fortnight_partner`);
        return transaction.execute(sql`select * from customers`);
      }),
    );
    expect(rows.rows).toEqual([]);
  });

  it.each([
    'select * from api_keys',
    'select * from partners',
    'select * from audit',
    'select * from users',
    'select * from sessions',
    'select * from credentials',
    'select * from second_factors',
    'select * from password_links',
    'select * from verifications',
    'select * from requests',
    'select * from webhook_endpoints',
    'select * from webhook_deliveries',
    'insert into audit (at, actor, action, outcome, details) values (now(), 1, 1, 1, null)',
    "update customers set partner = 'northwind'",
    'delete from timeline',
    "update deliveries set status = 'accepted'",
    'create table mine (id int)',
  ])('does not go as far as: %s', async (statement) => {
    const database = await populated();
    const attempt = asPartner(database, 'northwind').run('try', (orm) => orm.execute(sql.raw(statement)));
    await expect(attempt).rejects.toThrow(/42501|25006/);
    // The same without the transaction being read-only: the role itself may not.
    const bare = database.run('try', (orm) =>
      orm.transaction(async (transaction) => {
        await transaction.execute(sql`select set_config('fortnight.partner', 'northwind', true)`);
        await transaction.execute(sql`set local role fortnight_partner`);
        return transaction.execute(sql.raw(statement));
      }),
    );
    await expect(bare).rejects.toThrow(/42501/);
  });

  it('ends with its transaction: the next on the same connection is the vendor’s again', async () => {
    const database = await populated();
    for (let round = 0; round < 12; round++) {
      await asPartner(database, 'northwind').run('read', (orm) => orm.execute(sql`select 1`));
      const who = await database.run('ask', (orm) =>
        orm.execute<{ who: string; partner: string | null }>(
          sql`select current_user as who, nullif(current_setting('fortnight.partner', true), '') as partner`,
        ),
      );
      expect(who.rows[0]?.who).not.toBe('fortnight_partner');
      expect(who.rows[0]?.partner).toBeNull();
    }
  });

  it('is held by a role that cannot log in, owns nothing and cannot pass by', async () => {
    const database = await populated();
    const found = await database.run('look', (orm) =>
      orm.execute(sql`select rolcanlogin, rolsuper, rolbypassrls, rolcreaterole,
        (select count(*)::int from pg_class where relowner = r.oid) as owned from pg_roles r where rolname = 'fortnight_partner'`),
    );
    expect(found.rows).toEqual([
      { rolcanlogin: false, rolsuper: false, rolbypassrls: false, rolcreaterole: false, owned: 0 },
    ]);
  });
});

describe('a database user who may not make roles', () => {
  it('is told what an administrator has to run, and after that the migration goes through', async () => {
    const url = new URL(await databases.empty());
    const administrator = databases.open(url.href);
    const run = (statement: string) =>
      administrator.run('administer', (orm) => orm.execute(sql.raw(statement)));
    await run(`create role app login password 'app'`);
    await run(`alter database ${url.pathname.slice(1)} owner to app`);
    await run('alter schema public owner to app');
    const own = new URL(url);
    own.username = 'app';
    own.password = 'app';
    const database = databases.open(own.href);
    await expect(migrate(database)).rejects.toThrow('GRANT fortnight_partner TO app');
    await run('grant fortnight_partner to app');
    await migrate(database);
    for (const [id, partner] of [
      ['a', 'northwind'],
      ['b', 'fabrikam'],
    ] as const)
      await publish(database, publicationOf({ row: rowOf({ id, partner }) }));
    const seen = await asPartner(database, 'northwind').run('read all', (orm) =>
      orm.execute(sql`select id from customers`),
    );
    expect(seen.rows).toEqual([{ id: 'a' }]);
    const all = await database.run('read all', (orm) => orm.execute(sql`select id from customers`));
    expect(all.rows).toHaveLength(2);
  });
});
