import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ApiDependencies } from '../dependencies.js';
import { documentOf } from './document.js';
import type { Operation, Route } from './operation.js';
import { referencePage } from './reference.js';
import { referenceStyleHash } from './reference-style.js';

const base = { tag: 'System', open: true, problems: ['malformed', 'bad-request', 'internal'] } as const;

const openapi: Operation = {
  ...base,
  id: 'openapi',
  summary: 'This document',
  answers: [
    {
      status: 200,
      description: 'OpenAPI 3.1',
      schema: z.looseObject({ openapi: z.string(), paths: z.looseObject({}) }),
    },
  ],
};

const reference: Operation = {
  ...base,
  id: 'reference',
  summary: 'This document to read',
  answers: [{ status: 200, description: 'A page', type: 'text/html' }],
};

/** The page's own sheet, and nothing else. */
const policy = `default-src 'none';style-src '${referenceStyleHash}';form-action 'none';base-uri 'none';frame-ancestors 'none'`;

/** What the API says of itself, for anybody: it holds nothing about customers. */
export async function descriptionRoutes(
  app: FastifyInstance,
  routes: readonly Route[],
  { publicUrl }: Pick<ApiDependencies, 'publicUrl'>,
): Promise<void> {
  // Each is made when it is first asked for: by then every route is registered, and then neither changes.
  const document = once(() => documentOf(routes, publicUrl));
  const text = once(() => JSON.stringify(document()));
  const page = once(() => referencePage(document()));
  app.get('/openapi.json', { config: { operation: openapi } }, (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(text()),
  );
  app.get('/reference', { config: { operation: reference } }, (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('content-security-policy', policy).send(page()),
  );
}

function once<Made>(make: () => Made): () => Made {
  let made: { is: Made } | undefined;
  return () => {
    made ??= { is: make() };
    return made.is;
  };
}
