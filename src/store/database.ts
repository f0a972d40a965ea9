import { drizzle, type NodePgDatabase, type NodePgQueryResultHKT } from 'drizzle-orm/node-postgres';
import type { PgDatabase } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { DatabaseError, explain } from './errors.js';
import * as schema from './schema.js';

/** What a piece of work sees of the database: a pool's connection, or one transaction. */
export type Orm = PgDatabase<NodePgQueryResultHKT, typeof schema>;

export interface Database {
  /** Host, port and name, as errors and tables of addresses show it; never user or password. */
  readonly where: string;
  /** The partner that it is narrowed to, see `partner-scope.ts`; null where it shows everything. */
  readonly partner: string | null;
  /**
   * Does a piece of work. What fails comes out as a `DatabaseError` that begins 'cannot {what}', and as its
   * `DatabaseUnavailable` where the same may succeed later.
   */
  run<T>(what: string, work: (orm: Orm) => Promise<T>): Promise<T>;
  /**
   * Does a piece of work that only reads, in one transaction with these settings, which end with it. They are set
   * along with its beginning, and nobody waits for its end: of four round trips, two are left.
   */
  reading<T>(
    what: string,
    settings: Readonly<Record<string, string>>,
    work: (orm: Orm) => Promise<T>,
  ): Promise<T>;
  /** A connection of its own, without the time limits and outside the pool: for migrations. */
  dedicated<T>(what: string, work: (client: pg.Client) => Promise<T>): Promise<T>;
  /** Ends all connections. Safe to call twice. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Connections at most; 10 unless given. */
  max?: number;
  /** Milliseconds until a connection, or a place in the pool, must be there; 2,000 unless given. */
  connectTimeoutMs?: number;
  /** Milliseconds that one statement may take; 5,000 unless given. */
  statementTimeoutMs?: number;
  /** Hears of idle connections that broke, for instance when the server restarts. The pool replaces them. */
  onIdleError?: (error: Error) => void;
}

const idleMs = 5 * 60_000;

/** Opens no connection yet: the first piece of work does. */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const where = placeOf(url);
  const { max = 10, connectTimeoutMs = 2_000, statementTimeoutMs = 5_000, onIdleError } = options;
  const connection = {
    connectionString: url,
    application_name: 'fortnight',
    connectionTimeoutMillis: connectTimeoutMs,
    keepAlive: true,
  };
  const pool = new pg.Pool({
    ...connection,
    max,
    // A new connection costs more than the statement that waits for it, so those of a quiet hour stay a while.
    idleTimeoutMillis: idleMs,
    statement_timeout: statementTimeoutMs,
    // The server stops a slow statement itself; this one is for a server that has stopped answering.
    query_timeout: statementTimeoutMs + 1_000,
  });
  // Without a listener an idle connection's error ends the process.
  pool.on('error', (error) => onIdleError?.(error));
  const orm: NodePgDatabase<typeof schema> = drizzle(pool, { schema });
  let closing: Promise<void> | undefined;
  return {
    where,
    partner: null,
    run: (what, work) => explaining(what, where, () => work(orm)),
    reading: (what, settings, work) => explaining(what, where, () => readOnly(pool, settings, work)),
    dedicated: (what, work) => explaining(what, where, () => withClient(connection, work)),
    close: () => {
      closing ??= pool.end();
      return closing;
    },
  };
}

async function explaining<T>(what: string, where: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explain(error, what, where);
  }
}

async function readOnly<T>(
  pool: pg.Pool,
  settings: Readonly<Record<string, string>>,
  work: (orm: Orm) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  const set = Object.entries(settings).map(
    ([name, value]) => `set_config(${pg.escapeLiteral(name)}, ${pg.escapeLiteral(value)}, true)`,
  );
  try {
    await client.query(`begin read only; select ${set.join(', ')}`);
    const result = await work(drizzle(client, { schema }));
    leave(client, 'commit');
    return result;
  } catch (error) {
    leave(client, 'rollback');
    throw error;
  }
}

/** Back into the pool once the transaction is over; a connection that cannot end one is thrown away. */
function leave(client: pg.PoolClient, how: 'commit' | 'rollback'): void {
  client.query(how).then(
    () => client.release(),
    (error: Error) => client.release(error),
  );
}

async function withClient<T>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(config);
  // A connection that breaks also fails the statement under way; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function placeOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  // A password with a bare '@' or '/' in it ends up in the path. As the text may hold one, it is not shown.
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol) || !/^(\/[^/@]*)?$/.test(parsed.pathname)) {
    throw new DatabaseError(
      'DATABASE_URL is not a PostgreSQL address: expected postgres://user:password@host:5432/name, with special characters in the password percent-encoded',
    );
  }
  const host = parsed.searchParams.get('host') ?? (parsed.hostname || 'localhost');
  return `${host}:${parsed.port || '5432'}${parsed.pathname}`;
}
