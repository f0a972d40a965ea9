import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { PartError, reasonOf } from './part.js';

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
  readonly timeoutMs?: number;
  /** Ends the program; the promise is rejected then. */
  readonly signal?: AbortSignal | undefined;
  /** Each line of its output as it comes. */
  readonly onLine?: (line: string) => void;
}

/**
 * Runs a program to its end.
 * @returns what it printed, standard output and error together
 * @throws PartError with the last lines it printed where it fails, cannot be run or takes too long
 */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      killSignal: 'SIGTERM',
      signal: options.signal,
      ...options.user,
    });
    // Not spawn's own `timeout`: its timer lives on where the program cannot be started at all.
    const timer = options.timeoutMs ? setTimeout(() => child.kill('SIGKILL'), options.timeoutMs) : undefined;
    const lines: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        options.onLine?.(line);
      });
    }
    child.once('error', (error) => {
      clearTimeout(timer);
      fail(new PartError(`${command} cannot be run: ${reasonOf(error)}`));
    });
    child.once('close', (code, by) => {
      clearTimeout(timer);
      if (code === 0) return done(lines.join('\n'));
      const why = by
        ? `was ended by ${by}${options.timeoutMs ? ` (it may take ${options.timeoutMs / 1_000}s)` : ''}`
        : `failed with exit code ${code}`;
      const last = lines.filter((line) => line.trim() !== '').slice(-6);
      fail(new PartError([`${command} ${why}`, ...last.map((line) => `    ${line}`)].join('\n')));
    });
  });
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Where the program of that name is, on PATH or in one of the other folders. */
export function findOnPath(
  name: string,
  others: readonly string[] = [],
  source: NodeJS.ProcessEnv = process.env,
): string | undefined {
  const folders = [...(source.PATH ?? '').split(delimiter), ...others];
  return folders
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find(isExecutable);
}
