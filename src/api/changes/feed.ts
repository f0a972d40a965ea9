import { type CustomerChange, listenForChanges } from '../../store/changes.js';
import type { Database } from '../../store/database.js';
import type { ApiLog } from '../dependencies.js';

/** What a stream of changes has to tell next. */
export type News =
  /** Ids of customers that have changed. */
  | { type: 'customers'; ids: string[] }
  /** Anything may have changed. */
  | { type: 'gap' }
  /** Nothing has, for a while. */
  | { type: 'nothing' }
  /** There will be nothing more. */
  | { type: 'end' };

/** One stream: what has changed since it last asked, each customer once however often it did. */
export interface Subscription {
  /** Waits for news, `waitMs` milliseconds at most. */
  next(waitMs: number): Promise<News>;
  end(): void;
}

export interface ChangeFeed {
  /** @param concerns whether the subscriber may hear of a change */
  subscribe(concerns: (change: CustomerChange) => boolean): Subscription;
  /** Ends every stream, then the listening. */
  stop(): Promise<void>;
}

/** So many customers at once are no longer told one by one. */
const mostIds = 500;

class Subscriber implements Subscription {
  readonly #ids = new Set<string>();
  #gap = false;
  #ended = false;
  #wake: () => void = () => undefined;

  constructor(
    readonly concerns: (change: CustomerChange) => boolean,
    readonly onEnd: (subscriber: Subscriber) => void,
  ) {}

  hear(change: CustomerChange): void {
    if (!this.concerns(change)) return;
    this.#ids.add(change.id);
    if (this.#ids.size > mostIds) this.hearGap();
    else this.#wake();
  }

  hearGap(): void {
    this.#ids.clear();
    this.#gap = true;
    this.#wake();
  }

  end(): void {
    this.#ended = true;
    this.onEnd(this);
    this.#wake();
  }

  async next(waitMs: number): Promise<News> {
    if (!this.#hasNews()) await this.#woken(waitMs);
    if (this.#ended) return { type: 'end' };
    const ids = [...this.#ids];
    const gap = this.#gap;
    this.#ids.clear();
    this.#gap = false;
    if (gap) return { type: 'gap' };
    return ids.length > 0 ? { type: 'customers', ids } : { type: 'nothing' };
  }

  #hasNews(): boolean {
    return this.#ended || this.#gap || this.#ids.size > 0;
  }

  #woken(waitMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, waitMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Listens once for all streams of this process, from the first stream on. */
export function createChangeFeed(database: Database, log: ApiLog): ChangeFeed {
  const subscribers = new Set<Subscriber>();
  let listening: { stop(): Promise<void> } | undefined;
  const listen = () =>
    listenForChanges(database, {
      onChange: (change) => {
        for (const subscriber of subscribers) subscriber.hear(change);
      },
      onGap: () => {
        for (const subscriber of subscribers) subscriber.hearGap();
      },
      onTrouble: (error) => log.warn({ error }, 'changes cannot be heard for the moment'),
    });
  return {
    subscribe: (concerns) => {
      listening ??= listen();
      const subscriber = new Subscriber(concerns, (one) => subscribers.delete(one));
      subscribers.add(subscriber);
      return subscriber;
    },
    stop: async () => {
      for (const subscriber of [...subscribers]) subscriber.end();
      await listening?.stop();
    },
  };
}
