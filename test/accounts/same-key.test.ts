import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { provideDatabases } from '../support/database.js';
import { withAccounts } from './support.js';

const databases = provideDatabases();

describe('callers with the same Idempotency-Key', () => {
  it('are each answered for what they asked, and once', async () => {
    const api = await withAccounts(await databases.fresh());
    const id = await api.inTrial({ partner: 'northwind' });
    const one = await api.keyFor({ role: 'staff' });
    const other = await api.keyFor({ role: 'staff' });
    for (const { key } of [one, other, one]) {
      const headers = { authorization: `Bearer ${key}`, 'idempotency-key': 'the-same' };
      expect(await api.send(`/api/customers/${id}/extend-trial`, {}, headers)).toMatchObject({ status: 200 });
    }
    expect(api.customers.customer(id).extensions.staff).toBe(2);
  });

  it('each get a webhook, and a secret, of their own', async () => {
    const api = await withAccounts(await databases.fresh());
    const [one, other] = [await api.keyFor({ role: 'staff' }), await api.keyFor({ role: 'staff' })];
    const sent = async ({ key }: { key: string }, path: string, body: object) => {
      const headers = { authorization: `Bearer ${key}`, 'idempotency-key': 'the-same' };
      return (await api.send(`/api/webhooks${path}`, body, headers)).body;
    };
    const url = 'https://8.8.8.8/hook';
    const first = await sent(one, '', { url });
    expect(await sent(one, '', { url })).toEqual(first);
    expect((await sent(other, '', { url })).secret).not.toBe(first.secret);
    const rotated = await sent(one, `/${first.id}/rotate-secret`, {});
    expect((await sent(one, `/${first.id}/rotate-secret`, {})).secret).toBe(rotated.secret);
    expect((await sent(other, `/${first.id}/rotate-secret`, {})).secret).not.toBe(rotated.secret);
  });

  it('cannot take the place of a customer’s activation', async () => {
    const api = await withAccounts(await databases.fresh());
    const id = await api.invited({ partner: 'northwind' });
    const { key } = await api.keyFor({ role: 'partner', partner: 'northwind' });
    const ofActivation = `activate-1-${createHash('sha256').update('Ada').digest('hex').slice(0, 16)}`;
    const headers = { authorization: `Bearer ${key}`, 'idempotency-key': ofActivation };
    expect(await api.send(`/api/customers/${id}/block-upgrade`, {}, headers)).toMatchObject({ status: 200 });
    await api.app.inject({
      method: 'POST',
      url: api.activationPath(id),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'name=Ada&accepted=yes',
    });
    expect(api.customers.customer(id).stage).toMatchObject({ activated: { name: 'Ada' } });
  });
});
