import fc from 'fast-check';
import { expect, it } from 'vitest';
import { storedRequests } from '../../src/store/requests.js';
import { withAccounts } from '../accounts/support.js';
import { provideDatabases } from '../support/database.js';
import { type Document, documentOf } from './contract.js';
import { answered, apiKey, type Harness } from './harness.js';

const databases = provideDatabases();
const runs = Number(process.env.FORTNIGHT_FUZZ_RUNS ?? 1000);
/** The default has to fit into everybody's `npm test`; whoever asks for more has the time. */
const limitMs = runs > 1000 ? Number.POSITIVE_INFINITY : 30_000;

/** What tends to break things, wherever text is taken. */
const nasty = fc.constantFrom(
  '',
  ' ',
  '\0',
  '\ud800',
  '%00',
  '%zz',
  '../..',
  "'; drop table customers; --",
  '=1+1',
  '__proto__',
  'constructor',
  'null',
  '-1',
  '1e999',
  '9'.repeat(400),
  '🚀',
  '2026-02-30',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59-14:00',
  'a'.repeat(3000),
);
const anything = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 40 }), fc.jsonValue({ maxDepth: 3 }));

type Schema = Record<string, unknown>;
const schemaOf = (value: unknown): Schema =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** Values that fit the schema, roughly, and now and then ones that do not. */
function valuesOf(given: unknown): fc.Arbitrary<unknown> {
  const schema = schemaOf(given);
  return fc.oneof({ weight: 6, arbitrary: fitting(schema) }, { weight: 1, arbitrary: anything });
}

function fitting(schema: Schema): fc.Arbitrary<unknown> {
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  if ('const' in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.anyOf)) return fc.oneof(...schema.anyOf.map(valuesOf));
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer(), fc.double());
    case 'array':
      return fc.array(valuesOf(schema.items), { maxLength: 4 });
    case 'object':
      return bodyOf(schema);
    case 'string':
      return textOf(schema);
    default:
      return anything;
  }
}

function textOf({ format }: Schema): fc.Arbitrary<string> {
  const date = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
  if (format === 'date-time') return date.map((at) => at.toISOString());
  if (format === 'date') return date.map((at) => at.toISOString().slice(0, 10));
  if (format === 'email') return fc.constantFrom('ada@contoso.example', 'bob@fabrikam.example');
  const known = fc.constantFrom(
    'essentials',
    'enterprise',
    'audit',
    'northwind',
    'fabrikam',
    'Europe/Berlin',
    'Contoso',
    'created',
    'activation/1',
  );
  return fc.oneof(known, fc.string({ maxLength: 30 }));
}

function bodyOf({ properties }: Schema): fc.Arbitrary<unknown> {
  const fields = Object.entries(schemaOf(properties)).map(
    ([name, schema]) => [name, valuesOf(schema)] as const,
  );
  const some = fc.record(Object.fromEntries(fields), { requiredKeys: [] });
  const more = fc.dictionary(fc.string({ maxLength: 8 }), anything, { maxKeys: 2 });
  return fc.oneof(
    { weight: 8, arbitrary: some },
    { weight: 1, arbitrary: fc.tuple(some, more).map(([a, b]) => ({ ...a, ...b })) },
  );
}

interface Asked {
  method: 'GET' | 'POST';
  template: string;
  /** Which of the known customers, or another text in its place. */
  id: number | string;
  query: [string, string][];
  headers: Record<string, string>;
  payload: string | undefined;
}

const header = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
  maxLength: 30,
});

