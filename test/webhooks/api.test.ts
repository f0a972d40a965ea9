import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { answered, apiKey, harness } from '../api/harness.js';
import { provideDatabases } from '../support/database.js';
import { type Hit, startReceiver } from './support/receiver.js';
import { dispatch, entryOf, happen, testSender, untilStatus } from './support/stage.js';

const databases = provideDatabases();

async function api(changes: Parameters<typeof harness>[0] = {}) {
  const database = await databases.fresh();
  const all = await harness({ database, webhooks: testSender(), ...changes });
  const ask = (method: 'PATCH' | 'DELETE', url: string, body?: object) =>
    answered(all.app, {
      method,
      url,
      headers: {
        authorization: `Bearer ${apiKey}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
  return { ...all, database, ask };
}

const isSignedBy = (secret: unknown, hit: Hit | undefined) => {
  if (!hit) throw new Error('nothing came');
  const headers = Object.entries(hit.headers).map(([name, value]) => [name, String(value)]);
  return new Webhook(String(secret)).verify(hit.body, Object.fromEntries(headers));
};

describe('webhooks in the API', () => {
  it('need the key', async () => {
    const { app } = await api();
    for (const [method, url] of [
      ['GET', '/api/webhooks'],
      ['POST', '/api/webhooks'],
      ['GET', '/api/webhooks/wh_0123456789abcdef'],
      ['PATCH', '/api/webhooks/wh_0123456789abcdef'],
      ['DELETE', '/api/webhooks/wh_0123456789abcdef'],
      ['POST', '/api/webhooks/wh_0123456789abcdef/rotate-secret'],
      ['POST', '/api/webhooks/wh_0123456789abcdef/test'],
      ['GET', '/api/webhooks/wh_0123456789abcdef/deliveries'],
      ['POST', '/api/webhooks/wh_0123456789abcdef/deliveries/1/retry'],
    ] as const) {
      expect((await answered(app, { method, url })).status).toBe(401);
    }
  });

  it('leave in the audit who made, changed and deleted them, and which host was told', async () => {
    const { send, ask } = await api();
    const receiver = await startReceiver();
    const key = { 'idempotency-key': 'audited-1' };
    const { body } = await send('/api/webhooks', { url: `${receiver.url}/token`, partner: 'northwind' }, key);
    await send('/api/webhooks', { url: `${receiver.url}/token`, partner: 'northwind' }, key);
    const path = `/api/webhooks/${String(body.id)}`;
    await send(`${path}/rotate-secret`, {}, key);
    await send(`${path}/rotate-secret`, {}, key);
    await ask('PATCH', path, { description: 'CRM' });
    await ask('PATCH', path, {});
    await ask('DELETE', path);
    const { text, body: audit } = await send(`/api/audit?subject=${String(body.id)}`);
    const { host } = new URL(receiver.url);
    expect(audit.facts).toMatchObject([
      { action: 'delete-webhook', actor: 'staff' },
      { action: 'change-webhook', details: { fields: ['description'] } },
      { action: 'rotate-webhook-secret' },
      { action: 'create-webhook', details: { partner: 'northwind', host } },
    ]);
    expect(text).not.toContain('token');
  });

  it('are created, and show their secret then only', async () => {
    const { send } = await api();
    const receiver = await startReceiver();
    const fields = {
      url: receiver.url,
      description: 'CRM',
      types: ['customer.closed'],
      partner: 'northwind',
    };
    const created = await send('/api/webhooks', fields);
    expect(created.status).toBe(201);
    const { secret, ...shown } = created.body;
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{32}$/);
    expect(shown).toMatchObject({
      ...fields,
      enabled: true,
      disabledReason: null,
      previousSecretUntil: null,
    });
    expect(created.headers.location).toBe(`/api/webhooks/${String(shown.id)}`);
    expect((await send(`/api/webhooks/${String(shown.id)}`)).body).toEqual(shown);
    expect((await send('/api/webhooks')).body).toEqual({ webhooks: [shown] });
  });

  it('are created once under one key, and the repeat is shown the secret again', async () => {
    const { send, ask } = await api();
    const body = { url: 'http://127.0.0.1:9/' };
    const headers = { 'idempotency-key': 'key-1' };
    const first = await send('/api/webhooks', body, headers);
    const again = await send('/api/webhooks', body, headers);
    expect([again.status, again.body]).toEqual([201, first.body]);
    const other = await send('/api/webhooks', { ...body, description: 'x' }, headers);
    expect([other.status, other.body.code]).toEqual([422, 'request-id-reused']);
    const path = `/api/webhooks/${String(first.body.id)}`;
    await send(`${path}/rotate-secret`, {});
    expect((await send('/api/webhooks', body, headers)).status).toBe(422);
    expect((await ask('DELETE', path)).status).toBe(204);
  });

  it.each([
    [{}, 'url'],
    [{ url: 'nowhere' }, 'url'],
    [{ url: 'http://127.0.0.1:9/', types: ['customer.unheard-of'] }, 'types.0'],
    [{ url: 'http://127.0.0.1:9/', types: [] }, 'types'],
    [{ url: 'http://127.0.0.1:9/', partner: 'nobody' }, 'partner'],
    [{ url: 'http://127.0.0.1:9/', color: 'red' }, 'color'],
    [{ url: 'http://127.0.0.1:9/', description: 'a\0b' }, 'description'],
    [{ url: 'http://127.0.0.1:9/\0a' }, 'url'],
  ])('are refused with the field that is wrong: %j', async (body, path) => {
    const { send } = await api();
    const refused = await send('/api/webhooks', body);
    expect([refused.status, refused.body.code]).toEqual([422, 'invalid-input']);
    expect(JSON.stringify(refused.body.fields)).toContain(`"path":"${path}"`);
    expect((await send('/api/webhooks')).body).toEqual({ webhooks: [] });
  });

  it('may not go to private addresses unless that is allowed, neither at first nor after a change', async () => {
    const resolve = async (name: string) => [
      { address: name === 'public.example' ? '93.184.215.14' : '10.0.0.1', family: 4 },
    ];
    const { send, ask } = await api({ webhooks: testSender({ allowPrivate: false, resolve }) });
    for (const url of ['https://127.0.0.1/', 'https://private.example/', 'http://public.example/']) {
      expect((await send('/api/webhooks', { url })).body.code).toBe('invalid-input');
    }
    const created = await send('/api/webhooks', { url: 'https://public.example/' });
    expect(created.status).toBe(201);
    const path = `/api/webhooks/${String(created.body.id)}`;
    const moved = await ask('PATCH', path, { url: 'https://private.example/' });
    expect([moved.status, moved.body.code]).toEqual([422, 'invalid-input']);
    expect((await send(path)).body.url).toBe('https://public.example/');
  });

  it('are changed, disabled, enabled and deleted', async () => {
    const { send, ask } = await api();
    const { body } = await send('/api/webhooks', { url: 'http://127.0.0.1:9/', types: ['customer.closed'] });
    const path = `/api/webhooks/${String(body.id)}`;
    const changed = await ask('PATCH', path, { description: 'new', types: null, enabled: false });
    expect(changed.body).toMatchObject({
      description: 'new',
      types: null,
      enabled: false,
      disabledReason: 'disabled by staff',
    });
    expect(changed.body.secret).toBeUndefined();
    expect((await ask('PATCH', path, { enabled: true })).body).toMatchObject({
      enabled: true,
      disabledReason: null,
    });
    expect((await ask('PATCH', path, {})).body).toMatchObject({ description: 'new', enabled: true });
    expect((await ask('PATCH', path, { id: 'x' })).status).toBe(422);
    expect((await ask('DELETE', path)).status).toBe(204);
    for (const gone of [await send(path), await ask('PATCH', path, {}), await ask('DELETE', path)]) {
      expect([gone.status, gone.body.code]).toEqual([404, 'unknown-webhook']);
    }
    expect((await send('/api/webhooks/..%2f')).status).toBe(404);
  });

  it('rotate their secret once for a request and its repeats', async () => {
    const { send } = await api();
    const receiver = await startReceiver();
    // Also under the key that has made it.
    const key = { 'idempotency-key': 'rotation-1' };
    const { body } = await send('/api/webhooks', { url: receiver.url }, key);
    const path = `/api/webhooks/${String(body.id)}`;
    const rotated = await send(`${path}/rotate-secret`, {}, key);
    const again = await send(`${path}/rotate-secret`, {}, key);
    expect(rotated.body.secret).not.toBe(body.secret);
    expect(again.body).toEqual(rotated.body);
    expect(rotated.body.previousSecretUntil).not.toBeNull();
    await send(`${path}/test`, {});
    expect(isSignedBy(body.secret, receiver.hits[0])).toEqual(
      isSignedBy(rotated.body.secret, receiver.hits[0]),
    );
  });

  it('are tested at once, and say what came back', async () => {
    const { send } = await api();
    const receiver = await startReceiver();
    const { body } = await send('/api/webhooks', { url: receiver.url });
    const path = `/api/webhooks/${String(body.id)}/test`;
    const well = await send(path, {});
    expect(well.body).toMatchObject({ delivered: true, status: 204, reason: null });
    expect(isSignedBy(body.secret, receiver.hits[0])).toMatchObject({
      type: 'webhook.test',
      data: { webhook: body.id },
    });
    expect(receiver.hits[0]?.id).toBe(well.body.event);
    receiver.answer = () => ({ status: 401, body: 'bad signature' });
    expect((await send(path, {})).body).toMatchObject({
      delivered: false,
      status: 401,
      reason: 'answered 401: bad signature',
    });
  });

  it('show their log, page by page, and send one of it again', async () => {
    const { send, ask, database } = await api();
    const receiver = await startReceiver(() => 500);
    const { body } = await send('/api/webhooks', { url: receiver.url });
    const id = String(body.id);
    const path = `/api/webhooks/${id}`;
    dispatch(database, { delays: [] });
    await happen(database, [entryOf(1), entryOf(2), entryOf(3)]);
    await untilStatus(database, id, 'failed');
    const page = await send(`${path}/deliveries?limit=2&status=failed`);
    expect(page.body.deliveries).toMatchObject([
      {
        event: 'evt_contoso-1_3',
        type: 'customer.trial-ended',
        status: 'failed',
        attempts: 1,
        lastStatus: 500,
      },
      { sequence: 2 },
    ]);
    const rest = await send(`${path}/deliveries?limit=2&before=${String(page.body.next)}`);
    expect(rest.body).toMatchObject({ deliveries: [{ sequence: 1 }], next: null });
    expect((await send(`${path}/deliveries?status=odd`)).status).toBe(422);
    receiver.answer = () => 200;
    const retried = await send(`${path}/deliveries/${String(page.body.next)}/retry`, {});
    expect([retried.status, retried.body.status]).toEqual([202, 'pending']);
    await receiver.received(4);
    expect(receiver.hits[3]?.id).toBe('evt_contoso-1_2');
    expect((await send(`${path}/deliveries/999999/retry`, {})).body.code).toBe('unknown-delivery');
    expect((await send(`${path}/deliveries/x/retry`, {})).body.code).toBe('unknown-delivery');
    await ask('PATCH', path, { enabled: false });
    const refused = await send(`${path}/deliveries/${String(page.body.next)}/retry`, {});
    expect(refused.body.code).toBe('webhook-disabled');
  });
});
