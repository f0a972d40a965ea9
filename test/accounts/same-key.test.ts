import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
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
