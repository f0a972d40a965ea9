import type { FastifyInstance } from 'fastify';
import type { ApiDependencies } from './dependencies.js';

/** Tells of each answered request; a stream of changes lasts as long as its page and says nothing of us. */
export function measureRequests(app: FastifyInstance, { measure }: Pick<ApiDependencies, 'measure'>): void {
  if (!measure) return;
  app.addHook('onResponse', async (request, reply) => {
    if (String(reply.getHeader('content-type') ?? '').startsWith('text/event-stream')) return;
    measure({
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1_000,
    });
  });
}
