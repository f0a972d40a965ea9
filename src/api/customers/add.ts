import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { partnerOf, policyOf, type Settings } from '../../config/settings.js';
import { type Actor, nameOf } from '../../domain/actor.js';
import { type Terms, termsOf } from '../../domain/catalog.js';
import { addCustomer } from '../../domain/commands.js';
import { refuse } from '../../domain/refusal.js';
import { Refused } from '../../temporal/customers.js';
import type { Begin } from '../../temporal/messages.js';
import type { ApiDependencies } from '../dependencies.js';
import { checkIdempotencyKey, etagOf, isDryRun, staff } from '../request.js';
import { addPreview } from '../views/preview.js';
import { accepted, fieldsOf } from './body.js';
import { checkAgainstSettings } from './choices.js';

/** The command that starts a customer's life; with `?dryRun=true` the customer that would be. */
export function addRoute(app: FastifyInstance, dependencies: ApiDependencies): void {
  const { customers, settings, dayMs, now } = dependencies;
  app.post(
    '/customers',
    { preHandler: async (request) => checkIdempotencyKey(request) },
    async (request, reply) => {
      const { begin, terms } = beginOf(fieldsOf(request.body), request.id, settings.current(), dayMs);
      if (isDryRun(request)) return addPreview(begin, terms, now());
      const answer = await customers.start(begin);
      return reply
        .code(201)
        .header('location', `/api/customers/${answer.id}`)
        .header('etag', etagOf(answer.version))
        .send(answer);
    },
  );
}

/** Everything that the new customer keeps of today's settings, so that a later edit never moves a promise. */
function beginOf(fields: Record<string, unknown>, requestId: string, settings: Settings, dayMs: number) {
  const command = addCustomer.input.parse(accepted(addCustomer, fields));
  checkAgainstSettings(addCustomer.name, command, settings);
  const terms = chosenTerms(settings, command);
  const partner = command.partner === undefined ? undefined : partnerOf(settings, command.partner);
  const policy = policyOf(settings, dayMs, command.partner ?? null);
  const begin: Begin = {
    id: customerIdOf(staff, requestId),
    command: { ...command, zone: command.zone ?? partner?.zone ?? settings.defaultZone },
    actor: staff,
    requestId,
    upgrade: policy.trialEnd === 'hold' ? 'blocked' : 'allowed',
    policy,
    catalog: settings.catalog,
  };
  return { begin, terms };
}

function chosenTerms(
  { catalog }: Settings,
  { sku, addOn }: { sku: string; addOn?: string | null | undefined },
): Terms {
  const terms = termsOf(catalog, sku, addOn ?? null);
  if (!('field' in terms)) return terms;
  const fields = [{ path: terms.field, message: terms.message }];
  throw new Refused(refuse('unknown-sku', terms.message, 'choose one from the catalog', fields));
}

const crockford = '0123456789abcdefghjkmnpqrstvwxyz';

/** From who asks and the request id, so that a repeated start finds the first customer: 80 bits. */
function customerIdOf(actor: Actor, requestId: string): string {
  const digest = createHash('sha256')
    .update(`${nameOf(actor)}\n${requestId}`)
    .digest();
  return [...digest.subarray(0, 16)].map((byte) => crockford[byte % crockford.length]).join('');
}
