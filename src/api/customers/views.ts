import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { nameOf } from '../../domain/actor.js';
import { agenda } from '../../domain/agenda.js';
import { describeEvent } from '../../domain/describe.js';
import { settle } from '../../domain/settle.js';
import type { Confined } from '../../store/confined.js';
import { type Delivery, deliveriesOf } from '../../store/deliveries.js';
import { timelineOf } from '../../store/record.js';
import { shownMail } from '../../store/shown-addresses.js';
import { seenBy } from '../confine.js';
import { withDeciders } from '../decisions.js';
import type { ApiDependencies } from '../dependencies.js';
import { actorOf, partnerOf, principalOf } from '../principal.js';
import { etagOf, idOf, queryOf } from '../request.js';
import { confinedTo } from '../views/confined.js';
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
  const { now } = dependencies;
  app.get('/customers/:id', { config: { operation: showOperation } }, async (request, reply) => {
    const { customer } = await readLifecycle(seenBy(request, dependencies), idOf(request));
    const view = customerView(customer, actorOf(request), now());
    const mails =
      partnerOf(request) === null ? view.mails : view.mails.filter((mail) => mail.audience !== 'staff');
    const permissions = view.permissions.map((one) => withDeciders(principalOf(request), one));
    const confined = await confinedTo(request, dependencies, customer.id);
    return reply.header('etag', etagOf(view.version)).send(confined({ ...view, permissions, mails }));
  });
  app.get('/customers/:id/agenda', { config: { operation: agendaOperation } }, async (request) => {
    const found = await readLifecycle(seenBy(request, dependencies), idOf(request));
    const { customer } = settle(found.customer, now());
    const { id, version, stage } = customer;
    const confined = await confinedTo(request, dependencies, id);
    return confined({ id, version, stage, agenda: agendaView(agenda(customer)) });
  });
  app.get(
    '/customers/:id/timeline',
    { config: { operation: timelineOperation(timelineQuery) } },
    async (request) => {
      const id = idOf(request);
      const { after = 0, limit = 500 } = queryOf(timelineQuery, request);
      const seen = seenBy(request, dependencies);
      const entries = await timelineOf(seen.database, id, { after, limit: limit + 1 });
      if (entries.length === 0) await readLifecycle(seen, id);
      const shown = entries.slice(0, limit);
      const next = entries.length > limit ? (shown.at(-1)?.sequence ?? null) : null;
      const confined = await confinedTo(request, dependencies, id);
      return { entries: shown.map((entry) => entryView(entry, confined)), next };
    },
  );
  app.get('/customers/:id/deliveries', { config: { operation: deliveriesOperation } }, async (request) => {
    const id = idOf(request);
    const seen = seenBy(request, dependencies);
    const deliveries = await deliveriesOf(seen.database, id);
    if (deliveries.length === 0) await readLifecycle(seen, id);
    if (partnerOf(request) === null) return { deliveries: deliveries.map(deliveryView) };
    const { isShown } = await shownMail(seen.database, id);
    return { deliveries: deliveries.filter(isShown).map(deliveryView) };
  });
}

/** Whose customer it was decides who is shown it, and is not shown. */
function deliveryView({ partner: _, ...delivery }: Delivery): Omit<Delivery, 'partner'> {
  return delivery;
}

function entryView(entry: Awaited<ReturnType<typeof timelineOf>>[number], confined: Confined) {
  const { actor } = confined({ actor: entry.actor });
  const event = confined.event(entry.event);
  return { ...entry, actor, event, by: nameOf(actor), what: describeEvent(event, (instant) => instant) };
}
