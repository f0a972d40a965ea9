import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { PartError, reasonOf, within } from './part.js';
import { gone, identify, signal } from './process.js';

/** A server process that outlives a kill -9 of ours, and can then be found again. */
export interface Daemon {
  readonly pid: number;
  readonly adopted: boolean;
  /** Resolves with why it ended, whoever ended it. */
  readonly ended: Promise<string>;
  running(): boolean;
  /** Asks it to end and, after `graceMs`, makes it. */
  stop(name: NodeJS.Signals, graceMs: number): Promise<void>;
}

export interface DaemonCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Run as this user: only root may ask for it. */
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
  readonly logFile: string;
  readonly pidFile: string;
}

/** What this process started or took over, and what still runs of it. */
const live = new Set<Daemon>();

function remember(daemon: Daemon): Daemon {
  live.add(daemon);
  void daemon.ended.then(() => live.delete(daemon));
  return daemon;
}

/** For somebody in a hurry: no server outlives us. Both kinds recover from it at their next start. */
export function killDaemons(): void {
  for (const { pid } of live) signal(pid, 'SIGKILL');
}

async function stopPid(pid: number, startedAt: string, name: NodeJS.Signals, graceMs: number): Promise<void> {
  signal(pid, name);
  if (await gone(pid, startedAt, graceMs)) return;
  signal(pid, 'SIGKILL');
  if (!(await gone(pid, startedAt, 5_000)))
    throw new PartError(`Process ${pid} does not end, not even by SIGKILL; look at it with: ps -fp ${pid}`);
}

/**
 * Starts a server that does not depend on us: its own session, so that a Ctrl-C in the terminal does not reach
 * it before our ordered shutdown, and a file for its output, since a pipe would break with our death. The shell
 * writes the pid before it becomes the server, so that not even a kill -9 of ours at that moment loses track.
 */
export async function spawnDaemon(options: DaemonCommand): Promise<Daemon> {
  const { command, args, logFile, pidFile, user } = options;
  const log = openSync(logFile, 'a', 0o600);
  const pidOut = openSync(pidFile, 'w', 0o600);
  try {
    const child = spawn('/bin/sh', ['-c', 'echo $$ >&3; exec 3>&-; exec "$0" "$@"', command, ...args], {
      cwd: options.cwd,
      env: options.env ?? process.env,
      detached: true,
      stdio: ['ignore', log, log, pidOut],
      ...user,
    });
    const ended = new Promise<string>((done) => {
      child.once('exit', (code, by) => done(by ? `killed by ${by}` : `exit code ${code}`));
      child.once('error', (error) => done(`cannot be run: ${reasonOf(error)}`));
    });
    if (child.pid === undefined) throw new PartError(`${command} ${await ended}`);
    // We stay alive for as long as we want to, not for as long as the server does.
    child.unref();
    const { pid } = child;
    const running = () => child.exitCode === null && child.signalCode === null;
    return remember({
      pid,
      adopted: false,
      ended,
      running,
      async stop(name, graceMs) {
        if (running()) {
          // Now it does keep us alive: what is stopped after it would be forgotten where it has to be killed.
          child.ref();
          child.kill(name);
          if (!(await within(ended, graceMs))) child.kill('SIGKILL');
          await ended;
        }
        rmSync(pidFile, { force: true });
      },
    });
  } finally {
    closeSync(log);
    closeSync(pidOut);
  }
}

/** The server that an earlier run left behind; `marker` is what only its command line holds. */
export function findDaemon(pidFile: string, marker: string): Daemon | undefined {
  let pid: number;
  try {
    pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
  } catch {
    return undefined;
  }
  const found = identify(pid);
  if (!found?.command.includes(marker)) return undefined;
  const { startedAt } = found;
  const running = () => identify(pid)?.startedAt === startedAt;
  const ended = (async () => {
    while (running()) await new Promise((done) => setTimeout(done, 250).unref());
    return 'gone';
  })();
  return remember({
    pid,
    adopted: true,
    ended,
    running,
    async stop(name, graceMs) {
      if (running()) await stopPid(pid, startedAt, name, graceMs);
      rmSync(pidFile, { force: true });
    },
  });
}
