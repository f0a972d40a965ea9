import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { provideDatabases } from '../support/database.js';
import { sendAs, withAccounts } from './support.js';

const databases = provideDatabases();
const page = z.object({
  facts: z.array(z.object({ id: z.number(), action: z.string(), subject: z.string().nullable() })),
  next: z.number().nullable(),
  actions: z.array(z.string()),
});

/** Three keys are made, one is revoked, a partner is edited, and somebody without the right asks for the audit. */
async function busy() {
  const api = await withAccounts(await databases.fresh());
  const { key, id } = await api.keyFor({ role: 'staff', name: 'sam' });
  await api.keyFor({ role: 'staff', name: 'two' });
  await api.keyFor({ role: 'partner', partner: 'northwind', name: 'three' });
  await api.send(`/api/api-keys/${id}/revoke`, {});
  await api.send('/api/partners/northwind/edit', { name: 'North_wind 100%' });
  await sendAs(api, key, '/api/audit');
  const read = async (query: string) => page.parse((await api.send(`/api/audit?${query}`)).body);
  return { api, id, read };
}

describe('the audit', () => {
  it('is narrowed by what was done, to what, by whom, and how it went', async () => {
    const { id, read } = await busy();
    expect((await read('action=create-api-key')).facts).toHaveLength(3);
    expect((await read(`subject=${id}`)).facts.map(({ action }) => action)).toEqual([
      'revoke-api-key',
      'create-api-key',
    ]);
    expect((await read('subject=northwind&action=edit-partner')).facts).toHaveLength(1);
    expect((await read('actor=nobody')).facts).toEqual([]);
    expect((await read('outcome=done')).facts).toHaveLength(5);
    expect((await read('outcome=done')).actions).toEqual(
      expect.arrayContaining(['create-api-key', 'edit-partner', 'revoke-api-key']),
    );
  });

  it('is searched for words, of which % and _ are two like any other', async () => {
    const { read } = await busy();
    expect((await read('q=REVOKE')).facts).toHaveLength(1);
    expect((await read('q=partner+northwind')).facts.length).toBeGreaterThanOrEqual(2);
    expect((await read('q=create-api-key+northwind')).facts).toHaveLength(1);
    expect((await read('q=%25')).facts).toEqual([]);
    expect((await read('q=create_api')).facts).toEqual([]);
  });

  it('is walked page by page, and by time', async () => {
    const { read } = await busy();
    const all = (await read('limit=1000')).facts;
    const first = await read('limit=2');
    const second = await read(`limit=1000&before=${first.next}`);
    expect([...first.facts, ...second.facts]).toEqual(all);
    expect(second.next).toBeNull();
    expect((await read('from=2999-01-01T00:00:00Z')).facts).toEqual([]);
    expect((await read('to=2999-01-01T00:00:00Z')).facts).toHaveLength(all.length);
  });
});
