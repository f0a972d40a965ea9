import type { Database } from '../store/database.js';
import { type ClaimedDelivery, claimDeliveries } from '../store/webhook-deliveries.js';
import { tidyDeliveries } from '../store/webhook-log.js';
import { type AttemptContext, makeAttempt, type WebhookLog } from './attempt.js';
import { retryDelays } from './schedule.js';
import type { WebhookSender } from './sender.js';

const day = 24 * 60 * 60 * 1000;

export interface DispatcherOptions {
  database: Database;
  sender: WebhookSender;
  log: WebhookLog;
  /** How long after each failed attempt the next one comes, in milliseconds; over a day unless given. */
  delays?: readonly number[];
  /** How often it looks for what is due, in milliseconds; 1,000 unless given. */
  pollMs?: number;
  /** An attempt that has said nothing for so long, in milliseconds, is lost; 60,000 unless given. */
  leaseMs?: number;
  /** Attempts at once, in all and to one endpoint; 64 and 4 unless given. */
  most?: number;
  perEndpoint?: number;
  /** How long the log of deliveries is kept, in milliseconds; 30 days unless given. */
  keepMs?: number;
  /** An endpoint that has failed for so long, in milliseconds, is disabled; 5 days unless given. */
  failingForMs?: number;
  /** How often the log is tidied up, in milliseconds; a minute unless given. */
  tidyEveryMs?: number;
}

export interface Dispatcher {
  /** Begins no more attempts, gives those under way a moment, and interrupts the rest: they are due again at once. */
  stop(): Promise<void>;
}

/** What is under way gets so long, in milliseconds, when the dispatcher stops. */
const graceMs = 2_000;
/** How long it waits, in milliseconds, after the database gave no answer. */
const pauseMs = 5_000;

/** Sends what the timeline has queued. Any number of them may run, in any number of processes. */
export function startDispatcher(options: DispatcherOptions): Dispatcher {
  const { database, log, pollMs = 1_000, leaseMs = 60_000, most = 64, perEndpoint = 4 } = options;
  const { delays = retryDelays, keepMs = 30 * day, failingForMs = 5 * day, tidyEveryMs = 60_000 } = options;
  const context: AttemptContext = { database, sender: options.sender, log, delays, failingForMs };
  const attempts = delays.length + 1;
  const underWay = new Map<Promise<void>, string>();
  const interrupt = new AbortController();
  const bell = new Bell();
  let stopping = false;
  let tidiedAt = 0;

  function begin(delivery: ClaimedDelivery): void {
    const attempt = makeAttempt(context, delivery, interrupt.signal)
      .catch((error: unknown) => {
        // The lease ends, and it is sent again: better twice than never.
        log.warn(
          { webhook: delivery.endpointId, delivery: delivery.id, error },
          'a delivery was not written down',
        );
      })
      .finally(() => {
        underWay.delete(attempt);
        bell.ring();
      });
    underWay.set(attempt, delivery.endpointId);
  }

  async function claim(): Promise<number> {
    const room = most - underWay.size;
    if (room <= 0) return 0;
    const busy = countOf(underWay.values());
    const claimed = await claimDeliveries(database, { most: room, perEndpoint, busy, leaseMs, attempts });
    claimed.forEach(begin);
    return claimed.length;
  }

  async function tidy(): Promise<void> {
    if (Date.now() - tidiedAt < tidyEveryMs) return;
    const { more } = await tidyDeliveries(database, { keepMs, attempts });
    if (!more) tidiedAt = Date.now();
  }

  async function run(): Promise<void> {
    while (!stopping) {
      try {
        const begun = await claim();
        await tidy();
        if (begun === 0) await bell.wait(pollMs);
      } catch (error) {
        log.warn({ error }, 'the webhooks that are due cannot be read');
        await bell.wait(Math.max(pollMs, pauseMs));
      }
    }
  }

  const running = run();
  return {
    async stop() {
      stopping = true;
      bell.ring();
      await running;
      const late = setTimeout(() => interrupt.abort(), graceMs);
      await Promise.all(underWay.keys());
      clearTimeout(late);
    },
  };
}

function countOf(ids: Iterable<string>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}

/** Wakes who waits; one that rings while nobody waits is heard by the next. */
class Bell {
  #rung = false;
  #wake: (() => void) | undefined;

  ring(): void {
    this.#rung = true;
    this.#wake?.();
  }

  async wait(milliseconds: number): Promise<void> {
    if (!this.#rung) {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        timer = setTimeout(resolve, milliseconds);
      });
      clearTimeout(timer);
      this.#wake = undefined;
    }
    this.#rung = false;
  }
}
