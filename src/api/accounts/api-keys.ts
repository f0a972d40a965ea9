import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { newApiKey } from '../../config/accounts.js';
import { nameOf } from '../../domain/actor.js';
import { isDue } from '../../domain/time.js';
import { createApiKey, listApiKeys, revokeApiKey } from '../../store/api-keys.js';
import { checkChoices } from '../customers/choices.js';
import type { ApiDependencies } from '../dependencies.js';
import { actorOf, onlyFor, principalOf } from '../principal.js';
import { HttpProblem } from '../problem.js';
import { checkIdempotencyKey } from '../request.js';
import { inputOf, paramId, wrongField } from './input.js';
import { note } from './note.js';
import { createKey, listKeys, revokeKey } from './operations.js';

const admins = { onRequest: onlyFor('admin') };
const name = 'create-api-key';

/** Keys for scripts and other systems: made, listed without themselves, revoked. */
export function apiKeyRoutes(app: FastifyInstance, dependencies: ApiDependencies): void {
  const { database, now } = dependencies;
  app.get('/api-keys', { ...admins, config: { operation: listKeys } }, async () => ({
    keys: await listApiKeys(database),
  }));
  app.post(
    '/api-keys',
    {
      ...admins,
      preHandler: async (request) => checkIdempotencyKey(request),
      config: { operation: createKey },
    },
    async (request, reply) => {
      const fields = await wanted(request, dependencies);
      const createdBy = nameOf(actorOf(request));
      const made = await createApiKey(database, {
        id: idFor(request),
        ...fields,
        createdBy,
        createdAt: now(),
      });
      if (!made) throw alreadyMade(request);
      const { role, partner } = fields;
      await note(dependencies, request, name, made.stored.id, { role, partner });
      return reply.code(201).send({ ...made.stored, key: made.key });
    },
  );
  app.post('/api-keys/:id/revoke', { ...admins, config: { operation: revokeKey } }, async (request) => {
    const id = paramId(request);
    const key = await revokeApiKey(database, id, now());
    if (!key)
      throw new HttpProblem(
        404,
        'unknown-key',
        `there is no API key '${id.slice(0, 60)}'`,
        'GET /api/api-keys lists them',
      );
    await note(dependencies, request, 'revoke-api-key', id);
    return key;
  });
}

async function wanted(request: FastifyRequest, { partners, now }: ApiDependencies) {
  const { name: keyName, role, partner = null, expiresAt } = inputOf(name, newApiKey, request);
  if (role === 'partner' && partner === null)
    throw wrongField(name, 'partner', 'a partner’s key needs it', 'name the partner whose key it is');
  if (role !== 'partner' && partner !== null)
    throw wrongField(name, 'partner', `a key of the role ${role} belongs to no partner`, 'leave it out');
  if (partner !== null) await checkChoices(name, { partner }, partners, null);
  const end = expiresAt === undefined ? null : endOf(expiresAt);
  if (end !== null && isDue(end, now()))
    throw wrongField(name, 'expiresAt', `${end} has passed`, 'name a later one');
  return { name: keyName, role, partner, expiresAt: end };
}

function endOf(text: string): string {
  return new Date(text.includes('T') ? text : `${text}T23:59:59.999Z`).toISOString();
}

/** From who asks and the request id: a repeat after a lost answer must not leave a key that nobody has seen. */
function idFor(request: FastifyRequest): string {
  return createHash('sha256')
    .update(`${principalOf(request).id}\n${request.id}`)
    .digest('hex')
    .slice(0, 16);
}

function alreadyMade(request: FastifyRequest): HttpProblem {
  return new HttpProblem(
    422,
    'request-id-reused',
    'this request has made its key already, and a key is shown once',
    `revoke it (POST /api/api-keys/${idFor(request)}/revoke), and make another under a new Idempotency-Key`,
  );
}
