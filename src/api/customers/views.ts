import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { nameOf } from '../../domain/actor.js';
import { agenda } from '../../domain/agenda.js';
import { describeEvent } from '../../domain/describe.js';
import { settle } from '../../domain/settle.js';
import { deliveriesOf } from '../../store/deliveries.js';
import { timelineOf } from '../../store/record.js';
import type { ApiDependencies } from '../dependencies.js';
import { etagOf, idOf, queryOf, staff } from '../request.js';
import { agendaView, customerView } from '../views/customer.js';
import { agendaOperation, deliveriesOperation, showOperation, timelineOperation } from './operations.js';
import { readLifecycle } from './read.js';

const count = (max: number) => z.coerce.number().int().min(0).max(max);

const timelineQuery = z.strictObject({
  after: count(1_000_000_000).optional().describe('Only what came after this number'),
  limit: count(1000).min(1).optional().describe('At most so many; 500 unless given'),
});

/** One customer's sides. */
export function viewRoutes(app: FastifyInstance, dependencies: ApiDependencies): void {
  const { database, now } = dependencies;
  app.get('/customers/:id', { config: { operation: showOperation } }, async (request, reply) => {
    const { customer } = await readLifecycle(dependencies, idOf(request));
    const view = customerView(customer, staff, now());
    return reply.header('etag', etagOf(view.version)).send(view);
  });
  app.get('/customers/:id/agenda', { config: { operation: agendaOperation } }, async (request) => {
    const { customer } = settle((await readLifecycle(dependencies, idOf(request))).customer, now());
    return {
      id: customer.id,
      version: customer.version,
      stage: customer.stage,
      agenda: agendaView(agenda(customer)),
    };
  });
  app.get(
    '/customers/:id/timeline',
    { config: { operation: timelineOperation(timelineQuery) } },
    async (request) => {
      const id = idOf(request);
      const { after = 0, limit = 500 } = queryOf(timelineQuery, request);
      const entries = await timelineOf(database, id, { after, limit: limit + 1 });
      if (entries.length === 0) await readLifecycle(dependencies, id);
      const shown = entries.slice(0, limit);
      const next = entries.length > limit ? (shown.at(-1)?.sequence ?? null) : null;
      return { entries: shown.map(entryView), next };
    },
  );
  app.get('/customers/:id/deliveries', { config: { operation: deliveriesOperation } }, async (request) => {
    const id = idOf(request);
    const deliveries = await deliveriesOf(database, id);
    if (deliveries.length === 0) await readLifecycle(dependencies, id);
    return { deliveries };
  });
}

function entryView(entry: Awaited<ReturnType<typeof timelineOf>>[number]) {
  return { ...entry, by: nameOf(entry.actor), what: describeEvent(entry.event, (instant) => instant) };
}
