import { describe, expect, it } from 'vitest';
import { beginDelivery } from '../../src/store/deliveries.js';
import { publish } from '../../src/store/record.js';
import { attemptOf, entryOf, publicationOf, rowOf } from '../store/examples.js';
import { provideDatabases } from '../support/database.js';
import { harness } from './harness.js';

const databases = provideDatabases();

describe('a customer', () => {
  it('is shown with all that somebody who acts on it wants to know', async () => {
    const { send, inTrial } = await harness();
    const id = await inTrial();
    const { body, headers } = await send(`/api/customers/${id}`);
    expect(headers.etag).toBe(`"${body.version}"`);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toMatchObject({
      id,
      workflowId: `customer/${id}`,
      stage: { name: 'trial', endsAt: '2026-06-15T12:00:00.000Z' },
      terms: { sku: 'essentials', price: { amount: 480_000, currency: 'USD' } },
      waiting: { on: 'nobody' },
      agenda: [
        { at: '2026-06-12T12:00:00.000Z', what: 'Send the upgrade notice' },
        { at: '2026-06-15T12:00:00.000Z', awaits: 'notice' },
      ],
    });
    expect(body.permissions).toEqual(
      expect.arrayContaining([
        { command: 'extend-trial', title: 'Extend trial', permitted: true, refusal: null },
        expect.objectContaining({
          command: 'retry-import',
          permitted: false,
          refusal: expect.objectContaining({ code: 'wrong-stage' }),
        }),
      ]),
    );
    const { agenda } = (await send(`/api/customers/${id}/agenda`)).body;
    expect(agenda).toEqual(body.agenda);
  });

  it('whose workflow is gone is read from the record, and refuses as the closed customer that it is', async () => {
    const database = await databases.fresh();
    const { send, inTrial, customers } = await harness({ database });
    const id = await inTrial();
    await send(`/api/customers/${id}/close`, { reason: 'not needed' });
    const state = customers.forget(id);
    await publish(database, publicationOf({ row: rowOf({ id, stage: 'closed' }), state, revision: 9 }));
    const { status, body } = await send(`/api/customers/${id}`);
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { stage: { name: 'closed', reason: 'not needed' } },
    });
    expect(await send(`/api/customers/${id}/extend-trial`, {})).toMatchObject({
      status: 409,
      body: { code: 'wrong-stage' },
    });
  });
});

describe('a customer while Temporal gives no answer', () => {
  it('is read from the record once it is closed, as nothing happens to it any more, and not before', async () => {
    const database = await databases.fresh();
    const { send, inTrial, customers } = await harness({ database });
    const closed = await inTrial();
    await send(`/api/customers/${closed}/close`, { reason: 'not needed' });
    const open = await inTrial();
    for (const id of [closed, open]) {
      const state = await customers.read(id);
      await publish(
        database,
        publicationOf({ row: rowOf({ id, stage: state.customer.stage.name }), state, revision: 9 }),
      );
    }
    customers.down = true;
    expect(await send(`/api/customers/${closed}`)).toMatchObject({
      status: 200,
      body: { stage: { name: 'closed', reason: 'not needed' } },
    });
    expect(await send(`/api/customers/${open}`)).toMatchObject({
      status: 503,
      body: { code: 'unavailable' },
    });
    expect(await send(`/api/customers/${closed}/extend-trial`, {})).toMatchObject({ status: 503 });
  });
});

describe('the list', () => {
  it('narrows, sorts, pages and counts', async () => {
    const database = await databases.fresh();
    const { send } = await harness({ database });
    const rows = [
      rowOf({ id: 'a', organization: 'Alpha', stage: 'trial', waitingOn: 'partner' }),
      rowOf({ id: 'b', organization: 'Beta', stage: 'pending', partner: null, source: 'Direct' }),
      rowOf({ id: 'c', organization: 'Gamma', stage: 'production', sku: 'enterprise' }),
    ];
    for (const row of rows) await publish(database, publicationOf({ row }));
    const ids = async (query: string) => {
      const { body } = await send(`/api/customers?sort=organization&${query}`);
      return Array.from(Object.values(body.customers ?? {}), (customer) => String(customer.id)).join('');
    };
    expect(await ids('')).toBe('abc');
    expect(await ids('direction=desc')).toBe('cba');
    expect(await ids('stage=trial,pending')).toBe('ab');
    expect(await ids('stage=trial&stage=production')).toBe('ac');
    expect(await ids('partner=none')).toBe('b');
    expect(await ids('partner=northwind&sku=enterprise')).toBe('c');
    expect(await ids('source=Direct')).toBe('b');
    expect(await ids('waitingOn=partner')).toBe('a');
    expect(await ids('q=gam')).toBe('c');
    const { body } = await send('/api/customers?sort=organization&limit=2&stage=trial,pending,production');
    expect(body.counts).toEqual({ trial: 1, pending: 1, production: 1 });
    const next = await send(`/api/customers?sort=organization&limit=2&cursor=${String(body.next)}`);
    expect(next.body).toMatchObject({ customers: [{ id: 'c' }], next: null });
  });

  it.each(['stage=trail', 'colour=red', 'limit=0', 'limit=x', 'sort=size', 'cursor=nonsense'])(
    'refuses %s and names it',
    async (query) => {
      const { send } = await harness();
      const answer = await send(`/api/customers?${query}`);
      expect(answer).toMatchObject({ status: 422, body: { fields: [{ path: query.split('=')[0] }] } });
    },
  );

  it('is 503 while the database is away', async () => {
    const { send } = await harness();
    const answer = await send('/api/customers');
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '2' } });
    expect(answer.text).not.toContain('127.0.0.1');
  });
});

describe('the past', () => {
  it('is given in order, page by page, in words', async () => {
    const database = await databases.fresh();
    const { send } = await harness({ database });
    const id = '0123456789abcdef';
    const timeline = [entryOf(1), entryOf(2), entryOf(3)];
    await publish(database, publicationOf({ row: rowOf({ id }), timeline }));
    const first = await send(`/api/customers/${id}/timeline?limit=2`);
    expect(first.body).toMatchObject({
      entries: [
        { sequence: 1, by: 'northwind/Jane', what: 'Trial ended without upgrade: no notice was accepted' },
        { sequence: 2 },
      ],
      next: 2,
    });
    expect((await send(`/api/customers/${id}/timeline?after=2`)).body).toMatchObject({
      entries: [{ sequence: 3 }],
      next: null,
    });
    expect((await send('/api/customers/00000000000000zz/timeline')).status).toBe(404);
  });

  it('has every email that was sent, without its content', async () => {
    const database = await databases.fresh();
    const { send } = await harness({ database });
    const customerId = '0123456789abcdef';
    await beginDelivery(database, attemptOf({ customerId }));
    const { body } = await send(`/api/customers/${customerId}/deliveries`);
    expect(body.deliveries).toMatchObject([{ key: 'upgrade-notice/4', status: 'sending' }]);
    expect(body.deliveries?.[0]).not.toHaveProperty('html');
  });
});
