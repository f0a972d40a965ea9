import { refusesOthers } from '../parameters.js';
import type { JsonObject } from './json.js';
import type { Answered, Operation, RequestHeader, Route } from './operation.js';
import { referenceTo } from './parts.js';
import { pathParameters } from './paths.js';
import { type ProblemCode, problemCodes } from './problems.js';
import { componentSchemas, inline } from './schemas.js';
import { type WebhookMessageDescription, webhookMessages } from './webhooks.js';

export interface OpenApi {
  openapi: string;
  info: JsonObject;
  servers: JsonObject[];
  tags: JsonObject[];
  paths: Record<string, Record<string, JsonObject>>;
  webhooks: JsonObject;
  components: JsonObject;
}

/** The API described by OpenAPI 3.1, made of the schemas that it checks with. */
export function documentOf(routes: readonly Route[], publicUrl: string): OpenApi {
  const paths: OpenApi['paths'] = {};
  for (const { method, url, operation } of routes) {
    if (!operation) continue;
    const path = url.replace(/:([A-Za-z]+)/g, '{$1}');
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationObject(method, url, operation) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Fortnight',
      version: '1',
      description:
        'From a partner’s registered deal to a paying customer. Errors are problem documents (RFC 9457) with a stable `code`. Unknown fields and parameters are refused. A body has 64 KB at most, a document 10 MB.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: publicUrl }],
    tags: tags.map(([name, description]) => ({ name, description })),
    paths,
    webhooks: Object.fromEntries(webhookMessages.map((message) => [message.id, messageObject(message)])),
    components: { schemas: componentSchemas(), securitySchemes: { key, session } },
  };
}

/** Not the tag of the routes: a generator makes one class of each tag, and that of the routes would be lost. */
const messages = 'Webhook messages';

const tags = [
  ['Customers', 'Add customers, list them, look at one'],
  ['Commands', 'What can be done to a customer; each has a dry run that shows what it would do'],
  ['Documents', 'The files of a customer: the License Agreement, the signed copy, an export'],
  ['Accounts', 'Partners, API keys, users and the audit: who may come in'],
  ['Login', 'For people: a password, a second factor, sessions'],
  ['Product', 'The vendor’s own product reports imports'],
  ['Webhooks', 'Addresses of yours that are told what happens, and what came of it'],
  [messages, 'What those addresses are sent'],
  ['Activation', 'The customer’s own page'],
  ['Mending', 'What went apart between Temporal and the record, and how it comes together again'],
  ['System', 'The description of this API, and its health'],
] as const satisfies [Operation['tag'] | typeof messages, string][];

const key = { type: 'http', scheme: 'bearer', bearerFormat: 'fn_…', description: 'An API key' };

const session = {
  type: 'apiKey',
  in: 'cookie',
  name: 'fortnight.session_token',
  description:
    'Set by sign-in, `__Host-fortnight.session_token` where the public URL is https. Whatever changes something needs the header Origin of the public URL as well, which browsers send by themselves.',
};

/** With what the guard and the check of parameters answer, before the route itself is asked. */
function problemsOf(method: string, url: string, operation: Operation): readonly ProblemCode[] {
  const ofParameters = refusesOthers(url, operation) ? (['invalid-input'] as const) : [];
  const problems = [...operation.problems, ...ofParameters];
  if (operation.open) return [...new Set(problems)];
  const ofChanges = method === 'GET' ? [] : (['wrong-origin'] as const);
  return [...new Set([...problems, 'second-factor-needed', 'too-many-requests', ...ofChanges] as const)];
}

/** Bytes: what is called a text is decoded as one, and no PDF any more. */
const file = { type: 'string', format: 'binary' };

function operationObject(method: string, url: string, operation: Operation): JsonObject {
  const { id, tag, summary, description, body, open } = operation;
  const parameters = [...pathParameters(url), ...queryParameters(operation), ...headerParameters(operation)];
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description && { description }),
    security: open ? [] : [{ key: [] }, { session: [] }],
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: body.required,
        content: {
          [body.type ?? 'application/json']: { schema: inline(body.schema), example: body.example },
        },
      },
    }),
    ...(operation.upload && {
      requestBody: {
        required: true,
        content: { [operation.upload]: { schema: file } },
      },
    }),
    responses: responsesOf({ ...operation, problems: problemsOf(method, url, operation) }),
  };
}