function askedOf(document: Document, keys: string[]): fc.Arbitrary<Asked> {
  const operations = Object.entries(document.paths)
    // A stream, which is answered for as long as one listens.
    .filter(([template]) => template !== '/api/changes')
    .flatMap(([template, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ template, method, operation })),
    );
  return fc.constantFrom(...operations).chain(({ template, method, operation }) => {
    const queries = operation.parameters.filter((parameter) => parameter.in === 'query');
    const parameter = fc.oneof(
      ...queries.map(({ name, schema }) =>
        valuesOf(schema).map((value): [string, string] => [name, plain(value)]),
      ),
      fc.tuple(fc.string({ maxLength: 6 }), nasty),
    );
    const schema = operation.requestBody?.content['application/json']?.schema;
    const body = schema ? valuesOf(schema).map((value) => JSON.stringify(value)) : fc.constant('{}');
    const payload = fc.oneof(
      { weight: 9, arbitrary: body },
      { weight: 1, arbitrary: fc.oneof(nasty, fc.constant('{"a":'), fc.constant(`"${'a'.repeat(70_000)}"`)) },
    );
    const known = fc.integer({ min: 0, max: 99 });
    return fc.record({
      method: fc.constant<Asked['method']>(method === 'post' ? 'POST' : 'GET'),
      template: fc.constant(template),
      id: fc.oneof(
        { weight: 8, arbitrary: known },
        { weight: 1, arbitrary: fc.oneof(nasty, fc.string({ maxLength: 20 })) },
      ),
      query: fc.oneof(
        { weight: 2, arbitrary: fc.constant<[string, string][]>([]) },
        { weight: 1, arbitrary: fc.array(parameter, { maxLength: 4 }) },
      ),
      headers: fc.record(
        {
          authorization: fc.oneof(
            { weight: 15, arbitrary: fc.constantFrom(...keys).map((key) => `Bearer ${key}`) },
            header,
          ),
          'content-type': fc.oneof(
            { weight: 15, arbitrary: fc.constant('application/json') },
            fc.constantFrom(
              'text/plain',
              'application/x-www-form-urlencoded',
              ';',
              'application/json; charset=x',
            ),
          ),
          'idempotency-key': fc.oneof(fc.constantFrom('k1', 'k2', 'k3'), header),
          'if-match': fc.oneof(
            fc.integer({ min: 0, max: 9 }).map((version) => `"${version}"`),
            fc.constant('*'),
            header,
          ),
        },
        { requiredKeys: ['authorization', 'content-type'] },
      ),
      payload: method === 'post' ? fc.option(payload, { nil: undefined }) : fc.constant(undefined),
    });
  });
}

function plain(value: unknown): string {
  return Array.isArray(value)
    ? value.join(',')
    : typeof value === 'string'
      ? value
      : String(JSON.stringify(value));
}

/** As a client would write it, except that a lone surrogate has no spelling in a URL. */
const spelled = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\u{fffd}'));

async function ask({ app, customers }: Harness, ids: string[], asked: Asked) {
  const { method, template, id, query, headers, payload } = asked;
  const chosen = typeof id === 'number' ? (ids[id % ids.length] ?? '') : id;
  const path = template.replace('{id}', spelled(chosen)).replace('{token}', spelled(chosen));
  const search = query.map(([name, value]) => `${spelled(name)}=${spelled(value)}`).join('&');
  const url = search === '' ? path : `${path}?${search}`;
  const before = customers.executed.length;
  // The harness itself fails where an answer is not as the document says.
  const answer = await answered(app, { method, url, headers, ...(payload === undefined ? {} : { payload }) });
  return { ...answer, changed: customers.executed.length > before };
}

/** Of the vendor's staff, and of a partner. */
async function keysOf({ keyFor }: Awaited<ReturnType<typeof withAccounts>>) {
  return [await keyFor({ role: 'staff' }), await keyFor({ role: 'partner', partner: 'northwind' })];
}

it(
  'answers whatever is asked as its document says, and never breaks',
  async () => {
    const database = await databases.fresh();
    const made = await withAccounts(database, { requests: storedRequests(database) });
    const keys = await keysOf(made);
    const ids = [
      await made.invited(),
      await made.inTrial(),
      await made.inTrial({ partner: 'northwind' }),
      '0'.repeat(16),
      'northwind',
      ...keys.map(({ id }) => id),
    ];
    const statuses = new Map<number, number>();
    const property = fc.asyncProperty(
      askedOf(await documentOf(made.app), [apiKey, ...keys.map(({ key }) => key)]),
      async (asked) => {
        const { status, body, headers } = await ask(made, ids, asked);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (status >= 500) throw new Error(`${status}: ${JSON.stringify(made.logged.at(-1))}`);
        if (status < 400 || String(headers['content-type']).startsWith('text/html')) return;
        expect(headers['content-type']).toMatch('application/problem+json');
        expect(body).toMatchObject({
          status,
          code: expect.stringMatching(/^[a-z-]+$/),
          requestId: expect.any(String),
        });
      },
    );
    await fc.assert(property, {
      numRuns: runs,
      interruptAfterTimeLimit: limitMs,
      // What it found is shown with its seed; making it smaller would take long.
      endOnFailure: true,
    });
    const total = [...statuses.values()].reduce((sum, count) => sum + count, 0);
    expect(total).toBeGreaterThan(200);
    // It got past the door and the parsers, and to each kind of answer.
    for (const status of [200, 400, 401, 403, 404, 409, 422]) expect([...statuses.keys()]).toContain(status);
  },
  limitMs === Number.POSITIVE_INFINITY ? 3_600_000 : 90_000,
);
