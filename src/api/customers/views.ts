import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { nameOf } from '../../domain/actor.js';
import { agenda } from '../../domain/agenda.js';
import { stageNames } from '../../domain/customer.js';
import { describeEvent } from '../../domain/describe.js';
import { settle } from '../../domain/settle.js';
import { sortNames } from '../../store/cursor.js';
import { deliveriesOf } from '../../store/deliveries.js';
import { countByStage, listCustomers } from '../../store/list.js';
import { timelineOf } from '../../store/record.js';
import type { ApiDependencies } from '../dependencies.js';
import { etagOf, idOf, queryOf, staff } from '../request.js';
import { agendaView, customerView } from '../views/customer.js';
import { readLifecycle } from './read.js';

/** One value, several with commas between, or the parameter several times. */
const several = <T>(one: z.ZodType<T, string>) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((given) => [given].flat().flatMap((text) => text.split(',')))
    .pipe(z.array(one).min(1));

const count = (max: number) => z.coerce.number().int().min(0).max(max);

const listQuery = z.strictObject({
  stage: several(z.enum(stageNames)).optional(),
  /** A partner's id; `none` for the vendor's own customers. */
  partner: z.string().max(60).optional(),
  sku: several(z.string().max(60)).optional(),
  source: several(z.enum(['MSP', 'Direct'])).optional(),
  waitingOn: several(z.enum(['partner', 'staff', 'customer', 'product', 'nobody'])).optional(),
  q: z.string().max(200).optional(),
  sort: z.enum(sortNames).optional(),
  direction: z.enum(['asc', 'desc']).optional(),
  cursor: z.string().max(2000).optional(),
  limit: count(200).min(1).optional(),
});

const timelineQuery = z.strictObject({
  after: count(1_000_000_000).optional(),
  limit: count(1000).min(1).optional(),
});

/** What is read: the list and one customer's sides. */
export function viewRoutes(app: FastifyInstance, dependencies: ApiDependencies): void {
  const { database, now } = dependencies;
  app.get('/customers', async (request) => {
    const { stage, sku, source, q, partner, ...rest } = queryOf(listQuery, request);
    const filter = {
      skus: sku,
      sources: source,
      search: q,
      waitingOn: rest.waitingOn,
      partner: partner === 'none' ? null : partner,
    };
    const { sort, direction, cursor, limit } = rest;
    const [page, counts] = await Promise.all([
      listCustomers(database, { ...filter, stages: stage, sort, direction, cursor, limit }),
      countByStage(database, filter),
    ]);
    return { ...page, counts };
  });
  app.get('/customers/:id', async (request, reply) => {
    const { customer } = await readLifecycle(dependencies, idOf(request));
    const view = customerView(customer, staff, now());
    return reply.header('etag', etagOf(view.version)).send(view);
  });
  app.get('/customers/:id/agenda', async (request) => {
    const { customer } = settle((await readLifecycle(dependencies, idOf(request))).customer, now());
    return {
      id: customer.id,
      version: customer.version,
      stage: customer.stage,
      agenda: agendaView(agenda(customer)),
    };
  });
  app.get('/customers/:id/timeline', async (request) => {
    const id = idOf(request);
    const { after = 0, limit = 500 } = queryOf(timelineQuery, request);
    const entries = await timelineOf(database, id, { after, limit: limit + 1 });
    if (entries.length === 0) await readLifecycle(dependencies, id);
    const shown = entries.slice(0, limit);
    const next = entries.length > limit ? (shown.at(-1)?.sequence ?? null) : null;
    return { entries: shown.map(entryView), next };
  });
  app.get('/customers/:id/deliveries', async (request) => {
    const id = idOf(request);
    const deliveries = await deliveriesOf(database, id);
    if (deliveries.length === 0) await readLifecycle(dependencies, id);
    return { deliveries };
  });
}

function entryView(entry: Awaited<ReturnType<typeof timelineOf>>[number]) {
  return { ...entry, by: nameOf(entry.actor), what: describeEvent(entry.event, (instant) => instant) };
}
