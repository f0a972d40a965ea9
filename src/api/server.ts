import { plus } from '../domain/time.js';
import { buildApp } from './app.js';
import type { ApiDependencies } from './dependencies.js';

export interface ApiOptions extends Omit<ApiDependencies, 'now'> {
  /** The address to listen on; loopback unless the operator says otherwise. */
  bind?: string;
  /** 0 takes a free one. */
  port: number;
  /** Tells the time; the machine's clock unless given. */
  now?: ApiDependencies['now'];
}

export interface RunningApi {
  /** Where it listens, such as `http://127.0.0.1:3000`. */
  url: string;
  /** Stops taking requests, answers those under way and hands over the import progress that waits. */
  stop(): Promise<void>;
}

/** @throws Error where the port is taken (`EADDRINUSE`) or the address is not this machine's */
export async function startApi(options: ApiOptions): Promise<RunningApi> {
  const { bind = '127.0.0.1', port, now = () => new Date().toISOString(), ...dependencies } = options;
  const app = await buildApp({ ...dependencies, now });
  const url = await app.listen({ host: bind, port });
  const pruning = pruneHourly({ ...dependencies, now });
  return {
    url,
    stop: async () => {
      clearInterval(pruning);
      await app.close();
    },
  };
}

/** First answers are kept for 30 days of the calendar, however long a day of the policy is. */
const keptMs = 30 * 24 * 60 * 60 * 1000;

function pruneHourly({
  requests,
  log,
  now,
}: Pick<ApiDependencies, 'requests' | 'log' | 'now'>): NodeJS.Timeout {
  const prune = () => {
    requests
      .prune(plus(now(), -keptMs))
      .catch((error: unknown) => log.warn({ error }, 'old requests could not be pruned'));
  };
  prune();
  return setInterval(prune, 60 * 60 * 1000).unref();
}
