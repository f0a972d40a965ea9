import pLimit, { type LimitFunction } from 'p-limit';

/**
 * Temporal takes ten Updates in flight for one workflow, and refuses or loses the answers of more. A crowd of
 * commands for one customer queues here instead; other customers' commands do not wait for it.
 */
const inFlight = 5;

export class Queues {
  readonly #limits = new Map<string, LimitFunction>();

  async run<T>(id: string, work: () => Promise<T>): Promise<T> {
    const limit = this.#limits.get(id) ?? pLimit(inFlight);
    this.#limits.set(id, limit);
    try {
      return await limit(work);
    } finally {
      if (limit.activeCount + limit.pendingCount === 0) this.#limits.delete(id);
    }
  }
}
