import type { FastifyInstance } from 'fastify';
import { auditActions, newestAudit } from '../../store/audit.js';
import type { ApiDependencies } from '../dependencies.js';
import { onlyFor } from '../principal.js';
import { queryOf } from '../request.js';
import { auditQuery } from './input.js';
import { readAudit } from './user-operations.js';

/** What was changed beside the customers, and what was denied: the newest first. */
export function auditRoute(app: FastifyInstance, { database }: ApiDependencies): void {
  app.get('/audit', { onRequest: onlyFor('admin'), config: { operation: readAudit } }, async (request) => {
    const { limit, ...filter } = queryOf(auditQuery, request);
    const [found, actions] = await Promise.all([
      newestAudit(database, filter, limit + 1),
      auditActions(database),
    ]);
    const facts = found.slice(0, limit);
    return { facts, next: found.length > limit ? (facts.at(-1)?.id ?? null) : null, actions };
  });
}
