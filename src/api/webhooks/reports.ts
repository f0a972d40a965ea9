import { setTimeout as pause } from 'node:timers/promises';
import type { Meta } from '../../domain/actor.js';
import { type Customers, Unavailable } from '../../temporal/customers.js';
import type { ImportReport } from '../../tenant/contract.js';
import type { ApiLog } from '../dependencies.js';
import { asInput, type Chunk, isLate, linesIn, withReport } from './chunks.js';

interface Queue {
  chunks: Chunk[];
  newest: ImportReport | undefined;
  /** Ends when everything that was begun has ended: at most one report of a customer is under way. */
  turn: Promise<void>;
  /** Works that wait for their turn, or have it. */
  busy: number;
  timer: NodeJS.Timeout | null;
}

export interface ReportsOptions {
  /** How often the progress of one customer reaches its workflow, in milliseconds. */
  everyMs?: number;
  /** Lines that wait at most, for one customer and for all. */
  linesEach?: number;
  linesOfAll?: number;
}

/**
 * Coalesces import reports on their way to the workflows, so that a chatty import costs a workflow about one
 * Update a second. What waits is bounded: where it is full, `Unavailable` makes the product send it again later.
 */
export class Reports {
  readonly #customers: Customers;
  readonly #log: ApiLog;
  readonly #options: Required<ReportsOptions>;
  readonly #queues = new Map<string, Queue>();
  #stopping = false;

  constructor(customers: Customers, log: ApiLog, options: ReportsOptions = {}) {
    this.#customers = customers;
    this.#log = log;
    this.#options = { everyMs: 1000, linesEach: 2000, linesOfAll: 50_000, ...options };
  }

  /** Takes in progress; it reaches the workflow soon. @throws {Unavailable} where too much waits already */
  take(report: ImportReport): void {
    const queue = this.#queueOf(report.customer);
    if (isLate(queue.newest, report)) return;
    this.#makeRoom(queue, report);
    this.#add(queue, report);
    this.#schedule(report.customer, queue);
  }

  /** Hands over what waits, then this report. Resolves once the workflow has taken it; throws what it refuses with. */
  async conclude(report: ImportReport, requestId: string): Promise<void> {
    const queue = this.#queueOf(report.customer);
    await this.#inTurn(queue, async () => {
      await this.#flush(report.customer, queue);
      await this.#send(report, { actor: { kind: 'product' }, requestId });
      if (!isLate(queue.newest, report)) queue.newest = report;
    });
    this.#forget(report.customer, queue);
  }

  /** Hands over everything that waits; for shutdown. What cannot be within the time given is lost, and logged. */
  async stop(withinMs = 5000): Promise<void> {
    this.#stopping = true;
    const flushes = [...this.#queues].map(([customer, queue]) => {
      if (queue.timer) clearTimeout(queue.timer);
      return this.#inTurn(queue, () => this.#flush(customer, queue)).catch((error: unknown) => {
        this.#log.error({ customer, lines: linesIn(queue.chunks), error }, 'import progress is lost');
      });
    });
    const given = new AbortController();
    const late = pause(withinMs, undefined, { signal: given.signal }).catch(() => undefined);
    await Promise.race([Promise.all(flushes), late]);
    given.abort();
  }

  #queueOf(customer: string): Queue {
    const existing = this.#queues.get(customer);
    if (existing) return existing;
    const queue: Queue = { chunks: [], newest: undefined, turn: Promise.resolve(), busy: 0, timer: null };
    this.#queues.set(customer, queue);
    return queue;
  }

  #makeRoom(queue: Queue, report: ImportReport): void {
    const more = report.log.length + 1;
    const all = [...this.#queues.values()].reduce((sum, { chunks }) => sum + linesIn(chunks), 0);
    const { linesEach, linesOfAll } = this.#options;
    if (linesIn(queue.chunks) + more > linesEach || all + more > linesOfAll || this.#stopping) {
      throw new Unavailable('too many import reports wait to be taken');
    }
  }

  #add(queue: Queue, report: ImportReport): void {
    queue.chunks = withReport(queue.chunks, report);
    queue.newest = report;
  }

  #schedule(customer: string, queue: Queue): void {
    if (queue.timer || this.#stopping) return;
    queue.timer = setTimeout(() => {
      queue.timer = null;
      void this.#inTurn(queue, () => this.#flush(customer, queue)).then(
        () => this.#forget(customer, queue),
        (error: unknown) => {
          this.#log.warn({ customer, error }, 'import progress waits: it is sent again');
          this.#schedule(customer, queue);
        },
      );
    }, this.#options.everyMs);
  }

  /** Sends the waiting chunks in order; stops at the first that cannot be had taken now, and keeps it. */
  async #flush(customer: string, queue: Queue): Promise<void> {
    for (let first = queue.chunks[0]; first; first = queue.chunks[0]) {
      first.sent = true;
      try {
        // Attempt and sequence make a repeat harmless, so progress takes no place in the ledger of request ids.
        await this.#send(first.report, { actor: { kind: 'product' } });
      } catch (error) {
        if (error instanceof Unavailable) throw error;
        this.#log.error({ customer, error }, 'an import report was not taken: it is dropped');
      }
      queue.chunks = queue.chunks.slice(1);
    }
  }

  async #send(report: ImportReport, meta: Meta): Promise<void> {
    await this.#customers.execute(report.customer, 'report-import', asInput(report), meta);
  }

  async #inTurn(queue: Queue, work: () => Promise<void>): Promise<void> {
    queue.busy += 1;
    const done = queue.turn.then(work).finally(() => {
      queue.busy -= 1;
    });
    queue.turn = done.catch(() => undefined);
    return done;
  }

  /** Nothing waits: the queue is made again when it is needed, and its memory is free. */
  #forget(customer: string, queue: Queue): void {
    if (queue.chunks.length === 0 && !queue.timer && queue.busy === 0) this.#queues.delete(customer);
  }
}
