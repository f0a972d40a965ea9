import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../store/database.js';
import { renewColumns } from '../store/renew.js';

const atOnce = 100;
/** Between two batches: lists and commands come first. */
const restMs = 100;
const againMs = 60_000;

/** After an update, beside the work: rows of an earlier release get the columns that lists and queues rely on now. */
export class Renewal {
  readonly #stopping = new AbortController();
  readonly #ended: Promise<void>;

  constructor(
    private readonly database: Database,
    private readonly onTrouble: (error: unknown) => void,
  ) {
    this.#ended = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#ended;
  }

  async #run(): Promise<void> {
    for (let after: string | null = ''; after !== null && !this.#stopping.signal.aborted; ) {
      try {
        after = (await renewColumns(this.database, after, atOnce))?.last ?? null;
        if (after !== null) await this.#rest(restMs);
      } catch (error) {
        this.onTrouble(error);
        await this.#rest(againMs);
      }
    }
  }

  async #rest(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.#stopping.signal, ref: false }).catch(() => undefined);
  }
}
