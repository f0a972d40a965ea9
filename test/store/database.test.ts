import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TLSSocket } from 'node:tls';
import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/store/database.js';
import { DatabaseError, DatabaseUnavailable } from '../../src/store/errors.js';
import { migrate } from '../../src/store/migrate.js';
import { findCustomer, publish } from '../../src/store/record.js';
import { takesWork } from '../../src/store/serves.js';
import { certificates } from '../support/certificates.js';
import { provideDatabases } from '../support/database.js';
import { publicationOf } from './examples.js';

const databases = provideDatabases();

async function failure(promise: Promise<unknown>): Promise<Error> {
  const error = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(error instanceof Error)) throw new Error('expected it to fail');
  return error;
}

describe('migrating', () => {
  it('works when two processes do it at once, and once more after', async () => {
    const url = await databases.empty();
    const [one, two] = [databases.open(url), databases.open(url)];
    await Promise.all([migrate(one), migrate(two), migrate(one)]);
    await migrate(two);
    expect(await publish(one, publicationOf())).toEqual({ stored: true, revision: 1 });
  });

  it('needs no right to create anything where the tables are there', async () => {
    const database = await databases.owned();
    const url = await database.dedicated('make a reader', async (client) => {
      await client.query('drop role if exists reader');
      await client.query(
        "create role reader login password 'a-test'; grant select on all tables in schema public to reader",
      );
      return `postgres://reader:a-test@${client.host}:${client.port}/${client.database}`;
    });
    await migrate(databases.open(url));
  });

  it('serves a newer release’s database, so that a release can be taken back; one that breaks it is refused', async () => {
    const database = await databases.owned();
    const newer = (breaking: boolean) =>
      database.dedicated('age', (client) =>
        client.query(
          `insert into fortnight_migrations (hash, created_at, breaking) values ('x', ${breaking ? 4102444800001 : 4102444800000}, ${breaking})`,
        ),
      );
    await newer(false);
    await migrate(database);
    await newer(true);
    const error = await failure(migrate(database));
    expect(error).toBeInstanceOf(DatabaseError);
    expect(error.message).toMatch(/newer than this code.*2100-01-01.*run a newer version of Fortnight/);
  });

  it('says that the tables are missing where nobody migrated', async () => {
    const error = await failure(findCustomer(databases.open(await databases.empty()), 'x'));
    expect(error.message).toMatch(/cannot read the customer x.*customers.*run the migrations/);
  });
});

