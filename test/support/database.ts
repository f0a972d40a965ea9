import { afterAll, afterEach, beforeAll } from '@jest/globals';
import pg from 'pg';
import { type Database, openDatabase } from '../../src/store/database.js';
import { migrate } from '../../src/store/migrate.js';
import { startServer, type TestServer } from './postgres.js';

export interface TestDatabases {
  /** A migrated database of its own, open until the test ends. */
  fresh(): Promise<Database>;
  /** The address of an empty database of its own. */
  empty(): Promise<string>;
  /** Opens a database until the test ends. */
  open(url: string): Database;
}

/** One server for the test file that calls this, and clones of one migrated database for its tests. */
export function provideDatabases(): TestDatabases {
  let server: TestServer | undefined;
  let count = 0;
  const open: Database[] = [];
  const started = () => {
    if (!server) throw new Error('the database server has not started: ask for a database inside of a test');
    return server;
  };
  const create = async (template: string) => {
    count += 1;
    const name = `test_${count}`;
    await administer(started(), `create database ${name} template ${template}`);
    return started().urlOf(name);
  };
  const keep = (url: string) => {
    const database = openDatabase(url);
    open.push(database);
    return database;
  };
  beforeAll(async () => {
    server = await startServer();
    await administer(server, 'create database migrated');
    const database = openDatabase(server.urlOf('migrated'));
    await migrate(database);
    await database.close();
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((database) => database.close()));
  });
  afterAll(() => server?.stop());
  return { fresh: async () => keep(await create('migrated')), empty: () => create('template1'), open: keep };
}

async function administer(server: TestServer, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.urlOf('postgres') });
  await client.connect();
  await client.query(statement);
  await client.end();
}
