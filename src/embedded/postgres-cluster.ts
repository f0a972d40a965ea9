import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { errorCode, PartError } from './part.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { identify } from './process.js';
import { run } from './run.js';

const MAJOR = '18';
export const SUPERUSER = 'fortnight';

/** The data of one PostgreSQL server. */
export interface Cluster {
  /** Where the data lie. */
  readonly data: string;
  /** What to give as -D, to a process whose working directory is `data`. */
  readonly dataArgument: string;
}

/**
 * The user nobody may not pass through the data folder of root, which is private. It need not: its working
 * directory is set before it loses root's rights, and /proc/self/cwd leads there without passing a parent.
 */
const dataArgument = (data: string, { user }: PostgresBinaries): string =>
  user && process.platform === 'linux' ? '/proc/self/cwd' : data;

export const damaged = (folder: string, what: string): PartError =>
  new PartError(
    [
      `The database in ${folder} is damaged: ${what}`,
      'It is not made anew by itself, since that would lose it. Either',
      '  - put the folder back from a backup, or',
      `  - keep it and begin with an empty database: mv '${folder}' '${folder}.damaged'`,
    ].join('\n'),
  );

function checkVersion(folder: string, data: string): void {
  let found: string;
  try {
    found = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    throw damaged(
      folder,
      `${join(data, 'PG_VERSION')} cannot be read (${errorCode(error)}); the folder holds ${readdirSync(data).length} entries`,
    );
  }
  if (found === MAJOR) return;
  throw new PartError(
    `The database in ${folder} is of PostgreSQL ${found}, and this Fortnight brings ${MAJOR}. Move it with pg_dump and pg_restore, or run the Fortnight that made it`,
  );
}

/** Made beside its place and renamed, so that a cluster that is there is a whole one. */
async function create(
  folder: string,
  data: string,
  binaries: PostgresBinaries,
  password: string,
): Promise<void> {
  const { user, initdb } = binaries;
  const draft = `${data}.new`;
  const passwordFile = join(folder, 'password');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) for (const path of [folder, draft, passwordFile]) chownSync(path, user.uid, user.gid);
  try {
    const where = ['-D', dataArgument(draft, binaries), '--pwfile', join('..', 'password')];
    const how = [
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      '--no-instructions',
    ];
    const env = { ...process.env, LC_ALL: 'C', PGDATA: undefined };
    await run(initdb, [...where, ...how, '--username', SUPERUSER], {
      cwd: draft,
      user,
      env,
      timeoutMs: 120_000,
    });
    renameSync(draft, data);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/**
 * After a power cut, or in a container, the pid in this file may belong to somebody else by now, and PostgreSQL
 * would refuse to start. The data folder's lock is ours, so nobody else starts a server on these data.
 */
export function removeStalePid(data: string, marker: string): void {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  if (!identify(pid)?.command.includes(marker)) rmSync(file, { force: true });
}

/** The port of the server that runs on these data, from the file that PostgreSQL itself keeps. */
export function portOfRunning(data: string): number | undefined {
  try {
    const port = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[3]);
    return Number.isInteger(port) && port > 0 ? port : undefined;
  } catch {
    return undefined;
  }
}

/** @throws PartError where there is one that is damaged, or of another version: never made anew */
export async function openCluster(
  folder: string,
  binaries: PostgresBinaries,
  password: string,
): Promise<Cluster> {
  const data = join(folder, 'data');
  if (existsSync(data)) checkVersion(folder, data);
  else await create(folder, data, binaries, password);
  return { data, dataArgument: dataArgument(data, binaries) };
}
