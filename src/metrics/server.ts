import fastify from 'fastify';
import type { Meters } from './meters.js';

export interface MetricsOptions {
  meters: Meters;
  /** Called before each answer, to bring gauges up to date. */
  refresh?: () => Promise<void>;
  /** Where the Temporal SDK's native part shows its own metrics, which are passed on. */
  sdkUrl?: string;
  host: string;
  port: number;
}

/** `GET /metrics` for Prometheus, and nothing else: on a port that is not the API's. */
export async function startMetricsServer({
  meters: { registry },
  refresh,
  sdkUrl,
  host,
  port,
}: MetricsOptions): Promise<{ url: string; stop(): Promise<void> }> {
  // Prometheus keeps its connection, and would keep the stop waiting for a minute.
  const app = fastify({ logger: false, forceCloseConnections: true });
  app.get('/metrics', async (_request, reply) => {
    await refresh?.();
    const [own, sdk] = await Promise.all([registry.metrics(), sdkUrl ? textAt(sdkUrl) : '']);
    return reply.type(registry.contentType).send(`${own}${sdk}`);
  });
  const url = await app.listen({ host, port });
  return { url: `${url}/metrics`, stop: () => app.close() };
}

/** The SDK's answer is ours to pass on; where it does not come in time, our own metrics are still worth showing. */
async function textAt(url: string): Promise<string> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    return answer.ok ? await answer.text() : '';
  } catch {
    return '';
  }
}
