import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { nameOf } from '../domain/actor.js';
import { writeAudit } from '../store/audit.js';
import { asPartner, isVisible } from '../store/partner-scope.js';
import { UnknownCustomer } from '../temporal/customers.js';
import { readLifecycle } from './customers/read.js';
import type { ApiDependencies } from './dependencies.js';
import { actorOf, partnerOf } from './principal.js';
import { idOf } from './request.js';

/**
 * The dependencies as far as whoever asks may see: a partner reads the record under row-level security. Every
 * handler that reads for a request goes through here.
 */
export function seenBy(request: FastifyRequest, dependencies: ApiDependencies): ApiDependencies {
  const partner = partnerOf(request);
  // Narrowed once is enough: a view of a view could not be read.
  if (partner === null || dependencies.database.partner === partner) return dependencies;
  return { ...dependencies, database: asPartner(dependencies.database, partner) };
}

/**
 * Holds every route under `/customers/:id`, also those that come later: to a partner, another partner's customer
 * is one that does not exist, before anything else of the request is looked at. What was denied is audited.
 */
export function confine(app: FastifyInstance, dependencies: ApiDependencies): void {
  app.addHook('preHandler', async (request) => {
    const partner = partnerOf(request);
    if (partner === null || !request.routeOptions.url?.includes('/customers/:id')) return;
    await checkOwner(request, dependencies, partner);
  });
  app.addHook('onSend', (request, reply) => auditDenial(request, reply, dependencies));
}

/**
 * The record answers for most; a customer that is not in it yet is known to its workflow. The record may be a
 * moment behind a transfer, so the domain asks the same again when it decides.
 */
async function checkOwner(
  request: FastifyRequest,
  dependencies: ApiDependencies,
  partner: string,
): Promise<void> {
  const id = idOf(request);
  const { database } = seenBy(request, dependencies);
  if (await isVisible(database, id)) return;
  const { customer } = await readLifecycle(dependencies, id);
  if (customer.partner !== partner) throw new UnknownCustomer(id);
}

const params = z.object({ id: z.string().optional() });

/** An unknown id is written down like another partner's: both take as long, and both are worth a look. */
async function auditDenial(request: FastifyRequest, reply: FastifyReply, dependencies: ApiDependencies) {
  const { principal } = request;
  const subject = params.safeParse(request.params ?? {}).data?.id ?? null;
  const denied = reply.statusCode === 403 || (reply.statusCode === 404 && subject !== null);
  if (!principal || !denied || (reply.statusCode === 404 && principal.kind !== 'partner')) return;
  const actor = nameOf(actorOf(request));
  const action = `${request.method} ${request.routeOptions.url ?? 'unknown'}`;
  const details = { status: reply.statusCode, principal: principal.id };
  try {
    await writeAudit(dependencies.database, {
      at: dependencies.now(),
      actor,
      action,
      subject,
      outcome: 'denied',
      details,
    });
  } catch (error) {
    dependencies.log.error({ requestId: request.id, error }, 'a denial could not be written to the audit');
  }
}
