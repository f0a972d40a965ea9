import fastify from 'fastify';
import type { ApiDependencies } from './dependencies.js';
import { healthRoutes } from './health.js';

/** `GET /healthz` alone, for a process that serves no API: a worker in a container. */
export async function startHealthServer(
  dependencies: Pick<ApiDependencies, 'checks' | 'log'>,
  { host, port }: { host: string; port: number },
): Promise<{ stop(): Promise<void> }> {
  // Whoever asks keeps its connection, and would keep the worker from its own stop for a minute.
  const app = fastify({ logger: false, forceCloseConnections: true });
  healthRoutes(app, dependencies);
  await app.listen({ host, port });
  return { stop: () => app.close() };
}
