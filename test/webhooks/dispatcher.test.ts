import { once } from 'node:events';
import { createServer } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { claimDeliveries } from '../../src/store/webhook-deliveries.js';
import { changeEndpoint, findEndpoint, rotateSecret } from '../../src/store/webhook-endpoints.js';
import { retryDelivery } from '../../src/store/webhook-log.js';
import { newSecret } from '../../src/webhooks/secret.js';
import { provideDatabases } from '../support/database.js';
import { type Hit, payloadIn, startReceiver, until } from './support/receiver.js';
import { dispatch, entryOf, happen, logOf, subscribe, testSender, untilStatus } from './support/stage.js';

const databases = provideDatabases();
const entries = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => entryOf(from + index));
const verified = (secret: string, { body, headers }: Hit) =>
  new Webhook(secret).verify(
    body,
    Object.fromEntries(Object.entries(headers).map(([k, v]) => [k, String(v)])),
  );

describe('a delivery', () => {
  it('is signed by the specification, and says what happened to whom', async () => {
    const database = await databases.fresh();
    const receiver = await startReceiver();
    const { id, secret } = await subscribe(database, { url: receiver.url });
    dispatch(database);
    await happen(database, [entryOf(7)]);
    const [hit] = await receiver.received(1);
    if (!hit) throw new Error('nothing came');
    expect(verified(secret, hit)).toEqual(payloadIn(hit));
    expect(() => verified(newSecret(), hit)).toThrow();
    expect(hit.id).toBe('evt_contoso-1_7');
    expect(hit.headers).toMatchObject({
      'content-type': 'application/json',
      'user-agent': 'Fortnight-Webhooks/1',
    });
    expect(JSON.parse(hit.body)).toEqual({
      type: 'customer.trial-ended',
      timestamp: '2026-06-09T12:00:00.000Z',
      data: {
        customer: 'contoso-1',
        organization: 'Contoso Ltd',
        partner: 'northwind',
        sequence: 7,
        actor: { kind: 'partner', partner: 'northwind', name: 'Jane' },
        event: { type: 'trial-ended', at: '2026-06-09T12:00:00.000Z', cause: 'no notice was accepted' },
      },
    });
    expect(await untilStatus(database, id, 'delivered')).toMatchObject([
      { attempts: 1, lastStatus: 204, lastReason: null, nextAttemptAt: null },
    ]);
  });

  it('is not lost while no dispatcher runs', async () => {
    const database = await databases.fresh();
    const receiver = await startReceiver();
    const { id } = await subscribe(database, { url: receiver.url });
    for (let revision = 1; revision <= 30; revision++) {
      await happen(database, [entryOf(revision)], { revision });
    }
    dispatch(database);
    await untilStatus(database, id, 'delivered');
    const sequences = receiver.hits.map((hit) => payloadIn(hit).data.sequence);
    expect([...sequences].sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });
});

describe('a delivery that fails', () => {
  it('is tried again, later each time, with the same id and bytes, until it is taken', async () => {
    const database = await databases.fresh();
    const receiver = await startReceiver((_hit, count) =>
      count < 3 ? { status: 503, body: 'not  now' } : 200,
    );
    const { id } = await subscribe(database, { url: receiver.url });
    dispatch(database);
    await happen(database, [entryOf(1)]);
    const hits = await receiver.received(3);
    expect(new Set(hits.map((hit) => `${hit.id} ${hit.body}`)).size).toBe(1);
    const [first, second, third] = hits.map(({ at }) => at);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(44);
    expect((third ?? 0) - (second ?? 0)).toBeGreaterThanOrEqual(89);
    expect(await untilStatus(database, id, 'delivered')).toMatchObject([{ attempts: 3, lastStatus: 200 }]);
    await until(
      async () => (await findEndpoint(database, id))?.failingSince === null,
      'the endpoint to be well',
    );
  });

  it('ends with the schedule, and says why', async () => {
    const database = await databases.fresh();
    const receiver = await startReceiver(() => ({ status: 500, body: '<b>broken</b>\n\u{1b}[31m' }));
    const { id } = await subscribe(database, { url: receiver.url });
    dispatch(database);
    await happen(database, [entryOf(1)]);
    expect(await untilStatus(database, id, 'failed')).toMatchObject([
      { attempts: 4, lastStatus: 500, lastReason: 'answered 500: <b>broken</b> [31m', nextAttemptAt: null },
    ]);
    expect((await findEndpoint(database, id))?.failingSince).not.toBeNull();
    receiver.answer = () => 200;
    const [delivery] = await logOf(database, id);
    expect(await retryDelivery(database, id, delivery?.id ?? 0)).toMatchObject({ status: 'pending' });
    expect(await untilStatus(database, id, 'delivered')).toMatchObject([{ attempts: 5 }]);
    expect(new Set(receiver.hits.map((hit) => hit.id)).size).toBe(1);
  });

  it('waits for as long as the receiver asks', async () => {
    const database = await databases.fresh();
    const receiver = await startReceiver(() => ({ status: 429, headers: { 'retry-after': '120' } }));
    const { id } = await subscribe(database, { url: receiver.url });
    dispatch(database);
    await happen(database, [entryOf(1)]);
    await until(async () => (await logOf(database, id))[0]?.lastStatus === 429, 'the answer');
    const [delivery] = await logOf(database, id);
    expect(Date.parse(delivery?.nextAttemptAt ?? '') - Date.now()).toBeGreaterThan(110_000);
  });

  it('follows no redirect', async () => {
    const database = await databases.fresh();
    const elsewhere = await startReceiver();
    const receiver = await startReceiver(() => ({ status: 302, headers: { location: elsewhere.url } }));
    const { id } = await subscribe(database, { url: receiver.url });
    dispatch(database, { delays: [] });
    await happen(database, [entryOf(1)]);
    expect(await untilStatus(database, id, 'failed')).toMatchObject([
      { lastReason: 'answered 302; redirects are not followed' },
    ]);
    expect(elsewhere.hits).toEqual([]);
  });

  it('says that nothing listens, that something else does, and that nothing came in time', async () => {
    const database = await databases.fresh();
    const other = createServer((socket) => socket.end('SSH-2.0-OpenSSH_9.9\r\n')).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = z.object({ port: z.number() }).parse(other.address());
    const wrong = await subscribe(database, { url: `http://127.0.0.1:${port}/hook` });
    const silent = await startReceiver(() => null);
    const dead = await subscribe(database, { url: 'http://127.0.0.1:1/hook' });
    const slow = await subscribe(database, { url: silent.url });
    dispatch(database, { delays: [], sender: testSender({ timeoutMs: 200 }) });
    await happen(database, [entryOf(1)]);
    expect(await untilStatus(database, dead.id, 'failed')).toMatchObject([
      { lastReason: 'no connection (ECONNREFUSED)' },
    ]);
    expect(await untilStatus(database, wrong.id, 'failed')).toMatchObject([
      { lastReason: expect.stringMatching(/^the answer is not HTTP \(HPE_\w+\)$/) },
    ]);
    other.close();
    expect(await untilStatus(database, slow.id, 'failed')).toMatchObject([
      { lastReason: 'no answer within 200 ms' },
    ]);
  });
});

describe('an endpoint', () => {
  it('that is gone is disabled, and what waits for it is given up', async () => {
    const database = await databases.fresh();
    const receiver = await startReceiver(() => 410);
    const { id } = await subscribe(database, { url: receiver.url });
    const { warned } = dispatch(database, { perEndpoint: 1 });
    await happen(database, entries(1, 5));
    await untilStatus(database, id, 'failed');
    expect(await findEndpoint(database, id)).toMatchObject({
      enabled: false,
      disabledReason: 'its address answered 410 Gone',
    });
    expect(receiver.hits.length).toBeLessThan(5);
    expect(warned).toContain('a webhook was disabled: its address answered 410 Gone');
  });

  it('that has failed for days is disabled', async () => {
    const database = await databases.fresh();
    const receiver = await startReceiver(() => 500);
    const { id } = await subscribe(database, { url: receiver.url });
    dispatch(database, { failingForMs: 100 });
    await happen(database, [entryOf(1)]);
    await until(async () => (await findEndpoint(database, id))?.enabled === false, 'it to be disabled');
    expect((await findEndpoint(database, id))?.disabledReason).toMatch(/^no attempt has succeeded since 20/);
  });

  it('that is slow holds up no other, and has few attempts at once', async () => {
    const database = await databases.fresh();
    let [now, most] = [0, 0];
    const slow = await startReceiver(async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 600));
      now -= 1;
      return 200;
    });
    const quick = await startReceiver();
    await subscribe(database, { url: slow.url });
    const { id } = await subscribe(database, { url: quick.url });
    dispatch(database, { most: 8 });
    await happen(database, entries(1, 60));
    await untilStatus(database, id, 'delivered');
    expect(slow.hits.length).toBeLessThan(40);
    expect(most).toBeLessThanOrEqual(4);
  });

  it('is sent nothing new once it is deleted or disabled meanwhile', async () => {
    const database = await databases.fresh();
    const receiver = await startReceiver();
    const { id } = await subscribe(database, { url: receiver.url });
    await happen(database, [entryOf(1)]);
    await changeEndpoint(database, id, { enabled: false });
    dispatch(database);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(receiver.hits).toEqual([]);
  });
});

