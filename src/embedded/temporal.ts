import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection as TemporalConnection } from '@temporalio/client';
import { z } from 'zod';
import { type Daemon, findDaemon, spawnDaemon } from './daemon.js';
import { logSize, logTail, rotateLog } from './log-file.js';
import { type Part, PartError, pause, type Say } from './part.js';
import { choosePort, movedNote } from './ports.js';
import { writePrivate } from './secrets.js';
import { supervise } from './supervise.js';

const HOST = '127.0.0.1';
const WANTED = { port: 7233, uiPort: 8233 };
const HEALTHY_MS = 60_000;
const STOP_MS = 15_000;

/** What the server is told beside its settings. One of your own gets the same by `deploy/temporal/dynamic-config.yaml`. */
export const dynamicConfig = {
  // A worker that is told to end is handed no task more; without this one may go to it and be lost for ten seconds.
  'frontend.enableCancelWorkerPollsOnShutdown': true,
  // Of a flood of Signals to one customer, so many for one task; the rest is refused, and can be sent again.
  'history.maximumSignalsPerExecution': 500,
};

/**
 * The dev server reads the names of search attributes anew for each use, one reader at a time: of many commands at once
 * each took a third longer. Those in `searchAttributes` are there from the beginning; of later ones it learns within
 * two seconds, as any other server does.
 */
const asOtherServers = { 'system.forceSearchAttributesCacheRefreshOnRead': false };

export interface TemporalOptions {
  /** The `temporal` command, from `findTemporalCli`. */
  readonly cli: string;
  /** Holds the SQLite file. */
  readonly folder: string;
  readonly logFile: string;
  readonly namespace?: string;
  /** What a new namespace has, by name, with types such as `KEYWORD`. */
  readonly searchAttributes?: Readonly<Record<string, string>>;
  readonly synchronous?: 'normal' | 'full';
  /** Where these are taken, free ones are used. */
  readonly port?: number;
  readonly uiPort?: number;
  /** The codec server that the Web UI asks to decrypt. */
  readonly codecUrl?: string | undefined;
  /** For example `--dynamic-config-value limit.historyCount.suggestContinueAsNew=60`. */
  readonly extraArgs?: readonly string[];
  readonly say?: Say;
}

export interface TemporalPart extends Part {
  /** host:port, for clients and workers. */
  readonly address: string;
  readonly uiUrl: string;
  readonly namespace: string;
  /** Said where it did not get its usual ports, or found a server that an earlier run left. */
  readonly note: string;
  pid(): number;
}

/** Written before the server is started: how one that outlived us can be reached, and whether it fits. */
const recordSchema = z.object({ port: z.number(), uiPort: z.number(), args: z.array(z.string()) });
type Started = z.infer<typeof recordSchema>;

function readRecord(path: string): Started | undefined {
  try {
    return recordSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/** The CLI would take its own address and namespace from these. */
function withoutTemporalVariables(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('TEMPORAL_')));
}

async function answers(address: string, namespace: string): Promise<boolean> {
  // Loaded while the server comes up, and not before it is begun.
  const { Connection } = await import('@temporalio/client');
  let connection: TemporalConnection | undefined;
  try {
    const opened = await Connection.connect({ address, connectTimeout: '2s' });
    connection = opened;
    await opened.withDeadline(Date.now() + 2_000, () =>
      opened.workflowService.describeNamespace({ namespace }),
    );
    return true;
  } catch {
    return false;
  } finally {
    await connection?.close();
  }
}

async function healthy(
  daemon: Daemon,
  address: string,
  namespace: string,
  withinMs: number,
): Promise<boolean> {
  for (const deadline = Date.now() + withinMs; daemon.running() && Date.now() < deadline; ) {
    if (await answers(address, namespace)) return true;
    await pause(100);
  }
  return false;
}

