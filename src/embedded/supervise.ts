import type { Daemon } from './daemon.js';
import { reasonOf, type Say, within } from './part.js';

export interface Supervised {
  /** Ends the watch, then the server. */
  stop(): Promise<void>;
  /** The server that runs now; it changes with every restart. */
  current(): Daemon;
}

export interface Supervision {
  readonly name: string;
  readonly first: Daemon;
  /** Starts it again where it was: same ports, same data. Resolves once it answers. */
  readonly restart: () => Promise<Daemon>;
  readonly stopDaemon: (daemon: Daemon) => Promise<void>;
  readonly say: Say;
}

/**
 * Keeps a server running until it is stopped here. It is started again for ever, ever more slowly: what
 * depends on it waits and retries, and a person who repairs the cause need not restart anything.
 */
export function supervise({ name, first, restart, stopDaemon, say }: Supervision): Supervised {
  let daemon = first;
  let stopping = false;
  let wake = () => {};
  const stopRequested = new Promise<void>((done) => {
    wake = done;
  });
  const watch = (async () => {
    while (!stopping) {
      const why = await daemon.ended;
      if (stopping) return;
      say(`${name} has ended (${why}); starting it again`);
      const since = Date.now();
      for (let wait = 250; !stopping; wait = Math.min(wait * 2, 30_000)) {
        try {
          daemon = await restart();
          if (!stopping)
            say(`${name} is back after ${((Date.now() - since) / 1_000).toFixed(1)}s (pid ${daemon.pid})`);
          break;
        } catch (error) {
          if (stopping) return;
          say(`${name} did not come back, next attempt in ${wait / 1_000}s: ${reasonOf(error)}`);
          await within(stopRequested, wait);
        }
      }
    }
  })();
  let stopped: Promise<void> | undefined;
  return {
    current: () => daemon,
    stop() {
      stopped ??= (async () => {
        stopping = true;
        wake();
        // A restart may be under way: the daemon that we know may be the one before.
        await stopDaemon(daemon);
        await within(watch, 60_000);
        await stopDaemon(daemon);
      })();
      return stopped;
    },
  };
}
