import type { FastifyInstance } from 'fastify';
import {
  addEndpoint,
  changeEndpoint,
  deleteEndpoint,
  findEndpoint,
  listEndpoints,
  mostEndpoints,
  rotateSecret,
  type WebhookEndpoint,
} from '../../store/webhook-endpoints.js';
import { newSecret } from '../../webhooks/secret.js';
import { note } from '../accounts/note.js';
import type { ApiDependencies } from '../dependencies.js';
import { HttpProblem } from '../problem.js';
import { checkIdempotencyKey, ledgerIdOf } from '../request.js';
import {
  bodyOf,
  checkFields,
  digestOf,
  newWebhook,
  newWebhookId,
  nothing,
  unknownWebhook,
  webhookChanges,
  webhookIdOf,
} from './input.js';
import {
  addWebhook,
  changeWebhook,
  deleteWebhook,
  listWebhooks,
  rotateWebhookSecret,
  showWebhook,
} from './operations.js';
import { webhookView } from './views.js';

const day = 24 * 60 * 60 * 1000;

/** Staff's addresses for events. A secret is shown to the request that made it, and to its repeat, only. */
export function webhookRoutes(app: FastifyInstance, dependencies: ApiDependencies): void {
  const { database, webhooks, partners } = dependencies;
  const now = () => new Date().toISOString();
  app.get('/webhooks', { config: { operation: listWebhooks } }, async () => {
    const all = await listEndpoints(database);
    return { webhooks: all.map((endpoint) => webhookView(endpoint, now())) };
  });
  createRoute(app, dependencies);
  app.get('/webhooks/:id', { config: { operation: showWebhook } }, async (request) => {
    const id = webhookIdOf(request);
    return webhookView(found(await findEndpoint(database, id), id), now());
  });
  app.patch('/webhooks/:id', { config: { operation: changeWebhook } }, async (request) => {
    const id = webhookIdOf(request);
    const given = bodyOf(webhookChanges, request);
    await checkFields(given, partners, webhooks);
    const changed = found(await changeEndpoint(database, id, withoutUnset(given)), id);
    const fields = Object.keys(given);
    const details = { fields, ...hostIn(given.url) };
    if (fields.length > 0) await note(dependencies, request, 'change-webhook', id, details);
    return webhookView(changed, now());
  });
  app.delete('/webhooks/:id', { config: { operation: deleteWebhook } }, async (request, reply) => {
    const id = webhookIdOf(request);
    if (!(await deleteEndpoint(database, id))) throw unknownWebhook(id);
    await note(dependencies, request, 'delete-webhook', id);
    return reply.code(204).send();
  });
  app.post(
    '/webhooks/:id/rotate-secret',
    {
      preHandler: async (request) => checkIdempotencyKey(request),
      config: { operation: rotateWebhookSecret },
    },
    async (request) => {
      const id = webhookIdOf(request);
      bodyOf(nothing, request);
      const secret = webhooks.secrets.seal(id, newSecret());
      const until = new Date(Date.now() + day).toISOString();
      // The key that made the webhook is no repeat of a rotation.
      const rotation = { secret, request: digestOf(`rotate ${ledgerIdOf(request)}`), until };
      const endpoint = found(await rotateSecret(database, id, rotation), id);
      if (endpoint.secret === secret) await note(dependencies, request, 'rotate-webhook-secret', id);
      return { ...webhookView(endpoint, now()), secret: webhooks.secrets.open(id, endpoint.secret) };
    },
  );
}

function createRoute(app: FastifyInstance, dependencies: ApiDependencies): void {
  const { database, webhooks, partners } = dependencies;
  app.post(
    '/webhooks',
    { preHandler: async (request) => checkIdempotencyKey(request), config: { operation: addWebhook } },
    async (request, reply) => {
      const given = bodyOf(newWebhook, request);
      await checkFields(given, partners, webhooks);
      const id = newWebhookId(ledgerIdOf(request));
      const secret = webhooks.secrets.seal(id, newSecret());
      const asked = { ...given, id, secret, secretRequest: digestOf(ledgerIdOf(request)) };
      const answer = await addEndpoint(database, asked);
      if (!answer) throw tooMany();
      const { endpoint, added } = answer;
      if (!added && !isRepeat(endpoint, asked)) throw usedBefore();
      const { url, partner } = given;
      if (added) await note(dependencies, request, 'create-webhook', id, { partner, ...hostIn(url) });
      return reply
        .code(201)
        .header('location', `/api/webhooks/${id}`)
        .send({
          ...webhookView(endpoint, new Date().toISOString()),
          secret: webhooks.secrets.open(id, endpoint.secret),
        });
    },
  );
}

/** For the audit: the rest of an address may be a secret between us and the receiver. */
const hostIn = (url: string | undefined) => (url === undefined ? {} : { host: new URL(url).host });

type Asked = Pick<WebhookEndpoint, 'url' | 'description' | 'types' | 'partner' | 'secretRequest'>;

/** The same request again, before anybody has changed anything, and no later than a lost answer is asked for. */
function isRepeat(endpoint: WebhookEndpoint, asked: Asked): boolean {
  const outline = ({ url, description, types, partner, secretRequest }: Asked) =>
    JSON.stringify([url, description, types, partner, secretRequest]);
  return outline(endpoint) === outline(asked) && Date.now() - Date.parse(endpoint.createdAt) < day;
}

function found(endpoint: WebhookEndpoint | null, id: string): WebhookEndpoint {
  if (endpoint) return endpoint;
  throw unknownWebhook(id);
}

function tooMany(): HttpProblem {
  const detail = `there are ${mostEndpoints} webhooks already, and every event is sent to each of them`;
  return new HttpProblem(409, 'too-many-webhooks', detail, 'delete one that nobody needs');
}

function usedBefore(): HttpProblem {
  const detail = 'this Idempotency-Key has made another webhook, or one that was changed since';
  return new HttpProblem(422, 'request-id-reused', detail, 'send a new Idempotency-Key');
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Where a field was left out it stays as it is. */
function withoutUnset<T extends object>(given: T): Partial<Defined<T>>;
function withoutUnset(given: object): object {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
