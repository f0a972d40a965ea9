import type { FastifyRequest } from 'fastify';
import { nameOf } from '../../domain/actor.js';
import { writeAudit } from '../../store/audit.js';
import type { ApiDependencies } from '../dependencies.js';
import { actorOf, principalOf } from '../principal.js';

/** Writes a change into the audit, by whoever asked for it. */
export async function note(
  { database, now }: ApiDependencies,
  request: FastifyRequest,
  action: string,
  subject: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  const { id: principal } = principalOf(request);
  await writeAudit(database, {
    at: now(),
    actor: nameOf(actorOf(request)),
    action,
    subject,
    outcome: 'done',
    details: { ...details, principal },
  });
}
