import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
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
import { once } from './once.js';
import { addOperation } from './operations.js';

/** The command that starts a customer's life; with `?dryRun=true` the customer that would be. */
export function addRoute(app: FastifyInstance, dependencies: ApiDependencies): void {
  const { customers, settings, dayMs, now } = dependencies;
  const current = () => settings.current();
  app.post(
    '/customers',
    { preHandler: async (request) => checkIdempotencyKey(request), config: { operation: addOperation } },
    async (request, reply) => {
      const fields = fieldsOf(request.body);
      const beginAs = (input: unknown) => beginOf(sendable.parse(input), request.id, current(), dayMs);
      const resolve = async () => resolved(fields, current());
      if (isDryRun(request)) {
        const input = await resolve();
        return addPreview(beginAs(input), chosenTerms(current(), input), now());
      }
      const customerId = customerIdOf(staff, request.id);
      const perform = (input: unknown) => customers.start(beginAs(input));
      const wish = { actor: staff, command: addCustomer.name, customerId, fields, resolve, perform };
      const answer = await once(dependencies, request, wish);
      return reply
        .code(201)
        .header('location', `/api/customers/${answer.id}`)
        .header('etag', etagOf(answer.version))
        .send(answer);
    },
  );
}

const sendable = addCustomer.input.required({ zone: true });
type Sendable = z.output<typeof sendable>;

/** The body with what today's settings add to it. @throws {Refused} with each field that is wrong */
function resolved(fields: Record<string, unknown>, settings: Settings): Sendable {
  const command = addCustomer.input.parse(accepted(addCustomer, fields));
  checkAgainstSettings(addCustomer.name, command, settings);
  chosenTerms(settings, command);
  const partner = command.partner === undefined ? undefined : partnerOf(settings, command.partner);
  return { ...command, zone: command.zone ?? partner?.zone ?? settings.defaultZone };
}

/** Everything that the new customer keeps of today's settings, so that a later edit never moves a promise. */
function beginOf(command: Sendable, requestId: string, settings: Settings, dayMs: number): Begin {
  const policy = policyOf(settings, dayMs, command.partner ?? null);
  return {
    id: customerIdOf(staff, requestId),
    command,
    actor: staff,
    requestId,
    upgrade: policy.trialEnd === 'hold' ? 'blocked' : 'allowed',
    policy,
    catalog: settings.catalog,
  };
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
