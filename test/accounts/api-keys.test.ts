import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { dayMs } from '../api/harness.js';
import { provideDatabases } from '../support/database.js';
import { sendAs, settings, withAccounts } from './support.js';

const databases = provideDatabases();

describe('an API key', () => {
  it('is shown once and stored as a hash only', async () => {
    const database = await databases.fresh();
    const api = await withAccounts(database);
    const made = await api.send('/api/api-keys', { name: 'billing', role: 'staff' });
    expect(made.status).toBe(201);
    const key = String(made.body.key);
    expect(key).toMatch(/^fn_[\w-]{32}$/);
    const listed = await api.send('/api/api-keys');
    expect(listed.body.keys).toMatchObject([{ name: 'billing', role: 'staff', prefix: key.slice(0, 9) }]);
    expect(listed.text).not.toContain(key);
    const dump = await database.run('dump', (orm) =>
      orm.execute(
        sql`select (select json_agg(k)::text from api_keys k) || (select json_agg(a)::text from audit a) as all`,
      ),
    );
    expect(JSON.stringify(dump.rows)).not.toContain(key);
    expect(JSON.stringify(api.logged)).not.toContain(key);
  });

  it('lets in with its role until it is revoked', async () => {
    const api = await withAccounts(await databases.fresh());
    const { key, id } = await api.keyFor({ role: 'staff', name: 'sam' });
    expect(await sendAs(api, key, '/api/customers')).toMatchObject({ status: 200 });
    expect(await sendAs(api, key, '/api/api-keys')).toMatchObject({
      status: 403,
      body: { code: 'wrong-role' },
    });
    expect(await api.send(`/api/api-keys/${id}/revoke`, {})).toMatchObject({ status: 200 });
    expect(await sendAs(api, key, '/api/customers')).toMatchObject({
      status: 401,
      body: { detail: 'this API key was revoked' },
    });
  });

  it('names its holder on the timeline', async () => {
    const api = await withAccounts(await databases.fresh());
    const { key } = await api.keyFor({ role: 'staff', name: 'sam' });
    const id = await api.inTrial({ partner: 'northwind' });
    await sendAs(api, key, `/api/customers/${id}/extend-trial`, {});
    expect(api.customers.executed.at(-1)?.meta.actor).toEqual({ kind: 'staff', name: 'sam' });
  });

  it('slows down nobody but itself where its script runs wild', async () => {
    const accounts = { ...settings.accounts, requestsPerMinute: 60 };
    const api = await withAccounts(await databases.fresh(), {
      settings: { current: () => ({ ...settings, accounts }) },
    });
    const { key } = await api.keyFor({ role: 'staff' });
    const { key: other } = await api.keyFor({ role: 'partner', partner: 'northwind' });
    const answers = await Promise.all(
      Array.from({ length: 70 }, () => sendAs(api, key, '/api/settings').then(({ status }) => status)),
    );
    expect(answers.filter((status) => status === 200)).toHaveLength(60);
    const refused = await sendAs(api, key, '/api/settings');
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(api.logged.filter((line) => /requests in a minute/.test(JSON.stringify(line)))).toHaveLength(1);
    expect((await sendAs(api, other, '/api/settings')).status).toBe(200);
    // The key of the data folder is the way in to mend it.
    expect((await api.send('/api/api-keys')).status).toBe(200);
  });

  it('ends at its instant', async () => {
    const api = await withAccounts(await databases.fresh());
    const { key } = await api.keyFor({ role: 'staff', expiresAt: '2026-06-02' });
    expect((await sendAs(api, key, '/api/customers')).status).toBe(200);
    api.pass(2 * dayMs);
    expect(await sendAs(api, key, '/api/customers')).toMatchObject({
      status: 401,
      body: { detail: expect.stringContaining('has expired') },
    });
  });

  it.each([
    [{ name: 'x', role: 'partner' }, 'partner'],
    [{ name: 'x', role: 'partner', partner: 'nobody' }, 'partner'],
    [{ name: 'x', role: 'staff', partner: 'northwind' }, 'partner'],
    [{ name: 'x', role: 'god' }, 'role'],
    [{ name: 'x', role: 'staff', expiresAt: '2020-01-01' }, 'expiresAt'],
    [{ name: 'x', role: 'staff', expiresAt: 'next year' }, 'expiresAt'],
  ])('is refused for %j, in words for people', async (fields, path) => {
    const api = await withAccounts(await databases.fresh());
    const refused = await api.send('/api/api-keys', fields);
    expect(refused).toMatchObject({ status: 422, body: { fields: [{ path }] } });
    expect(refused.body.detail).not.toContain('Invalid input');
  });

  it('is made once by a repeated request, which says how to go on', async () => {
    const api = await withAccounts(await databases.fresh());
    const ask = () => api.send('/api/api-keys', { name: 'x', role: 'staff' }, { 'idempotency-key': 'once' });
    expect((await ask()).status).toBe(201);
    expect(await ask()).toMatchObject({ status: 422, body: { clears: expect.stringContaining('revoke') } });
  });

  it('of nobody is refused, as is none', async () => {
    const api = await withAccounts(await databases.fresh());
    expect((await sendAs(api, `fn_${'a'.repeat(32)}`, '/api/customers')).status).toBe(401);
    expect((await sendAs(api, 'something-else', '/api/customers')).status).toBe(401);
    expect((await api.app.inject({ url: '/api/customers' })).statusCode).toBe(401);
  });

  it('is known to have been used', async () => {
    const api = await withAccounts(await databases.fresh());
    const { key } = await api.keyFor({ role: 'staff' });
    await sendAs(api, key, '/api/customers');
    expect((await api.send('/api/api-keys')).body.keys?.[0]).toMatchObject({
      lastUsedAt: '2026-06-01T12:00:00.000Z',
    });
  });
});
