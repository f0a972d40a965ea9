import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** The folder of the checkout: the programs are run as they were built there. */
export const checkout = fileURLToPath(new URL('../../', import.meta.url));
export const mainProgram = `${checkout}dist/src/main.js`;
export const commandLine = `${checkout}bin/fortnight.js`;

/** What the shell of whoever runs the tests has set for Fortnight must not reach it; where its servers are, may. */
const foreign = /^(FORTNIGHT_|TEMPORAL_(?!CLI_PATH)|DATABASE_URL|SMTP_URL|TENANT_|NODE_OPTIONS|TZ$)/;

export function environment(own: Record<string, string>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(kept), NO_COLOR: '1', ...own };
}

/** A long-running process of Fortnight, in a process group of its own, as a terminal makes one. */
export class Program {
  output = '';
  readonly #child: ChildProcess;
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;

  /** @param folder where it runs: not the checkout, whose `.env` is a person's own */
  constructor(
    args: readonly string[],
    env: Record<string, string>,
    folder: string,
    command: string = process.execPath,
  ) {
    this.#child = spawn(command, args, {
      cwd: folder,
      env: environment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
      });
    }
    this.ended = new Promise((resolve) => {
      this.#child.once('exit', (code, by) => resolve(code ?? by ?? 'gone'));
    });
  }

  get pid(): number {
    if (this.#child.pid === undefined) throw new Error('the program could not be started');
    return this.#child.pid;
  }

  get running(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Waits until it has printed this. @throws with all that it printed where it ends before */
  async prints(text: string, patienceMs = 60_000): Promise<void> {
    for (const deadline = Date.now() + patienceMs; !this.output.includes(text); await pause(50)) {
      if (!this.running || Date.now() > deadline)
        throw new Error(`it did not print '${text}', but:\n${this.output}`);
    }
  }

  /** Ctrl-C in its terminal: the whole process group hears it. */
  async interrupt(): Promise<number | string> {
    process.kill(-this.pid, 'SIGINT');
    return this.ended;
  }

  async kill9(): Promise<void> {
    if (this.running) this.#child.kill('SIGKILL');
    await this.ended;
  }
}

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs a program to its end. */
export function run(program: string, args: readonly string[], env: Record<string, string>): Promise<Ran> {
  return new Promise((resolve) => {
    const options = { env: environment(env), maxBuffer: 64 * 1024 * 1024 };
    execFile(program, args, options, (error, out, err) => {
      const code = error ? (typeof error.code === 'number' ? error.code : -1) : 0;
      resolve({ code, out, err });
    });
  });
}

/** The processes below this one, children's children included, each with its command line. */
export async function processesBelow(pid: number): Promise<{ pid: number; command: string }[]> {
  const { stdout } = await execute('ps', ['-A', '-ww', '-o', 'pid=,ppid=,args=']);
  const all = stdout.split('\n').flatMap((line) => {
    const [, own, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return command === undefined ? [] : [{ pid: Number(own), parent: Number(parent), command }];
  });
  const below = (parent: number): typeof all =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)]);
  return below(pid).filter(({ command }) => !/^(ps|\/bin\/ps) /.test(command));
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
