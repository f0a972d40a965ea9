import { linkSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode, PartError } from './part.js';
import { identify, thisHost } from './process.js';
import { writePrivate } from './secrets.js';

const lockSchema = z.object({
  pid: z.number().int().positive(),
  startedAt: z.string(),
  host: z.string(),
  /** What the holder can be reached at; filled in once it is up. */
  addresses: z.record(z.string(), z.string()),
});
type Lock = z.infer<typeof lockSchema>;

export interface HeldLock {
  /** For the message that a second start shows. */
  announce(addresses: Record<string, string>): void;
  release(): void;
}

const lockPath = (home: string): string => join(home, 'lock.json');

function read(path: string): { text: string; lock: Lock | undefined } | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw new PartError(`${path} cannot be read (${errorCode(error)}); check who owns the folder`);
  }
  try {
    return { text, lock: lockSchema.parse(JSON.parse(text)) };
  } catch {
    return { text, lock: undefined };
  }
}

/** A port that this one does not have; whether it is free, the start itself sees. */
function besides({ API: url }: Lock['addresses']): string {
  const port = url === undefined ? 0 : Number(new URL(url).port);
  return port > 0 && port < 65_535 ? String(port + 1) : '<a free port>';
}

function refusal(home: string, { pid, host, addresses }: Lock): PartError {
  const where = Object.entries(addresses).map(([name, address]) => `  ${name.padEnd(12)} ${address}`);
  if (host !== thisHost()) {
    return new PartError(
      `The data folder ${home} is in use by process ${pid} on the machine ${host}. Stop it there, or, if that machine is gone for good, remove ${lockPath(home)}`,
    );
  }
  return new PartError(
    [
      `Fortnight runs already in ${home}, as process ${pid}${where.length > 0 ? ':' : ' (it is still starting)'}`,
      ...where,
      `Stop it with Ctrl-C in its terminal or with: kill ${pid}`,
      `Or start another one beside it: FORTNIGHT_HOME=${home}-2 FORTNIGHT_PORT=${besides(addresses)} npm start`,
    ].join('\n'),
  );
}

const holds = (lock: Lock): boolean =>
  lock.host !== thisHost() || identify(lock.pid)?.startedAt === lock.startedAt;

/**
 * Makes this process the only one that works in the data folder. A lock whose process is gone (kill -9, power
 * cut) is taken over; pid and start time together tell it from a later process with the same pid.
 * @throws PartError that names the process and its addresses where one runs
 */
export function acquireLock(home: string): HeldLock {
  const path = lockPath(home);
  const mine = `${path}.${process.pid}`;
  const me = identify(process.pid);
  if (!me)
    throw new PartError(`Process ${process.pid} cannot be looked up: /proc or the command ps is needed`);
  const content: Lock = { pid: process.pid, startedAt: me.startedAt, host: thisHost(), addresses: {} };
  writePrivate(mine, content);
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      try {
        linkSync(mine, path);
        return held(path, content);
      } catch (error) {
        if (errorCode(error) !== 'EEXIST')
          throw new PartError(
            `${path} cannot be made (${errorCode(error)}); check the disk and who owns the folder`,
          );
      }
      const found = read(path);
      if (found?.lock && holds(found.lock)) throw refusal(home, found.lock);
      if (found) removeStale(path, found.text, home);
    }
    throw new PartError(`${path} changes all the time: several starts at once? Try again`);
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Two starts may see the same stale lock: the slower one must not remove the new lock of the quicker one. */
function removeStale(path: string, text: string, home: string): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = read(aside);
  if (moved?.lock && moved.text !== text && holds(moved.lock)) {
    linkSync(aside, path);
    rmSync(aside, { force: true });
    throw refusal(home, moved.lock);
  }
  rmSync(aside, { force: true });
}

function held(path: string, content: Lock): HeldLock {
  const stillMine = () => {
    const now = read(path)?.lock;
    return now?.pid === content.pid && now.startedAt === content.startedAt;
  };
  return {
    announce(addresses) {
      if (stillMine()) writePrivate(path, { ...content, addresses });
    },
    release() {
      if (stillMine()) rmSync(path, { force: true });
    },
  };
}