describe('a database that does not serve', () => {
  const sockets: Socket[] = [];
  let silent: Server | undefined;
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
    silent?.close();
  });

  it('is said soon, with host and port and without the password', async () => {
    const database = openDatabase('postgres://fortnight:s3cret@127.0.0.1:1/fortnight');
    const begun = Date.now();
    for (const error of [
      await failure(publish(database, publicationOf())),
      await failure(migrate(database)),
    ]) {
      expect(error).toBeInstanceOf(DatabaseUnavailable);
      expect(error.message).toMatch(/^cannot .*127\.0\.0\.1:1\/fortnight.*ECONNREFUSED.*start PostgreSQL/);
      expect(error.message).not.toContain('s3cret');
    }
    expect(Date.now() - begun).toBeLessThan(1_000);
    await database.close();
  });

  it('is said soon also where something listens and never answers', async () => {
    silent = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
    await new Promise((listening) => silent?.once('listening', listening));
    const address = silent.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const database = openDatabase(`postgres://127.0.0.1:${port}/fortnight`, { connectTimeoutMs: 300 });
    const begun = Date.now();
    const error = await failure(findCustomer(database, 'x'));
    expect(error).toBeInstanceOf(DatabaseUnavailable);
    expect(Date.now() - begun).toBeLessThan(1_500);
    await database.close();
  });

  it('is one whose certificate does not hold, too, since it may be renewed; what helps is said', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fortnight-tls-'));
    const { signed } = await certificates(folder);
    const { key, certificate: cert } = await signed('database');
    silent = createServer((socket) => {
      sockets.push(socket);
      // PostgreSQL is asked whether it speaks TLS, says yes, and begins.
      socket.once('data', () => {
        socket.write('S');
        new TLSSocket(socket, { isServer: true, key, cert }).on('error', () => undefined);
      });
    }).listen(0, '127.0.0.1');
    await new Promise((listening) => silent?.once('listening', listening));
    const address = silent.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const database = openDatabase(`postgres://127.0.0.1:${port}/fortnight?sslmode=verify-full`);
    const error = await failure(findCustomer(database, 'x'));
    expect(error).toBeInstanceOf(DatabaseUnavailable);
    expect(error.message).toMatch(/authority that is not known here.*NODE_EXTRA_CA_CERTS/);
    await database.close();
    rmSync(folder, { recursive: true });
  });

  it('stops a statement that takes too long', async () => {
    const url = await databases.empty();
    const database = openDatabase(url, { statementTimeoutMs: 200 });
    const error = await failure(database.run('wait', (orm) => orm.execute(sql`select pg_sleep(20)`)));
    expect(error).toBeInstanceOf(DatabaseUnavailable);
    expect(error.message).toMatch(/cannot wait.*statement timeout/);
    await database.close();
  });

  it('comes back by itself: idle connections that broke are told and replaced', async () => {
    const url = await databases.empty();
    const told: Error[] = [];
    const database = openDatabase(url, { onIdleError: (error) => told.push(error) });
    await migrate(database);
    await publish(database, publicationOf());
    await databases
      .open(url)
      .dedicated('end the others', (client) =>
        client.query(
          'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
        ),
      );
    await new Promise((passed) => setTimeout(passed, 100));
    expect(await publish(database, publicationOf({ revision: 2 }))).toEqual({ stored: true, revision: 2 });
    expect(told).toHaveLength(1);
    await database.close();
  });

  it('is one that can be read alone, too: what is refused now may be done later, and health says so', async () => {
    const url = await databases.empty();
    const primary = openDatabase(url);
    await migrate(primary);
    await takesWork(primary);
    await primary.close();
    const standby = openDatabase(`${url}?options=-c%20default_transaction_read_only%3Don`);
    for (const ask of [() => publish(standby, publicationOf()), () => takesWork(standby)]) {
      const error = await failure(ask());
      expect(error).toBeInstanceOf(DatabaseUnavailable);
      expect(error.message).toMatch(/can be read and takes nothing: a standby, or one that ran out of room/);
    }
    expect(await findCustomer(standby, 'contoso-1')).toBeNull();
    await standby.close();
  });

  it.each(['customers', 'deliveries', 'timeline'])(
    'is one whose table %s somebody holds locked, too, for as long as that lasts',
    async (table) => {
      const url = await databases.empty();
      const [database, other] = [openDatabase(url, { statementTimeoutMs: 200 }), databases.open(url)];
      await migrate(database);
      const error = await other.dedicated('hold a table', async (client) => {
        // As an index that is made while it is written to, which lets everybody read.
        await client.query(`begin; lock table ${table} in share mode`);
        return failure(takesWork(database));
      });
      expect(error).toBeInstanceOf(DatabaseUnavailable);
      expect(error.message).toMatch(/cannot ask whether it takes what is to be stored.*statement timeout/);
      await takesWork(database);
      await database.close();
    },
  );

  it('takes the work of a user who owns no table', async () => {
    await takesWork(await databases.fresh());
  });

  it('keeps what people typed out of the text of an error', async () => {
    const database = await databases.owned();
    const bad = publicationOf({ revision: Number.MAX_SAFE_INTEGER, state: { secret: 'Ada Lovelace' } });
    const error = await failure(publish(database, bad));
    expect(error.message).toMatch(/cannot publish revision 9007199254740991 of the customer contoso-1/);
    expect(error.message).not.toContain('Ada');
  });
});

it.each(['', 'localhost:5432', 'mysql://root:s3cret@localhost/x', 'postgres://u:p@ss/w@[s3cret/x'])(
  'refuses the address %j and says what is expected',
  (url) => {
    expect(() => openDatabase(url)).toThrow(/DATABASE_URL.*postgres:\/\/user:password@host:5432\/name/);
    expect(() => openDatabase(url)).not.toThrow(/s3cret/);
  },
);
