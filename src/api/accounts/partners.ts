import type { FastifyInstance, FastifyRequest } from 'fastify';
import { newPartner, partnerChanges } from '../../config/accounts.js';
import { changePartner, createPartner, type Partner, type PartnerFields } from '../../store/partners.js';
import type { ApiDependencies } from '../dependencies.js';
import { onlyFor } from '../principal.js';
import { HttpProblem } from '../problem.js';
import { inputOf, paramId } from './input.js';
import { note } from './note.js';
import {
  createPartner as createPartnerOperation,
  editPartner,
  listPartners,
  resumePartner,
  showPartner,
  suspendPartner,
} from './operations.js';

const admins = { onRequest: onlyFor('admin') };
const vendors = { onRequest: onlyFor('admin', 'approver', 'staff') };

/** The vendor's partners: made, edited, suspended and let in again. */
export function partnerRoutes(app: FastifyInstance, dependencies: ApiDependencies): void {
  const { database, partners, now } = dependencies;
  app.get('/partners', { ...vendors, config: { operation: listPartners } }, async () => ({
    partners: await partners.list(),
  }));
  app.get('/partners/:id', { ...vendors, config: { operation: showPartner } }, async (request) =>
    known(await partners.find(paramId(request)), request),
  );
  app.post(
    '/partners',
    { ...admins, config: { operation: createPartnerOperation } },
    async (request, reply) => {
      const { id, trialEnd = null, zone = null, ...fields } = inputOf('create-partner', newPartner, request);
      if (!(await createPartner(database, id, { ...fields, trialEnd, zone }, now()))) throw taken(id);
      await note(dependencies, request, 'create-partner', id);
      return reply.code(201).send(await partners.find(id));
    },
  );
  app.post('/partners/:id/edit', { ...admins, config: { operation: editPartner } }, async (request) => {
    const given = inputOf('edit-partner', partnerChanges, request);
    const changes: Partial<PartnerFields> = Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== undefined),
    );
    if (Object.keys(changes).length === 0) throw nothingToChange();
    return changed(request, 'edit-partner', changes);
  });
  app.post('/partners/:id/suspend', { ...admins, config: { operation: suspendPartner } }, async (request) => {
    const { suspendedAt } = known(await partners.find(paramId(request)), request);
    return changed(request, 'suspend-partner', { suspendedAt: suspendedAt ?? now() });
  });
  app.post('/partners/:id/resume', { ...admins, config: { operation: resumePartner } }, (request) =>
    changed(request, 'resume-partner', { suspendedAt: null }),
  );

  async function changed(
    request: FastifyRequest,
    action: string,
    changes: Parameters<typeof changePartner>[2],
  ): Promise<Partner> {
    const id = paramId(request);
    const partner = known(await changePartner(database, id, changes), request);
    await note(dependencies, request, action, id, { fields: Object.keys(changes) });
    return partner;
  }
}

/** @throws HttpProblem 404 where there is none */
export function known(partner: Partner | null, request: FastifyRequest): Partner {
  if (partner) return partner;
  const shown = paramId(request).slice(0, 60);
  throw new HttpProblem(
    404,
    'unknown-partner',
    `there is no partner '${shown}'`,
    'GET /api/partners lists them',
  );
}

function taken(id: string): HttpProblem {
  return new HttpProblem(
    409,
    'already-so',
    `there is a partner '${id}' already`,
    'choose another id, or edit it',
  );
}

function nothingToChange(): HttpProblem {
  return new HttpProblem(
    422,
    'invalid-input',
    'edit-partner: nothing was named that should change',
    'send name, recipients, trialEnd or zone',
  );
}
