import { setTimeout as pause } from 'node:timers/promises';
import type { Customer } from '../domain/customer.js';
import { awaitingResults, recordedRevision, stillAwaits } from '../store/awaiting.js';
import { publishLifecycle } from '../store/lifecycle.js';
import { type Sources, stateOf } from './sources.js';

/** So many workflows are asked at a time: the tasks of the others come first. */
const atOnce = 8;
const perSweep = 100;

export interface FollowerTimes {
  /** Results that have not come by then were missed: their worker died, or their part does not answer. */
  lateMs: number;
  /** How often such are looked for. */
  sweepMs: number;
}

/**
 * Brings into the record what workflows know beyond what they have published. They publish what happens by an
 * activity; results of emails and of the tenant, which come a moment after, they only hint at. A hint may be lost
 * with its process, so whoever publishes first notes that results follow, and what stays noted is asked for here.
 */
export class Follower {
  readonly #waiting = new Set<string>();
  readonly #working = new Set<Promise<void>>();
  readonly #stopping = new AbortController();
  readonly #sweeping: Promise<void>;

  constructor(
    private readonly sources: Pick<Sources, 'workflows' | 'database'>,
    private readonly onTrouble: (error: unknown) => void,
    private readonly times: FollowerTimes = { lateMs: 20_000, sweepMs: 10_000 },
  ) {
    this.#sweeping = this.#sweepAgainAndAgain();
  }

  /** There is something new to read of this customer. */
  hint(id: string): void {
    this.#waiting.add(id);
    this.#work();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#waiting.clear();
    await this.#sweeping;
    await Promise.all(this.#working);
  }

  #work(): void {
    for (const id of this.#waiting) {
      if (this.#working.size >= atOnce) return;
      this.#waiting.delete(id);
      const work = this.#follow(id).finally(() => {
        this.#working.delete(work);
        this.#work();
      });
      this.#working.add(work);
    }
  }

  async #follow(id: string): Promise<void> {
    const { workflows, database } = this.sources;
    try {
      const state = await stateOf(workflows, id);
      const revision = await recordedRevision(database, id);
      // Its workflow publishes the first time.
      if (revision === null) return;
      if (state && state.revision > revision) await publishLifecycle(database, state);
      else await stillAwaits(database, { id, revision }, state !== null && isUnderWay(state.customer));
    } catch (error) {
      // Still noted, and asked for again.
      this.onTrouble(error);
    }
  }

  async #sweepAgainAndAgain(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await pause(this.times.sweepMs, undefined, { signal, ref: false }).catch(() => undefined);
      if (!signal.aborted) await this.#sweep();
    }
  }

  async #sweep(): Promise<void> {
    try {
      const late = await awaitingResults(this.sources.database, this.times.lateMs, perSweep);
      for (const id of late) this.hint(id);
    } catch (error) {
      this.onTrouble(error);
    }
  }
}

function isUnderWay({ tenant, mails }: Customer): boolean {
  return tenant.applied < tenant.wanted || mails.some(({ status }) => status === 'queued');
}