describe('a rotated secret', () => {
  it('signs at once, and the old one beside it until its time is over', async () => {
    const database = await databases.fresh();
    const receiver = await startReceiver();
    const { id, secret } = await subscribe(database, { url: receiver.url });
    dispatch(database);
    const next = newSecret();
    const sealed = testSender().secrets.seal(id, next);
    const until = new Date(Date.now() + 60_000).toISOString();
    await rotateSecret(database, id, { secret: sealed, request: 'r1', until });
    await rotateSecret(database, id, { secret: 'a repeat changes nothing', request: 'r1', until });
    await happen(database, [entryOf(1)]);
    const [during] = await receiver.received(1);
    if (!during) throw new Error('nothing came');
    expect(verified(next, during)).toEqual(verified(secret, during));
    await rotateSecret(database, id, { secret: sealed, request: 'r2', until: '2026-01-01T00:00:00.000Z' });
    await happen(database, [entryOf(2)], { revision: 2 });
    const [, after] = await receiver.received(2);
    if (!after) throw new Error('nothing came');
    expect(verified(next, after)).toBeDefined();
    expect(() => verified(secret, after)).toThrow();
  });

  it('that cannot be read says so, and that rotating it helps', async () => {
    const database = await databases.fresh();
    const receiver = await startReceiver();
    const { id } = await subscribe(database, { url: receiver.url });
    const sender = testSender({ masterSecret: 'another secret, long enough' });
    dispatch(database, { delays: [], sender });
    await happen(database, [entryOf(1)]);
    const [failed] = await untilStatus(database, id, 'failed');
    expect(failed?.lastReason).toContain('rotate the secret of this webhook');
    expect(receiver.hits).toEqual([]);
    const next = newSecret();
    const until = new Date(Date.now() + 60_000).toISOString();
    await rotateSecret(database, id, { secret: sender.secrets.seal(id, next), request: 'r1', until });
    await happen(database, [entryOf(2)], { revision: 2 });
    const [hit] = await receiver.received(1);
    if (!hit) throw new Error('nothing came');
    expect(verified(next, hit)).toEqual(payloadIn(hit));
  });
});