function queryParameters({ query }: Operation): JsonObject[] {
  return Object.entries(query?.shape ?? {}).map(([name, schema]) => {
    const { description, ...rest } = inline(schema);
    const list = rest.type === 'array' ? { style: 'form', explode: false } : {};
    return {
      name,
      in: 'query',
      required: !schema.safeParse(undefined).success,
      ...(description ? { description } : {}),
      ...list,
      schema: rest,
    };
  });
}

const headerSchemas: Record<RequestHeader, JsonObject> = {
  'Idempotency-Key': {
    description:
      'Names this request: a repeat within 30 days gets the first answer and does nothing again. 1 to 200 printable ASCII characters without spaces.',
    schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,200}$' },
    example: '7b8f0c52-9d0e-4c39-8a35-2f1f0f6f8f11',
  },
  'If-Match': {
    description:
      'The version that was looked at, as ETag gave it: a customer that has changed since is left alone.',
    schema: { type: 'string', pattern: '^\\*$|^(?:W/)?"?\\d{1,9}"?$' },
    example: '"7"',
  },
};

function headerParameters({ headers = [], keyMeans }: Operation): JsonObject[] {
  return headers.map((name) => ({
    name,
    in: 'header',
    required: false,
    ...headerSchemas[name],
    ...(keyMeans && name === 'Idempotency-Key' && { description: keyMeans }),
  }));
}

/** What is sent to a subscriber, who is the one to answer. */
function messageObject({ id, summary, description, schema, example }: WebhookMessageDescription): JsonObject {
  return {
    post: {
      operationId: id,
      tags: [messages],
      summary,
      description,
      requestBody: { required: true, content: { 'application/json': { schema: inline(schema), example } } },
      responses: { '2XX': { description: 'Taken' }, 410: { description: 'No more, please: it is disabled' } },
    },
  };
}

const answerHeaders = {
  ETag: { description: 'The customer’s version', schema: { type: 'string' } },
  Location: { description: 'What was added', schema: { type: 'string' } },
  'Set-Cookie': { description: 'The session', schema: { type: 'string' } },
};

function responsesOf({ answers, problems, pages = [] }: Operation): JsonObject {
  const good = answers.map((answer) => [answer.status, answerObject(answer)] as const);
  const asPages = pages.map((status) => [status, pageObject(status)] as const);
  const statuses = [...new Set(problems.map((code) => problemCodes[code].status))];
  const bad = statuses.map((status) => {
    const codes = problems.filter((code) => problemCodes[code].status === status);
    return [status, problemObject(status, codes)] as const;
  });
  const merged: Record<string, JsonObject> = {};
  for (const [status, response] of [...good, ...asPages, ...bad]) {
    const { content, ...first } = merged[status] ?? {};
    merged[status] = { ...response, ...first, ...withContent(content, response.content) };
  }
  return merged;
}

/** A status may come as a page and as a problem. */
function withContent(...contents: unknown[]): JsonObject {
  const content = Object.assign({}, ...contents);
  return Object.keys(content).length > 0 ? { content } : {};
}

const pageObject = (status: number) => ({
  description: `A page that says what is the matter (${status})`,
  content: { 'text/html': { schema: { type: 'string' } } },
});

function answerObject({
  description,
  schema,
  type = 'application/json',
  example,
  headers,
}: Answered): JsonObject {
  const content = {
    [type]: {
      schema: schema ? inline(schema) : type === 'application/pdf' ? file : { type: 'string' },
      ...(example !== undefined && { example }),
    },
  };
  const named = Object.fromEntries((headers ?? []).map((name) => [name, answerHeaders[name]]));
  return { description, ...(headers && { headers: named }), ...(type !== '' && { content }) };
}

function problemObject(status: number, codes: readonly ProblemCode[]): JsonObject {
  const stale = codes.includes('stale-version') ? [{ $ref: referenceTo('StaleProblem') }] : [];
  const plain = codes.filter((code) => code !== 'stale-version');
  const problem = { $ref: referenceTo('Problem') };
  const ofCodes = (schema: object, only: readonly string[]) => ({
    allOf: [schema, { properties: { code: { enum: only } } }],
  });
  const schemas = [
    ...(plain.length > 0 ? [ofCodes(problem, plain)] : []),
    ...stale.map((schema) => ofCodes(schema, ['stale-version'])),
  ];
  const retry = { 'Retry-After': { description: 'In seconds', schema: { type: 'string' } } };
  return {
    description: codes.map((code) => `\`${code}\`: ${problemCodes[code].when}`).join('; '),
    ...(status === 503 && { headers: retry }),
    content: { 'application/problem+json': { schema: schemas.length > 1 ? { oneOf: schemas } : schemas[0] } },
  };
}
