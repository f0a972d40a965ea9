import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answered, apiKey, harness } from '../api/harness.js';
import { provideDatabases } from '../support/database.js';
import { dispatch, entryOf, happen, testSender, untilStatus } from './support/stage.js';

const databases = provideDatabases();

const nasty = fc.constantFrom('', ' ', '\0', 'a\0b', '\ud800', '%zz', '__proto__', '9'.repeat(400), '🚀');
const text = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 20 }));
const url = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('http://127.0.0.1:9/', 'https://hook.example/x', ' http://[::1]/ '),
  },
  { weight: 1, arbitrary: text.map((end) => `http://127.0.0.1:9/${end}`) },
  { weight: 1, arbitrary: text },
);
const usually = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 12, arbitrary }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) });
const fields = {
  url: usually(url),
  description: usually(fc.oneof(fc.constant('CRM'), text)),
  types: usually(fc.constantFrom(null, ['customer.closed'], ['customer.closed', 'customer.closed'], [])),
  partner: usually(fc.constantFrom(null, 'northwind', '\0')),
};
const enabled = usually(fc.boolean());
const some = { requiredKeys: [] };
const none = fc.oneof({ weight: 9, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: fc.jsonValue() });
const routes = fc.oneof(
  fc.record({ method: fc.constant('POST' as const), path: fc.constant(''), body: fc.record(fields) }),
  fc.record({
    method: fc.constant('PATCH' as const),
    path: fc.constant('/{id}'),
    body: fc.record({ ...fields, enabled }, some),
  }),
  fc.record({
    method: fc.constant('POST' as const),
    path: fc.constantFrom('/{id}/rotate-secret', '/{id}/test', '/{id}/deliveries/{delivery}/retry'),
    body: none,
  }),
  fc.record({
    method: fc.constant('GET' as const),
    path: fc.oneof(
      fc.constantFrom('', '/{id}'),
      fc
        .tuple(
          fc.constantFrom('limit', 'before', 'status', 'x'),
          fc.oneof(fc.constantFrom('1', 'failed'), text),
        )
        .map(
          ([name, value]) =>
            `/{id}/deliveries?${name}=${encodeURIComponent(value.replace(/\p{Surrogate}/gu, '?'))}`,
        ),
    ),
  }),
  fc.record({ method: fc.constant('DELETE' as const), path: fc.constant('/wh_0000000000000000') }),
);
const key = fc.option(fc.constantFrom('k1', 'k2', 'has space', 'é'), { nil: undefined });

it('answers whatever is asked about webhooks as its document says, and never breaks', async () => {
  const database = await databases.fresh();
  const resolve = async () => [{ address: '93.184.215.14', family: 4 }];
  // Nothing leaves the machine: what a receiver does is told elsewhere.
  const outcome = {
    kind: 'failed',
    httpStatus: 500,
    reason: 'x',
    retryAfterMs: null,
    durationMs: 1.5,
  } as const;
  const webhooks = { ...testSender({ resolve }), send: async () => outcome };
  const { app, send, logged } = await harness({ database, webhooks });
  const { body: made } = await send('/api/webhooks', { url: 'http://127.0.0.1:9/' });
  const id = String(made.id);
  dispatch(database, { sender: webhooks, delays: [] });
  await happen(database, [entryOf(1)]);
  await untilStatus(database, id, 'failed');
  const log = await send(`/api/webhooks/${id}/deliveries`);
  const delivery = /"id":"(\d+)"/.exec(log.text)?.[1] ?? '';
  const seen = new Set<number>();
  const ids = fc.oneof(
    { weight: 9, arbitrary: fc.constant(id) },
    { weight: 1, arbitrary: fc.constantFrom('x', '%00') },
  );
  const asked = fc.asyncProperty(routes, ids, key, async (route, webhook, idempotencyKey) => {
    const path = route.path.replace('{id}', webhook).replace('{delivery}', delivery);
    // The harness itself fails where an answer is not as the document says.
    const { status } = await answered(app, {
      method: route.method,
      url: `/api/webhooks${path}`,
      headers: {
        authorization: `Bearer ${apiKey}`,
        ...('body' in route ? { 'content-type': 'application/json' } : {}),
        ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
      },
      ...('body' in route ? { payload: JSON.stringify(route.body) } : {}),
    });
    seen.add(status);
    if (status >= 500) throw new Error(`${status}: ${JSON.stringify(logged.at(-1))}`);
  });
  await fc.assert(asked, { numRuns: 500, interruptAfterTimeLimit: 15_000, endOnFailure: true });
  expect([...seen]).toEqual(expect.arrayContaining([200, 201, 202, 400, 404, 422]));
}, 60_000);
