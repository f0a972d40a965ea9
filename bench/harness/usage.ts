import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second in /proc, on every Linux. */
const TICKS = 100;
const PAGE = 4096;

interface Stat {
  pid: number;
  parent: number;
  /** Seconds of this process alone. */
  own: number;
  /** Seconds of children that have ended. */
  ended: number;
  bytes: number;
}

function statOf(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces; the fields after it begin with the third.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const field = (number: number) => Number(fields[number - 3]);
    return {
      pid,
      parent: field(4),
      own: (field(14) + field(15)) / TICKS,
      ended: (field(16) + field(17)) / TICKS,
      bytes: field(24) * PAGE,
    };
  } catch {
    return undefined;
  }
}

function childrenOf(pid: number): Stat[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(Number(name)) ?? [])
    .filter(({ parent }) => parent === pid);
}

/** CPU seconds that a process and its children have used since they began. Linux only. */
export function cpuSeconds(pid: number): number {
  const stat = statOf(pid);
  if (!stat) throw new Error(`process ${pid} cannot be looked at: it has ended, or this is no Linux`);
  return childrenOf(pid).reduce((sum, { own, ended }) => sum + own + ended, stat.own + stat.ended);
}

/** Resident bytes of one process, without its children. */
export function residentBytes(pid: number): number {
  const stat = statOf(pid);
  if (!stat) throw new Error(`process ${pid} cannot be looked at: it has ended, or this is no Linux`);
  return stat.bytes;
}

/** CPU milliseconds by part while the work lasts. */
export async function cpuWhile<T>(
  parts: Readonly<Record<string, number>>,
  work: () => Promise<T>,
): Promise<{ result: T; cpuMs: Record<string, number> }> {
  const before = Object.entries(parts).map(([name, pid]) => [name, pid, cpuSeconds(pid)] as const);
  const result = await work();
  const cpuMs = before.map(([name, pid, seconds]) => [name, (cpuSeconds(pid) - seconds) * 1000] as const);
  return { result, cpuMs: Object.fromEntries(cpuMs) };
}
