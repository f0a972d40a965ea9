import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface Program {
  name: string;
  command: string;
  args: string[];
  env: NodeJS.ProcessEnv;
}

/** Processes by name, which are killed and started again. */
export class Processes {
  readonly #programs = new Map<string, Program>();
  readonly #running = new Map<string, { child: ChildProcess; ended: Promise<number | null> }>();

  constructor(readonly logs: string) {
    mkdirSync(logs, { recursive: true });
  }

  start(program: Program): void {
    const { name, command, args, env } = program;
    this.#programs.set(name, program);
    const log = createWriteStream(join(this.logs, `${name}.log`), { flags: 'a' });
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout?.pipe(log, { end: false });
    child.stderr?.pipe(log, { end: false });
    const ended = new Promise<number | null>((done) => child.once('close', done));
    this.#running.set(name, { child, ended });
  }

  /** With kill -9, then once more after a pause. */
  async kill(name: string, pauseMs: number): Promise<void> {
    const running = this.#running.get(name);
    const program = this.#programs.get(name);
    if (!running || !program) throw new Error(`${name} does not run`);
    running.child.kill('SIGKILL');
    await running.ended;
    await pause(pauseMs);
    this.start(program);
  }

  /** In order. @returns the exit code; null where it had to be killed */
  async stop(name: string): Promise<number | null> {
    const running = this.#running.get(name);
    if (!running || running.child.exitCode !== null) return 0;
    running.child.kill('SIGTERM');
    const code = await Promise.race([running.ended, pause(40_000).then(() => null)]);
    if (code === null) running.child.kill('SIGKILL');
    this.#running.delete(name);
    return code;
  }

  startAgain(name: string): void {
    const program = this.#programs.get(name);
    if (!program) throw new Error(`there is no ${name}`);
    this.start(program);
  }

  get names(): string[] {
    return [...this.#programs.keys()];
  }

  async stopAll(): Promise<void> {
    for (const name of [...this.#running.keys()].reverse()) await this.stop(name);
  }
}
