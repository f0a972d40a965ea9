import type { FastifyInstance } from 'fastify';
import { conflictSides } from '../../store/rivals.js';
import type { ApiDependencies } from '../dependencies.js';
import { catalogOperation, conflictsOperation } from '../documents/operations.js';
import { onlyFor } from '../principal.js';
import { idOf } from '../request.js';
import { readLifecycle } from './read.js';

/** What staff look at to settle a conflict, and what everybody who registers a deal calculates with. */
export function conflictRoutes(app: FastifyInstance, dependencies: ApiDependencies): void {
  app.get(
    '/customers/:id/conflict',
    { onRequest: onlyFor('admin', 'approver', 'staff'), config: { operation: conflictsOperation } },
    async (request) => {
      const { customer } = await readLifecycle(dependencies, idOf(request));
      const rivals = customer.conflicts?.cases.map(({ rival }) => rival) ?? [];
      return { sides: await conflictSides(dependencies.database, [customer.id, ...rivals]) };
    },
  );
  app.get('/catalog', { config: { operation: catalogOperation } }, async () => {
    const { approvers, ...catalog } = dependencies.settings.current().catalog;
    // Who the approvers are is the vendor's own business; partners are shown their titles.
    return { ...catalog, approvers: approvers.map(({ title, upTo }) => ({ title, upTo })) };
  });
}
