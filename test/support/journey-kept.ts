import { execFileSync } from 'node:child_process';
import { type Gate, openGate } from './gate.js';
import { type Program, pause } from './journey-process.js';

/** What `faketime` sets for a program; it would stand between the program and whoever ends it. */
export function shifted(by: string): Record<string, string> {
  const library = execFileSync('faketime', ['-f', '+0', 'printenv', 'LD_PRELOAD'], { encoding: 'utf8' });
  // Timers have to last as long as they say.
  return { LD_PRELOAD: library.trim(), FAKETIME: by, FAKETIME_DONT_FAKE_MONOTONIC: '1' };
}

/** A program that somebody starts again whenever it ends, as a container's restart policy does. */
export class Kept {
  #program: Program;
  #stopping = false;
  readonly #watch: Promise<void>;

  constructor(start: () => Program) {
    this.#program = start();
    this.#watch = this.#keep(start);
  }

  async #keep(start: () => Program): Promise<void> {
    for (;;) {
      await this.#program.ended;
      if (this.#stopping) return;
      await pause(250);
      this.#program = start();
    }
  }

  kill9(): Promise<void> {
    return this.#program.kill9();
  }

  get lastWords(): string {
    return this.#program.output.slice(-4_000);
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    if (this.#program.running) await this.#program.interrupt();
    await this.#watch;
  }
}

/** A server that can be taken away for a while: stopped in order, and started again on its data. */
export class Server<Part extends { stop(): Promise<void> }> {
  #part: Part | undefined;
  readonly #gate: Promise<Gate>;

  private constructor(
    part: Part,
    private readonly begin: () => Promise<Part>,
    portOf: (part: Part) => number,
  ) {
    this.#part = part;
    this.#gate = openGate(() => portOf(this.part));
  }

  static async start<Part extends { stop(): Promise<void> }>(
    begin: () => Promise<Part>,
    portOf: (part: Part) => number,
  ) {
    return new Server(await begin(), begin, portOf);
  }

  /** Where it is to be reached whenever it is there. */
  get port(): Promise<number> {
    return this.#gate.then(({ port }) => port);
  }

  get part(): Part {
    if (!this.#part) throw new Error('it is away');
    return this.#part;
  }

  async stop(): Promise<void> {
    await this.#part?.stop();
    this.#part = undefined;
  }

  async start(): Promise<void> {
    this.#part ??= await this.begin();
  }

  async close(): Promise<void> {
    await (await this.#gate).close();
    await this.stop();
  }
}
