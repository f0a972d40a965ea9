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
  return { url, stop: async () => app.close() };
}
