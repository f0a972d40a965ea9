import { createHash, createHmac } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { type Daemon, findDaemon, spawnDaemon } from './daemon.js';
import { logSize, logTail, rotateLog } from './log-file.js';
import { errorCode, type Part, PartError, pause, reasonOf, type Say } from './part.js';
import { choosePort, movedNote } from './ports.js';
import { type PostgresBinaries, postgresBinaries } from './postgres-binaries.js';
import {
  type Cluster,
  damaged,
  openCluster,
  portOfRunning,
  removeStalePid,
  SUPERUSER,
} from './postgres-cluster.js';
import { supervise } from './supervise.js';

const HOST = '127.0.0.1';
const WANTED_PORT = 5433;
const DATABASE = 'fortnight';
/** Owns nothing; what it may do is granted to it with the tables. */
const APPLICATION = 'fortnight_application';
/** Recovery after a crash reads the log of what was not yet in place. */
const READY_MS = 120_000;
const STOP_MS = 30_000;

export interface PostgresOptions {
  /** Holds the data; private to this server. */
  readonly folder: string;
  readonly logFile: string;
  readonly password: string;
  /** Where it is taken, a free one is used. */
  readonly port?: number;
  readonly say?: Say;
}

export interface PostgresPart extends Part {
  /** postgres://…/fortnight, with the password. */
  readonly url: string;
  /** For the work itself: a user who owns nothing there. */
  readonly application: { readonly user: string; readonly url: string };
  /** The first without the password, to be shown. */
  readonly address: string;
  readonly note: string;
  pid(): number;
}

const urlOf = (port: number, password: string, database: string, user = SUPERUSER): string =>
  `postgres://${user}:${encodeURIComponent(password)}@${HOST}:${port}/${database}`;

const applicationPassword = (password: string): string =>
  createHmac('sha256', password).update('the application').digest('hex');

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A server that ends under us is reported by the query; without a listener it would end this process.
  client.on('error', () => {});
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end().catch(() => {});
  }
}

async function createDatabase(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  });
}

async function createApplication(url: string, password: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [APPLICATION]);
    if (rowCount === 0) await client.query(`create role ${APPLICATION} login`);
    await client.query(`alter role ${APPLICATION} password ${pg.escapeLiteral(password)}`);
  });
}

type Readiness = 'ready' | 'ended' | 'late';

/** @throws PartError where the server is up and refuses our password: waiting does not help then */
async function ready(daemon: Daemon, port: number, password: string, withinMs: number): Promise<Readiness> {
  for (const deadline = Date.now() + withinMs; daemon.running(); await pause(50)) {
    try {
      await createDatabase(urlOf(port, password, 'postgres'));
      return 'ready';
    } catch (error) {
      const code = errorCode(error);
      if (code === '28P01' || code === '28000') {
        throw new PartError(
          `The embedded PostgreSQL on port ${port} refuses the password in secrets.json: the two come from different data folders. Put both back from the same backup`,
        );
      }
      if (code?.startsWith('XX') || code?.startsWith('58'))
        throw new PartError(`PostgreSQL answers ${code}: ${reasonOf(error)}`);
      if (Date.now() > deadline) return 'late';
    }
  }
  return 'ended';
}

/** SIGINT is PostgreSQL's fast shutdown: sessions are ended, everything is written. */
const stopDaemon = (daemon: Daemon): Promise<void> => daemon.stop('SIGINT', STOP_MS);

interface Server {
  readonly options: PostgresOptions;
  readonly binaries: PostgresBinaries;
  readonly cluster: Cluster;
  readonly pidFile: string;
  /** Only the command line of this server, on these data, holds it. */
  readonly marker: string;
}

async function launch(server: Server, port: number): Promise<Daemon> {
  const { options, binaries, cluster, pidFile, marker } = server;
  for (let attempt = 1; ; attempt += 1) {
    removeStalePid(cluster.data, marker);
    const before = logSize(options.logFile);
    const settings = { port, listen_addresses: HOST, unix_socket_directories: '', cluster_name: marker };
    const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const daemon = await spawnDaemon({
      command: binaries.postgres,
      args: ['-D', cluster.dataArgument, ...args],
      cwd: cluster.data,
      user: binaries.user,
      logFile: options.logFile,
      pidFile,
    });
    let state: Readiness;
    try {
      state = await ready(daemon, port, options.password, READY_MS);
    } catch (error) {
      await stopDaemon(daemon);
      if (error instanceof PartError && error.message.startsWith('PostgreSQL answers'))
        throw damaged(options.folder, error.message);
      throw error;
    }
    if (state === 'ready') return daemon;
    const why =
      state === 'ended'
        ? `ended (${await daemon.ended})`
        : `does not answer on port ${port} after ${READY_MS / 1_000}s`;
    await stopDaemon(daemon);
    const tail = logTail(options.logFile, before);
    // The sessions of a server that was killed take a moment to notice.
    if (tail.includes('pre-existing shared memory block') && attempt < 50) {
      await pause(200);
      continue;
    }
    const message = `PostgreSQL ${why}. Its last lines:\n${tail}\nThe whole log is ${options.logFile}`;
    if (
      /PANIC|could not read|invalid|could not open file|could not locate|corrupt|does not match|incorrect checksum/.test(
        tail,
      )
    )
      throw damaged(options.folder, message);
    throw new PartError(message);
  }
}

async function adopt(server: Server): Promise<{ daemon: Daemon; port: number } | undefined> {
  const { cluster, pidFile, marker, options } = server;
  const daemon = findDaemon(pidFile, marker) ?? findDaemon(join(cluster.data, 'postmaster.pid'), marker);
  if (!daemon) return undefined;
  const port = portOfRunning(cluster.data);
  if (port && (await ready(daemon, port, options.password, 30_000)) === 'ready') return { daemon, port };
  await stopDaemon(daemon);
  return undefined;
}

/**
 * Starts PostgreSQL on the data in `folder`, making them at the first start, or takes over the server that an
 * earlier run left behind, and keeps it running. The database `fortnight` is there afterwards.
 * @throws PartError where the platform has no binaries, or the data are damaged
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresPart> {
  const binaries = await postgresBinaries();
  const cluster = await openCluster(options.folder, binaries, options.password);
  const marker = `fortnight-${createHash('sha256').update(realpathSync(cluster.data)).digest('hex').slice(0, 16)}`;
  const server: Server = { options, binaries, cluster, pidFile: `${options.folder}.pid`, marker };
  const wanted = options.port ?? WANTED_PORT;
  const fresh = async () => {
    rotateLog(options.logFile);
    const port = await choosePort(wanted, HOST);
    return { daemon: await launch(server, port), port };
  };
  const { daemon, port } = (await adopt(server)) ?? (await fresh());
  const url = urlOf(port, options.password, DATABASE);
  const ownPassword = applicationPassword(options.password);
  await createApplication(url, ownPassword).catch(async (error: unknown) => {
    await stopDaemon(daemon);
    throw error;
  });
  const supervised = supervise({
    name: 'PostgreSQL',
    first: daemon,
    restart: () => launch(server, port),
    stopDaemon,
    say: options.say ?? (() => {}),
  });
  return {
    name: 'PostgreSQL',
    url,
    application: { user: APPLICATION, url: urlOf(port, ownPassword, DATABASE, APPLICATION) },
    address: `postgres://${SUPERUSER}@${HOST}:${port}/${DATABASE}`,
    note: daemon.adopted
      ? ` (the one that an earlier run left running, pid ${daemon.pid})`
      : movedNote(wanted, port),
    pid: () => supervised.current().pid,
    stop: () => supervised.stop(),
  };
}
