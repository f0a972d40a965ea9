import { expect, it } from 'vitest';
import type { Event } from '../../src/domain/events.js';
import type { TimelineEntry } from '../../src/domain/timeline.js';
import { beginDelivery } from '../../src/store/deliveries.js';
import { changeEndpoint } from '../../src/store/webhook-endpoints.js';
import { attemptOf } from '../store/examples.js';
import { provideDatabases } from '../support/database.js';
import { payloadIn, startReceiver } from './support/receiver.js';
import { dispatch, entryOf, happen, subscribe, transferred, untilStatus } from './support/stage.js';

const databases = provideDatabases();
const at = '2026-06-09T12:00:00.000Z';
const lineOf = (sequence: number, event: Event): TimelineEntry => ({
  sequence,
  at,
  actor: { kind: 'system' },
  event,
});
const rival = '51rdm7qrfacja844';
const staff = 'staff@vendor.example';

it('a webhook of a partner is told nothing of another partner, nor of the vendor’s people', async () => {
  const database = await databases.fresh();
  const receiver = await startReceiver();
  const partners = await subscribe(database, { url: receiver.url, partner: 'northwind' });
  const vendors = await subscribe(database, { url: `${receiver.url}/all` });
  const sent = { customerId: 'contoso-1', key: 'upgrade-held/1', partner: 'northwind' };
  for (const [audience, address] of [
    ['staff', staff],
    ['partner', 'partner@northwind.example'],
  ] as const)
    await beginDelivery(database, attemptOf({ ...sent, audience, address, messageId: `<${audience}@test>` }));
  const results = [staff, 'partner@northwind.example'].map((address) => ({
    address,
    outcome: 'accepted' as const,
    reason: `250 kept for ${address}`,
  }));
  await happen(
    database,
    [
      lineOf(1, { at, type: 'conflict-opened', rival, on: ['domain'], decideBy: at }),
      lineOf(2, {
        at,
        type: 'mail-answered',
        key: 'upgrade-held/1',
        kind: 'upgrade-held',
        results,
        first: true,
      }),
      transferred(3, 'northwind', 'fabrikam'),
    ],
    { partner: 'northwind' },
  );
  dispatch(database);
  await untilStatus(database, partners.id, 'delivered');
  await untilStatus(database, vendors.id, 'delivered');
  const told = receiver.hits.filter(({ path }) => path === '/hook');
  const texts = told.map(({ body }) => body).join('\n');
  for (const secret of [rival, '"domain"', staff, 'fabrikam']) expect(texts).not.toContain(secret);
  expect(texts).toContain('partner@northwind.example');
  const farewell = told.map(payloadIn).find(({ data }) => data.event.type === 'transferred');
  expect(farewell?.data.event).toMatchObject({ from: 'northwind', to: 'another partner', reason: null });
  const all = receiver.hits.map(({ body }) => body).join('\n');
  for (const known of [rival, staff, 'fabrikam']) expect(all).toContain(known);
});

it('a webhook that is given to another partner sends nothing more of the first one’s customers', async () => {
  const database = await databases.fresh();
  const receiver = await startReceiver();
  const { id } = await subscribe(database, { url: receiver.url, partner: 'northwind' });
  await happen(database, [entryOf(1)]);
  await changeEndpoint(database, id, { partner: 'fabrikam' });
  dispatch(database);
  expect(await untilStatus(database, id, 'failed')).toMatchObject([
    { lastReason: expect.stringContaining('another partner') },
  ]);
  expect(receiver.hits).toEqual([]);
});
