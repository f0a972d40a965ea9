import pg from 'pg';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type Database, openDatabase } from '../../src/store/database.js';
import { migrate } from '../../src/store/migrate.js';
import { grantApplication } from '../../src/store/privileges.js';
import { startServer, type TestServer } from './postgres.js';

export interface TestDatabases {
  /** A migrated database of its own, open until the test ends, as the application's user who owns no table. */
  fresh(): Promise<Database>;
  /** The same, as the user who owns its tables: for what only an administrator does. */
  owned(): Promise<Database>;
  /** The address of an empty database of its own. */
  empty(): Promise<string>;
  /** The same database as `fresh` gave, by another port of this machine. */
  through(fresh: Database, port: number): Database;
  /** Opens a database until the test ends. */
  open(url: string): Database;
}

/** One server for all files that one process tests, one after the other. */
let shared: Promise<TestServer> | undefined;
let count = 0;

/** Clones of one migrated database for the tests of the file that calls this. */
export function provideDatabases(): TestDatabases {
  let server: TestServer | undefined;
  const open: Database[] = [];
  const made: string[] = [];
  const started = () => {
    if (!server) throw new Error('the database server has not started: ask for a database inside of a test');
    return server;
  };
  const create = async (template: string) => {
    count += 1;
    const name = `test_${count}`;
    made.push(name);
    await administer(started(), `create database ${name} template ${template}`);
    return started().urlOf(name);
  };
  const keep = (url: string) => {
    const database = openDatabase(url);
    open.push(database);
    return database;
  };
  beforeAll(async () => {
    shared ??= startMigrated();
    server = await shared;
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((database) => database.close()));
  });
  afterAll(() => administer(started(), ...made.map((name) => `drop database ${name} with (force)`)));
  const fresh = async () => keep(asApplication(await create('migrated')));
  const owned = async () => keep(await create('migrated'));
  const through = ({ where }: Database, port: number) => {
    const name = where.slice(where.indexOf('/') + 1);
    return keep(asApplication(Object.assign(new URL(started().urlOf(name)), { port: String(port) }).href));
  };
  return { fresh, owned, empty: () => create('template1'), through, open: keep };
}

const application = 'fortnight_application';

function asApplication(url: string): string {
  return Object.assign(new URL(url), { username: application, password: application }).toString();
}

async function startMigrated(): Promise<TestServer> {
  const server = await startServer();
  await administer(
    server,
    'create database migrated',
    `create role ${application} login password '${application}'`,
  );
  const database = openDatabase(server.urlOf('migrated'));
  await migrate(database);
  await grantApplication(database, application);
  await database.close();
  return server;
}

async function administer(server: TestServer, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: server.urlOf('postgres') });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}
