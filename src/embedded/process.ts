import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { errorCode, pause } from './part.js';

/** What tells one process from a later one that got the same pid. */
export interface ProcessIdentity {
  readonly startedAt: string;
  readonly command: string;
}

function fromProc(pid: number): ProcessIdentity | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces, so count from its end: state is field 3, start time field 22.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie holds no port and no file; where nobody reaps, it stays for ever.
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return { startedAt: `${boot}/${fields[19]}`, command };
  } catch {
    return undefined;
  }
}

function fromPs(pid: number): ProcessIdentity | undefined {
  const ps = (column: string) =>
    spawnSync('ps', ['-ww', '-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim();
  const state = ps('stat');
  if (!state || state.startsWith('Z')) return undefined;
  return { startedAt: ps('lstart') ?? '', command: ps('args') ?? '' };
}

/** Undefined where no such process runs. */
export function identify(pid: number): ProcessIdentity | undefined {
  if (!Number.isInteger(pid) || pid <= 1) return undefined;
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

/** A pid says something on its own machine (or container) only. */
export const thisHost = (): string => hostname();

/** @returns whether the signal could be sent; a process that is gone already is no error */
export function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    process.kill(pid, name);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return false;
    throw error;
  }
}

/** Waits until the process is gone. @returns false when it still runs after that time */
export async function gone(pid: number, startedAt: string, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    if (identify(pid)?.startedAt !== startedAt) return true;
    if (Date.now() >= deadline) return false;
    await pause(50);
  }
}
