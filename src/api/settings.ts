import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { policyOf } from '../config/settings.js';
import { catalogSchema } from '../domain/catalog.js';
import { policySchema } from '../domain/policy.js';
import type { Partner } from '../store/partners.js';
import type { ApiDependencies } from './dependencies.js';
import type { Operation } from './openapi/operation.js';
import { named } from './openapi/parts.js';
import { actorOf, partnerOf } from './principal.js';
import { catalogFor } from './views/customer.js';

const settingsView = named(
  'Settings',
  z
    .object({
      vendor: z.object({ name: z.string() }),
      defaultZone: z.string(),
      catalog: catalogSchema,
      policy: policySchema,
      partners: z
        .array(z.object({ id: z.string(), name: z.string(), suspended: z.boolean() }))
        .describe('A suspended one keeps its customers, and can be given no other'),
      file: z
        .string()
        .nullable()
        .describe('Where catalog and policy are kept, for staff; null for a partner'),
      temporalUi: z.url().nullable().describe('Where the Temporal Web UI shows the namespace, for staff'),
    })
    .describe('What the vendor has set, as a new customer would get it'),
);

const operation: Operation = {
  id: 'show-settings',
  tag: 'System',
  summary: 'Show the settings',
  description:
    'Catalog, policy, partners, and the zone in which dates without one are meant. The policy has a partner’s own choice of what a trial’s end does, where that partner asks.',
  answers: [{ status: 200, description: 'As they are now', schema: settingsView }],
  problems: ['malformed', 'bad-request', 'unauthorized', 'internal', 'unavailable'],
};

/** What forms offer to choose from, and what the policy's numbers are. A partner sees no other partner here either. */
export function settingsRoute(app: FastifyInstance, dependencies: ApiDependencies): void {
  const { settings, settingsFile, partners, dayMs, temporalUi } = dependencies;
  app.get('/settings', { config: { operation } }, async (request): Promise<z.output<typeof settingsView>> => {
    const current = settings.current();
    const { vendor, defaultZone, catalog } = current;
    const own = partnerOf(request);
    const known = own === null ? await partners.list() : [await partners.find(own)];
    return {
      vendor,
      defaultZone,
      catalog: catalogFor({ catalog }, actorOf(request)),
      policy: policyOf(current, dayMs, own === null ? null : known[0]?.trialEnd),
      partners: known.flatMap((partner) => (partner ? [offered(partner)] : [])),
      file: own === null ? settingsFile : null,
      temporalUi: own === null ? temporalUi : null,
    };
  });
}

function offered({ id, name, suspendedAt }: Partner) {
  return { id, name, suspended: suspendedAt !== null };
}
