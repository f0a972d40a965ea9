import type { FastifyInstance } from 'fastify';
import { describeUpcoming } from '../../domain/describe.js';
import { examinePage } from '../../mending/doctor.js';
import { republish } from '../../mending/republish.js';
import { restore } from '../../mending/restore.js';
import { NotMended } from '../../mending/sources.js';
import { StillRuns } from '../../temporal/workflows.js';
import { inputOf } from '../accounts/input.js';
import { note } from '../accounts/note.js';
import type { ApiDependencies } from '../dependencies.js';
import { actorOf, onlyFor } from '../principal.js';
import { HttpProblem } from '../problem.js';
import { idOf, queryOf } from '../request.js';
import {
  doctor,
  doctorQuery,
  nothing,
  republishOperation,
  restoreBody,
  restoreOperation,
} from './operations.js';

/** For the vendor's people: what went apart between Temporal and the record, and how it comes together again. */
export function mendingRoutes(app: FastifyInstance, dependencies: ApiDependencies): void {
  const looking = { onRequest: onlyFor('admin', 'approver', 'staff'), config: { operation: doctor } };
  app.get('/doctor', looking, (request) => {
    const { cursor = null, limit } = queryOf(doctorQuery, request);
    return examinePage(dependencies, cursor, limit);
  });
  const staff = onlyFor('admin', 'staff');
  const republishing = { onRequest: staff, config: { operation: republishOperation } };
  app.post('/customers/:id/republish', republishing, async (request) => {
    const id = idOf(request);
    inputOf('republish', nothing, request);
    const done = await mended(() => republish(dependencies, id));
    await note(dependencies, request, 'republish', id, { from: done.from, to: done.to });
    return done;
  });
  const restoring = { onRequest: staff, config: { operation: restoreOperation } };
  app.post('/customers/:id/restore', restoring, async (request) => {
    const id = idOf(request);
    const { apply } = inputOf('restore', restoreBody, request);
    const { agenda, ...done } = await mended(() =>
      restore(dependencies, id, { apply, by: actorOf(request) }),
    );
    if (apply) await note(dependencies, request, 'restore', id, { from: done.from, revision: done.revision });
    const coming = agenda.map((entry) => ({ at: entry.at, what: describeUpcoming(entry) }));
    return { ...done, applied: apply, agenda: coming };
  });
}

async function mended<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotMended) throw new HttpProblem(409, 'not-mended', error.message, error.clears);
    if (!(error instanceof StillRuns)) throw error;
    throw new HttpProblem(409, 'not-mended', error.message, 'look again: somebody else may have restored it');
  }
}
