import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { packageRoot } from '../config/package.js';
import { errorCode, PartError } from './part.js';

/** Where downloads and builds are kept: outside the data folder, so that a fresh checkout finds them again. */
export function cacheRoot(source: NodeJS.ProcessEnv = process.env): string {
  return join(source.XDG_CACHE_HOME || join(homedir(), '.cache'), 'fortnight');
}

/** The version that a file in `tools/` pins: that file is the one place to change it. */
export function pinnedVersion(file: string, pattern: RegExp): string {
  const path = join(packageRoot(), 'tools', file);
  const version = existsSync(path) ? pattern.exec(readFileSync(path, 'utf8'))?.[1] : undefined;
  if (!version) throw new PartError(`${path} is missing or pins no version: check it out again`);
  return version;
}

/**
 * Fills a folder of the cache. It appears whole or not at all; where two do it at once, the first one wins and
 * the other takes what is there.
 */
export async function fillCache(target: string, fill: (draft: string) => Promise<void>): Promise<void> {
  mkdirSync(dirname(target), { recursive: true });
  const draft = mkdtempSync(`${target}.new-`);
  try {
    await fill(draft);
    renameSync(draft, target);
  } catch (error) {
    const code = errorCode(error);
    const beaten = code === 'ENOTEMPTY' || code === 'EEXIST';
    if (!beaten || !existsSync(target)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
