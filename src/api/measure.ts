import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ApiDependencies } from './dependencies.js';

const params = z.object({ id: z.string().regex(/^[a-z0-9]{16}$/) });
const customerIn = (given: unknown) => params.safeParse(given).data?.id ?? null;

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
      requestId: request.id,
      customer: customerIn(request.params),
    });
  });
}
