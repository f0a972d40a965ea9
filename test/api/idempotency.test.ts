import { describe, expect, it } from 'vitest';
import { publish } from '../../src/store/record.js';
import { storedRequests } from '../../src/store/requests.js';
import { publicationOf, rowOf } from '../store/examples.js';
import { provideDatabases } from '../support/database.js';
import { contoso, harness } from './harness.js';

const databases = provideDatabases();

/** With the ledger in PostgreSQL, as it runs. */
async function lasting() {
  const database = await databases.fresh();
  return { database, ...(await harness({ database, requests: storedRequests(database) })) };
}

const key = (value: string, more: Record<string, string> = {}) => ({ 'idempotency-key': value, ...more });

describe('a request under an Idempotency-Key', () => {
  it('gets its first answer after more commands than the workflow remembers', async () => {
    const { send, inTrial, customers } = await lasting();
    const id = await inTrial();
    const first = await send(`/api/customers/${id}/extend-trial`, { reason: 'asked' }, key('k1'));
    expect(first.status).toBe(200);
    for (let count = 0; count < 101; count++) {
      await send(`/api/customers/${id}/block-upgrade`, {});
      await send(`/api/customers/${id}/allow-upgrade`, {});
    }
    expect((await customers.read(id)).ledger.some(({ requestId }) => requestId === 'k1')).toBe(false);
    const again = await send(`/api/customers/${id}/extend-trial`, { reason: 'asked' }, key('k1'));
    expect(again).toMatchObject({ status: 200, body: first.body, headers: { etag: first.headers.etag } });
    expect(customers.customer(id).extensions.staff).toBe(1);
  });

  it('gets its first answer also once the workflow is closed and gone', async () => {
    const { send, inTrial, customers } = await lasting();
    const added = await send('/api/customers', contoso, key('add'));
    const id = await inTrial();
    const close = [`/api/customers/${id}/close`, { reason: 'not needed' }, key('end')] as const;
    const first = await send(...close);
    customers.forget(id);
    customers.forget(String(added.body.id));
    expect((await send(...close)).body).toEqual(first.body);
    const again = await send('/api/customers', contoso, key('add'));
    expect(again).toMatchObject({
      status: 201,
      body: added.body,
      headers: { location: added.headers.location },
    });
  });

  it('finds in the record what a workflow that is gone did without its answer getting through', async () => {
    const { send, inTrial, customers, database } = await lasting();
    const id = await inTrial();
    const { execute } = customers;
    customers.execute = async (...sent) => {
      await execute.apply(customers, sent);
      customers.down = true;
      return execute.apply(customers, sent);
    };
    const close = [`/api/customers/${id}/close`, { reason: 'not needed' }, key('end')] as const;
    expect((await send(...close)).status).toBe(503);
    customers.down = false;
    customers.execute = execute;
    const state = customers.forget(id);
    await publish(database, publicationOf({ row: rowOf({ id, stage: 'closed' }), state, revision: 9 }));
    expect(await send(...close)).toMatchObject({
      status: 200,
      body: { stage: 'closed', events: ['closed'] },
    });
  });

  it('gets its first answer also with an If-Match that its own success made stale', async () => {
    const { send, inTrial } = await lasting();
    const id = await inTrial();
    const match = { 'if-match': String((await send(`/api/customers/${id}`)).headers.etag) };
    const first = await send(`/api/customers/${id}/extend-trial`, {}, key('k1', match));
    const again = await send(`/api/customers/${id}/extend-trial`, {}, key('k1', match));
    expect(again).toMatchObject({ status: 200, body: first.body });
  });

  it('is refused with another body, command or customer', async () => {
    const { send, inTrial } = await lasting();
    const [id, other] = [await inTrial(), await inTrial()];
    await send(`/api/customers/${id}/extend-trial`, { reason: 'asked' }, key('k1'));
    for (const [path, body] of [
      [`${id}/extend-trial`, { reason: 'for another reason' }],
      [`${id}/extend-trial`, { reason: 7 }],
      [`${id}/block-upgrade`, { reason: 'asked' }],
      [`${other}/extend-trial`, { reason: 'asked' }],
    ] as const) {
      const answer = await send(`/api/customers/${path}`, body, key('k1'));
      expect(answer).toMatchObject({
        status: 422,
        body: { code: 'request-id-reused', clears: expect.any(String) },
      });
    }
  });

  it('is free again after a refusal, so that a corrected form needs no new key', async () => {
    const { send, inTrial } = await lasting();
    const id = await inTrial();
    const past = await send(
      `/api/customers/${id}/convert-to-production`,
      { expiresAt: '2020-01-01' },
      key('k1'),
    );
    expect(past.body.code).toBe('date-not-allowed');
    const right = await send(
      `/api/customers/${id}/convert-to-production`,
      { expiresAt: '2028-01-01' },
      key('k1'),
    );
    expect(right.status).toBe(200);
  });

  it('is not used up by its dry run', async () => {
    const { send, inTrial } = await lasting();
    const id = await inTrial();
    await send(`/api/customers/${id}/extend-trial?dryRun=true`, {}, key('k1'));
    expect((await send(`/api/customers/${id}/extend-trial`, { reason: 'x' }, key('k1'))).status).toBe(200);
  });

  it('makes one customer and one command of a hundred at the same moment', async () => {
    const { send, customers } = await lasting();
    const hundred = <T>(one: () => T) => Promise.all(Array.from({ length: 100 }, one));
    const added = await hundred(() => send('/api/customers', contoso, key('one')));
    expect(new Set(added.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    const id = String(added[0]?.body.id);
    customers.tenantCreated(id);
    const edited = await hundred(() =>
      send(`/api/customers/${id}/edit-contacts`, { name: 'Ada' }, key('two')),
    );
    expect(new Set(edited.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(customers.customer(id).contact.name).toBe('Ada');
    expect(customers.customer(id).version).toBe(Number(edited[0]?.body.version));
  });
});

describe('while Temporal is away', () => {
  it('the same key later finds the first result, whatever the settings say by then', async () => {
    const { send, customers } = await lasting();
    const { start } = customers;
    customers.start = async (begin) => {
      await start.call(customers, begin);
      throw Object.assign(new Error('lost'), { name: 'Lost' });
    };
    expect((await send('/api/customers', contoso, key('k1'))).status).toBe(500);
    customers.start = start;
    const again = await send('/api/customers', contoso, key('k1'));
    expect(again).toMatchObject({ status: 201, body: { events: ['customer-added'] } });
  });

  it('no answer takes more than 3 seconds', async () => {
    const { send, inTrial, customers } = await lasting();
    const id = await inTrial();
    customers.execute = () => new Promise(() => undefined);
    const since = Date.now();
    const answer = await send(`/api/customers/${id}/extend-trial`, {}, key('k1'));
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '2' }, body: { requestId: 'k1' } });
    expect(Date.now() - since).toBeLessThan(3_000);
  });
});

describe('a stale If-Match', () => {
  it('is answered with what the command would do now, and the version that it would do it to', async () => {
    const { send, inTrial } = await lasting();
    const id = await inTrial();
    const match = { 'if-match': String((await send(`/api/customers/${id}`)).headers.etag) };
    const { headers } = await send(`/api/customers/${id}/extend-trial`, {});
    for (const query of ['', '?dryRun=true']) {
      const stale = await send(`/api/customers/${id}/extend-trial${query}`, {}, match);
      expect(stale).toMatchObject({
        status: 409,
        body: {
          code: 'stale-version',
          refusal: null,
          preview: {
            before: { stage: { endsAt: '2026-06-29T12:00:00.000Z' } },
            after: { stage: { endsAt: '2026-07-13T12:00:00.000Z' } },
          },
        },
        headers: { etag: headers.etag },
      });
      expect(`"${stale.body.version}"`).toBe(headers.etag);
    }
  });

  it('says so where the command is not possible any more', async () => {
    const { send, inTrial } = await lasting();
    const id = await inTrial();
    const match = { 'if-match': String((await send(`/api/customers/${id}`)).headers.etag) };
    await send(`/api/customers/${id}/close`, { reason: 'not needed' });
    expect(await send(`/api/customers/${id}/extend-trial`, {}, match)).toMatchObject({
      status: 409,
      body: { code: 'stale-version', preview: null, refusal: { code: 'wrong-stage' } },
    });
  });
});
