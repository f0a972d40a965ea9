import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { createApiKey, findApiKey } from '../../src/store/api-keys.js';
import { newestAudit, writeAudit } from '../../src/store/audit.js';
import { type Database, openDatabase } from '../../src/store/database.js';
import { beginDelivery, finishDelivery } from '../../src/store/deliveries.js';
import { readFleet } from '../../src/store/fleet.js';
import { migrate } from '../../src/store/migrate.js';
import { asPartner, isVisible } from '../../src/store/partner-scope.js';
import { grantApplication } from '../../src/store/privileges.js';
import { publish, timelineOf } from '../../src/store/record.js';
import { storedRequests } from '../../src/store/requests.js';
import { claimDeliveries } from '../../src/store/webhook-deliveries.js';
import { provideDatabases } from '../support/database.js';
import { attemptOf, entryOf, publicationOf } from './examples.js';

const databases = provideDatabases();
const open: Database[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((database) => database.close()));
});

function as(user: string, url: string): Database {
  const address = new URL(url);
  address.username = user;
  address.password = 'of-this-test';
  const database = openDatabase(address.toString());
  open.push(database);
  return database;
}

let count = 0;
/** A database with an owner who may make tables and nothing else, and a user who may not even that. */
async function prepared() {
  count += 1;
  const [owner, user] = [`owner_${count}`, `application_${count}`];
  const url = await databases.empty();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const name of [owner, user]) await client.query(`create role ${name} login password 'of-this-test'`);
  // As the administrator's two statements of docs/deploying.md; the role is the whole server's, so an earlier test made it.
  await client.query(`grant fortnight_partner to ${owner} with admin option`);
  await client.query(`alter database ${new URL(url).pathname.slice(1)} owner to ${owner}`);
  await client.end();
  return { owner: as(owner, url), application: as(user, url), user };
}

async function granted() {
  const { owner, application, user } = await prepared();
  await migrate(owner);
  await grantApplication(owner, user);
  return application;
}

const run = (database: Database, statement: string) =>
  database.run('try', (orm) => orm.execute(sql.raw(statement)));

describe('the application’s database user, who owns no table', () => {
  it('does all of the application’s work', async () => {
    const database = await granted();
    await migrate(database);
    await publish(database, publicationOf({ timeline: [entryOf(1)] }));
    await publish(database, publicationOf({ revision: 2, timeline: [entryOf(2)] }));
    expect(await timelineOf(database, 'contoso-1')).toHaveLength(2);
    const attempt = attemptOf();
    await beginDelivery(database, attempt);
    await finishDelivery(database, { ...attempt, result: { outcome: 'accepted', reason: '250' } });
    await writeAudit(database, {
      at: '2026-06-01T12:00:00.000Z',
      actor: 'ada',
      action: 'sign-in',
      outcome: 'done',
    });
    expect(await newestAudit(database, {}, 10)).toHaveLength(1);
    const key = await createApiKey(database, {
      id: 'k1',
      name: 'script',
      role: 'staff',
      partner: null,
      expiresAt: null,
      createdBy: 'ada',
      createdAt: '2026-06-01T12:00:00.000Z',
    });
    expect(await findApiKey(database, key?.key ?? '')).toMatchObject({ id: 'k1' });
    await storedRequests(database).prune('2026-06-01T12:00:00.000Z');
    await claimDeliveries(database, { most: 1, perEndpoint: 1, busy: {}, leaseMs: 1_000, attempts: 3 });
    expect(await readFleet(database)).toMatchObject({ undeliverable: 0 });
    expect(await isVisible(asPartner(database, 'northwind'), 'contoso-1')).toBe(true);
    expect(await isVisible(asPartner(database, 'fabrikam'), 'contoso-1')).toBe(false);
  });

  it.each([
    "update audit set actor = 'nobody'",
    'delete from audit',
    'truncate audit',
    'drop trigger audit_is_append_only on audit',
    'alter table audit disable trigger all',
    "update timeline set actor_name = 'nobody'",
    'delete from timeline',
    'delete from customers',
    'delete from deliveries',
    'drop table customers',
    'alter table customers disable row level security',
    'drop policy own_partner on customers',
    'create table mine (id text)',
    'create or replace function fortnight_append_only() returns trigger language plpgsql as $$ begin return null; end $$',
    'delete from fortnight_migrations',
    'create role another',
    "copy (select 1) to program 'true'",
  ])('is refused: %s', async (statement) => {
    const database = await granted();
    await expect(run(database, statement)).rejects.toThrow(/\(42501\)/);
  });

  it('loses rights that it was given beyond these, with the next grant', async () => {
    const { owner, application, user } = await prepared();
    await migrate(owner);
    await run(owner, `grant all on audit to ${user}`);
    await grantApplication(owner, user);
    await expect(run(application, 'delete from audit')).rejects.toThrow(/\(42501\)/);
  });

  it('cannot migrate, and is told who can', async () => {
    const { application } = await prepared();
    await expect(migrate(application)).rejects.toThrow(/run the role 'migrate' as a user who may/);
  });

  it('has to be there, and to be another one than the owner', async () => {
    const { owner } = await prepared();
    await migrate(owner);
    await expect(grantApplication(owner, 'nobody-there')).rejects.toThrow(/no database user "nobody-there"/);
    const { rows } = await run(owner, 'select current_user as name');
    await expect(grantApplication(owner, String(rows[0]?.name))).rejects.toThrow(/names another one/);
  });
});