const repeated = (option: string, values: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(values).flatMap(([name, value]) => [option, `${name}=${value}`]);

const stopDaemon = (daemon: Daemon): Promise<void> => daemon.stop('SIGTERM', STOP_MS);

/**
 * Starts the Temporal dev server on an SQLite file, or takes over the one that an earlier run left behind, and
 * keeps it running.
 * @throws PartError with the server's last lines where it does not come up
 */
export async function startTemporal(options: TemporalOptions): Promise<TemporalPart> {
  const { cli, folder, logFile, namespace = 'default', synchronous = 'normal', say = () => {} } = options;
  const database = join(folder, 'temporal.db');
  const pidFile = join(folder, 'temporal.pid');
  const recordFile = join(folder, 'server.json');
  const args = [
    '--db-filename',
    database,
    '--sqlite-pragma',
    'journal_mode=wal',
    '--sqlite-pragma',
    `synchronous=${synchronous}`,
  ];
  args.push(
    '--ip',
    HOST,
    '--ui-ip',
    HOST,
    '--log-level',
    'warn',
    '--namespace',
    namespace,
    ...repeated('--dynamic-config-value', { ...dynamicConfig, ...asOtherServers }),
    ...repeated('--search-attribute', options.searchAttributes ?? {}),
    ...(options.codecUrl ? ['--ui-codec-endpoint', options.codecUrl] : []),
    ...(options.extraArgs ?? []),
  );
  const addressOf = (record: Started) => `${HOST}:${record.port}`;

  const start = async (record: Started): Promise<Daemon> => {
    const before = logSize(logFile);
    const ports = ['--port', String(record.port), '--ui-port', String(record.uiPort)];
    const daemon = await spawnDaemon({
      command: cli,
      args: ['server', 'start-dev', ...args, ...ports],
      env: withoutTemporalVariables(),
      logFile,
      pidFile,
    });
    if (await healthy(daemon, addressOf(record), namespace, HEALTHY_MS)) return daemon;
    const why = daemon.running()
      ? `does not answer on ${addressOf(record)} after ${HEALTHY_MS / 1_000}s`
      : `ended (${await daemon.ended})`;
    await stopDaemon(daemon);
    throw new PartError(
      `The Temporal server ${why}. Its last lines:\n${logTail(logFile, before)}\nThe whole log is ${logFile}, its data are ${database}. Where that file is damaged, put it back from a backup, or move it away to begin without workflows`,
    );
  };

  const adopt = async (): Promise<{ daemon: Daemon; record: Started } | undefined> => {
    const daemon = findDaemon(pidFile, database);
    if (!daemon) return undefined;
    const record = readRecord(recordFile);
    const fits = record !== undefined && JSON.stringify(record.args) === JSON.stringify([cli, ...args]);
    if (fits && (await healthy(daemon, addressOf(record), namespace, 15_000))) return { daemon, record };
    // Two servers on one SQLite file would destroy it.
    await stopDaemon(daemon);
    return undefined;
  };

  const fresh = async () => {
    rotateLog(logFile);
    const record = {
      port: await choosePort(options.port ?? WANTED.port, HOST),
      uiPort: await choosePort(options.uiPort ?? WANTED.uiPort, HOST),
      args: [cli, ...args],
    };
    writePrivate(recordFile, record);
    return { daemon: await start(record), record };
  };

  const { daemon, record } = (await adopt()) ?? (await fresh());
  const supervised = supervise({
    name: 'Temporal server',
    first: daemon,
    restart: () => start(record),
    stopDaemon,
    say,
  });
  const note = daemon.adopted
    ? ` (the one that an earlier run left running, pid ${daemon.pid})`
    : movedNote(options.port ?? WANTED.port, record.port);
  return {
    name: 'Temporal server',
    address: addressOf(record),
    uiUrl: `http://localhost:${record.uiPort}`,
    namespace,
    note,
    pid: () => supervised.current().pid,
    stop: () => supervised.stop(),
  };
}