const claim = { most: 64, perEndpoint: 4, busy: {}, leaseMs: 60_000, attempts: 4 };

describe('several dispatchers', () => {
  it('never make one attempt twice', async () => {
    const database = await databases.fresh();
    const receiver = await startReceiver();
    const { id } = await subscribe(database, { url: receiver.url });
    // On a busy machine an answer may take long: an attempt that is given up is one more.
    const sender = testSender({ timeoutMs: 30_000 });
    const all = [1, 2, 3].map(() => dispatch(database, { sender }));
    for (let from = 1; from <= 181; from += 20) {
      await happen(database, entries(from, from + 19), { revision: from });
    }
    const log = await untilStatus(database, id, 'delivered');
    expect(log).toHaveLength(200);
    expect(log.every(({ attempts }) => attempts === 1)).toBe(true);
    expect(receiver.hits).toHaveLength(200);
    expect(all.flatMap(({ warned }) => warned)).toEqual([]);
  });

  it('begin an attempt again only once its lease is over: the same message, and the late result changes nothing', async () => {
    const database = await databases.fresh();
    const receiver = await startReceiver();
    const { id } = await subscribe(database, { url: receiver.url });
    await happen(database, [entryOf(1)]);
    // A process that sends, and dies before it writes that down.
    const [lost] = await claimDeliveries(database, { ...claim, leaseMs: 1_500 });
    if (!lost) throw new Error('nothing was due');
    await testSender().send({ ...lost, id }, { id: 'evt_contoso-1_1', body: '{}' });
    const lostAt = Date.now();
    expect(await claimDeliveries(database, claim)).toEqual([]);
    dispatch(database);
    const [first, again] = await receiver.received(2);
    expect(again?.id).toBe(first?.id);
    expect((again?.at ?? 0) - lostAt).toBeGreaterThan(1_000);
    expect(await untilStatus(database, id, 'delivered')).toMatchObject([{ attempts: 2 }]);
  });

  it('give each endpoint its share of what one claims', async () => {
    const database = await databases.fresh();
    const [busy, free] = [
      await subscribe(database, { url: 'http://127.0.0.1:1/a' }),
      await subscribe(database, { url: 'http://127.0.0.1:1/b' }),
    ];
    await happen(database, entries(1, 10));
    const claimed = await claimDeliveries(database, { ...claim, busy: { [busy.id]: 3 } });
    const of = (id: string) => claimed.filter(({ endpointId }) => endpointId === id).length;
    expect([of(busy.id), of(free.id)]).toEqual([1, 4]);
    expect(await claimDeliveries(database, { ...claim, most: 3 })).toHaveLength(3);
  });
});

