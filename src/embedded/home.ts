import { chmodSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Runtime, runtimePath, runtimeSchema } from '../config/runtime.js';
import { acquireLock, type HeldLock } from './lock.js';
import { errorCode, PartError } from './part.js';
import { openSecrets, type Secrets, secretsPath, wayOut, writePrivate } from './secrets.js';

/** The data folder of one Fortnight, locked for this process. */
export interface Home {
  readonly path: string;
  readonly secrets: Secrets;
  readonly logs: string;
  /** A folder in it, made private where it is missing. */
  folder(name: string): string;
  logFile(name: string): string;
  /** Tells the CLI, and a second start, where everything is. */
  publishRuntime(runtime: Runtime, addresses: Record<string, string>): void;
  /** Gives the folder free. Nothing may be running in it any more. */
  release(): void;
}

/** What may lie in a folder before its first start: people put their settings there. */
const BEFORE_FIRST_START =
  /^(settings\.json|lock\.json.*|secrets\.json\..*\.new|\.probe\..*|\.DS_Store|\.gitignore|\.gitkeep|lost\+found)$/;

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** One by one: `recursive` tries for ever where nothing can be made, as in /proc. */
function makeMissing(path: string): void {
  if (isFolder(path)) return;
  if (dirname(path) !== path) makeMissing(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Another start may have been quicker.
    if (!isFolder(path)) throw error;
  }
}

function makeFolder(path: string): string {
  try {
    makeMissing(path);
    return path;
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EEXIST' || code === 'ENOTDIR') {
      throw new PartError(
        `The data folder ${path} cannot be made: a file is in its place. Remove that file, or name another folder: FORTNIGHT_HOME=.fortnight-2 npm start`,
      );
    }
    if (code === undefined) throw error;
    throw new PartError(
      `The data folder ${path} cannot be made (${code}). Name one that you may write to: FORTNIGHT_HOME=~/fortnight npm start`,
    );
  }
}

/** Root may write to what others may not, and a full or read-only disk shows only when written to: so write. */
function checkWritable(path: string): void {
  const probe = join(path, `.probe.${process.pid}`);
  try {
    writeFileSync(probe, 'x');
    rmSync(probe);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOSPC' || code === 'EDQUOT') {
      throw new PartError(
        `The data folder ${path} cannot be written to: the disk is full, or the quota used up (${code}). Make room there (df -h ${path}), then start again; nothing of it was changed`,
      );
    }
    const owner = statSync(path).uid;
    throw new PartError(
      `The data folder ${path} cannot be written to (${code}; it belongs to user ${owner}, and this is user ${process.getuid?.() ?? '?'}). Run as its owner, or name another folder: FORTNIGHT_HOME=~/fortnight npm start`,
    );
  }
}

/** Before anything is written: a slip in FORTNIGHT_HOME must not leave traces in somebody's own folder. */
function checkOurs(path: string): void {
  let names: string[];
  try {
    names = readdirSync(path);
  } catch (error) {
    throw new PartError(
      `The data folder ${path} cannot be read (${errorCode(error)}). Run as its owner, or name another folder: FORTNIGHT_HOME=~/fortnight npm start`,
    );
  }
  if (names.includes('secrets.json')) return;
  const foreign = names.filter((name) => !BEFORE_FIRST_START.test(name));
  if (foreign.length === 0) return;
  const list = foreign.slice(0, 5).join(', ') + (foreign.length > 5 ? ', …' : '');
  if (foreign.includes('postgres') || foreign.includes('temporal')) {
    throw new PartError(
      `${secretsPath(path)} is missing, but the folder has data (${list}). Without its keys they cannot be opened, so nothing was made anew. Either\n${wayOut(path)}`,
    );
  }
  throw new PartError(
    `${path} is no data folder of Fortnight: it holds ${list}. Name an empty or a new one: FORTNIGHT_HOME=.fortnight-2 npm start`,
  );
}

/**
 * Opens the data folder, making it at the first start, and locks it.
 * @throws PartError where it is in use, damaged, from another version, or cannot be written to
 */
export function openHome(path: string): Home {
  makeFolder(path);
  checkOurs(path);
  checkWritable(path);
  const lock: HeldLock = acquireLock(path);
  try {
    const secrets = openSecrets(path);
    chmodSync(path, 0o700);
    // Left by a kill -9: its addresses may belong to someone else by now.
    rmSync(runtimePath(path), { force: true });
    const logs = makeFolder(join(path, 'logs'));
    return {
      path,
      secrets,
      logs,
      folder: (name) => makeFolder(join(path, name)),
      logFile: (name) => join(logs, `${name}.log`),
      publishRuntime(runtime, addresses) {
        writePrivate(runtimePath(path), runtimeSchema.parse(runtime));
        lock.announce(addresses);
      },
      release() {
        rmSync(runtimePath(path), { force: true });
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}
