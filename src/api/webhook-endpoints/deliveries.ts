import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { findEndpoint } from '../../store/webhook-endpoints.js';
import { listWebhookDeliveries, retryDelivery } from '../../store/webhook-log.js';
import { testMessage } from '../../webhooks/payload.js';
import type { ApiDependencies } from '../dependencies.js';
import { HttpProblem } from '../problem.js';
import { queryOf } from '../request.js';
import {
  bodyOf,
  deliveriesQuery,
  deliveryIdOf,
  nothing,
  unknownDelivery,
  unknownWebhook,
  webhookIdOf,
} from './input.js';
import { listWebhookLog, retryWebhookDelivery, testWebhook } from './operations.js';
import { deliveryView } from './views.js';

/** What came of sending: a test now, the log, and another attempt at one of its lines. */
export function webhookDeliveryRoutes(
  app: FastifyInstance,
  { database, webhooks }: Pick<ApiDependencies, 'database' | 'webhooks'>,
): void {
  const endpointOf = async (id: string) => {
    const endpoint = await findEndpoint(database, id);
    if (endpoint) return endpoint;
    throw unknownWebhook(id);
  };
  app.post('/webhooks/:id/test', { config: { operation: testWebhook } }, async (request) => {
    const id = webhookIdOf(request);
    bodyOf(nothing, request);
    const endpoint = await endpointOf(id);
    const message = testMessage(id, randomBytes(12).toString('hex'), new Date().toISOString());
    const { kind, httpStatus, reason, durationMs } = await webhooks.send(endpoint, message);
    return {
      event: message.id,
      delivered: kind === 'delivered',
      status: httpStatus,
      reason,
      durationMs: Math.round(durationMs),
    };
  });
  app.get('/webhooks/:id/deliveries', { config: { operation: listWebhookLog } }, async (request) => {
    const id = webhookIdOf(request);
    const { limit, before, status } = queryOf(deliveriesQuery, request);
    await endpointOf(id);
    const found = await listWebhookDeliveries(database, id, { limit: limit + 1, before, status });
    const shown = found.slice(0, limit).map(deliveryView);
    return { deliveries: shown, next: found.length > limit ? (shown.at(-1)?.id ?? null) : null };
  });
  app.post(
    '/webhooks/:id/deliveries/:delivery/retry',
    { config: { operation: retryWebhookDelivery } },
    async (request, reply) => {
      const id = webhookIdOf(request);
      const delivery = deliveryIdOf(request);
      bodyOf(nothing, request);
      const { enabled } = await endpointOf(id);
      if (!enabled) throw disabled();
      const retried = await retryDelivery(database, id, delivery);
      if (retried === 'unknown') throw unknownDelivery(delivery);
      if (retried === 'sending') throw underWay();
      return reply.code(202).send(deliveryView(retried));
    },
  );
}

function disabled(): HttpProblem {
  const clears = 'enable it by PATCH with { "enabled": true }, then try again';
  return new HttpProblem(409, 'webhook-disabled', 'this webhook is disabled: nothing is sent to it', clears);
}

function underWay(): HttpProblem {
  const clears = 'look at the log in a moment';
  return new HttpProblem(409, 'already-so', 'this delivery is being sent at this moment', clears);
}
