import type { JsonObject } from './json.js';

const text = { type: 'string' };
const customer = { description: 'The customer’s id', schema: text, example: '0123456789abcdef' };
const webhook = { description: 'The webhook’s id', schema: text, example: 'wh_0123456789abcdef' };

/** By the part of the address before it, too: an `id` is of what stands there. */
const described: Readonly<Record<string, JsonObject>> = {
  'customers/:id': customer,
  'webhooks/:id': webhook,
  'documents/:document': {
    description: 'The document’s id',
    schema: text,
    example: '0123456789abcdef0123456789abcdef',
  },
  'api-keys/:id': { description: 'The key’s id', schema: text, example: '0123456789abcdef' },
  'intake/:partner': { description: 'The partner’s id', schema: text, example: 'northwind' },
  'partners/:id': { description: 'The partner’s id', schema: text, example: 'northwind' },
  'users/:id': { description: 'The user’s id', schema: text },
  'mail-templates/:name': {
    description: 'The template’s name',
    schema: text,
    example: 'upgrade-notice',
  },
  'sessions/:id': { description: 'The session’s id', schema: text },
  'set-password/:token': { description: 'The secret part of the link', schema: text },
  'deliveries/:delivery': {
    description: 'The delivery’s id, as the log has it',
    schema: text,
    example: '42',
  },
  'activate/:token': { description: 'The signed part of an activation link', schema: text },
};

/** @param url as Fastify writes it: `/api/customers/:id` */
export function pathParameters(url: string): JsonObject[] {
  return [...url.matchAll(/([A-Za-z-]+)\/:([A-Za-z]+)/g)].map(([, before = '', name = '']) => ({
    name,
    in: 'path',
    required: true,
    ...(described[`${before}/:${name}`] ?? { schema: text }),
  }));
}