describe('a dispatcher that stops', () => {
  it('lets an attempt come to its end', async () => {
    const database = await databases.fresh();
    const receiver = await startReceiver(async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return 200;
    });
    const { id } = await subscribe(database, { url: receiver.url });
    const dispatcher = dispatch(database);
    await happen(database, [entryOf(1)]);
    await receiver.received(1);
    await dispatcher.stop();
    expect(await logOf(database, id)).toMatchObject([{ status: 'delivered' }]);
  });

  it('interrupts one that takes long: it is due at once, and the schedule does not count it', async () => {
    const database = await databases.fresh();
    const receiver = await startReceiver(() => null);
    const { id } = await subscribe(database, { url: receiver.url });
    const dispatcher = dispatch(database, { sender: testSender({ timeoutMs: 20_000 }) });
    await happen(database, [entryOf(1)]);
    await receiver.received(1);
    const begun = Date.now();
    await dispatcher.stop();
    expect(Date.now() - begun).toBeLessThan(4_000);
    expect(await logOf(database, id)).toMatchObject([{ status: 'pending', attempts: 1, uncounted: 1 }]);
    receiver.answer = () => 200;
    dispatch(database);
    expect(await untilStatus(database, id, 'delivered')).toMatchObject([{ attempts: 2 }]);
  });
});
