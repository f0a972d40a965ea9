import { describe, expect, it } from 'vitest';
import { storedPartners } from '../../src/store/partners.js';
import { Unavailable } from '../../src/temporal/customers.js';
import { contoso } from '../api/harness.js';
import { runWith } from '../cli/harness.js';
import { provideDatabases } from '../support/database.js';
import { sendAs, withAccounts } from './support.js';

const databases = provideDatabases();

it.each(['partners/%00/resume', 'users/%00/enable', 'api-keys/%00/revoke', 'intake/%00'])(
  '%s, which no database can keep, is answered as one that there is not',
  async (path) => {
    const api = await withAccounts(await databases.fresh());
    const lead = { organization: 'Contoso', name: 'Ada', email: 'ada@contoso.example', country: 'DE' };
    const answer = await api.send(`/api/${path}`, path.startsWith('intake') ? lead : {});
    expect(answer).toMatchObject({ status: 404, body: { code: expect.stringMatching(/unknown|not-found/) } });
  },
);

describe('partners', () => {
  it('of the settings are there after the first start, and are not taken twice', async () => {
    const database = await databases.fresh();
    await withAccounts(database);
    await storedPartners(database).find('northwind');
    const api = await withAccounts(database);
    const { body } = await api.send('/api/partners');
    expect(body.partners).toMatchObject([
      { id: 'fabrikam', trialEnd: 'hold', zone: 'Europe/Berlin' },
      { id: 'northwind', recipients: ['partner@northwind.example'] },
    ]);
  });

  it('are created, edited and used at once', async () => {
    const api = await withAccounts(await databases.fresh());
    const adatum = { id: 'adatum', name: 'Adatum', recipients: ['a@adatum.example'], trialEnd: 'hold' };
    expect((await api.send('/api/partners', adatum)).status).toBe(201);
    expect(await api.send('/api/partners', adatum)).toMatchObject({ status: 409 });
    // Customers of a partner of this name could not be asked for: `partner=none` are the vendor's own.
    expect(await api.send('/api/partners', { ...adatum, id: 'none' })).toMatchObject({ status: 422 });
    const added = await api.send('/api/customers', { ...contoso, partner: 'adatum' });
    expect(api.customers.customer(String(added.body.id)).upgrade).toBe('blocked');
    const edited = await api.send('/api/partners/adatum/edit', { trialEnd: null, zone: 'Asia/Tokyo' });
    expect(edited.body).toMatchObject({ trialEnd: null, zone: 'Asia/Tokyo', name: 'Adatum' });
    expect((await api.send('/api/partners/adatum/edit', {})).status).toBe(422);
    expect(await api.send('/api/partners/adatum/edit', { trialEnd: 'never' })).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'trialEnd', message: 'expected one of: upgrade, hold, null' }] },
    });
    expect((await api.send('/api/partners/nobody/edit', { name: 'N' })).status).toBe(404);
  });

  it('that are suspended are out at once, get no new customers, and come back as they were', async () => {
    const api = await withAccounts(await databases.fresh());
    const { key } = await api.keyFor({ role: 'partner', partner: 'northwind' });
    expect((await sendAs(api, key, '/api/customers')).status).toBe(200);
    await api.send('/api/partners/northwind/suspend', {});
    expect(await sendAs(api, key, '/api/customers')).toMatchObject({
      status: 401,
      body: { detail: 'the partner of this API key is suspended' },
    });
    expect((await api.send('/api/customers', { ...contoso, partner: 'northwind' })).status).toBe(422);
    await api.send('/api/partners/northwind/resume', {});
    expect((await sendAs(api, key, '/api/customers')).status).toBe(200);
  });
});

describe('handing a partner over', () => {
  async function listening() {
    const api = await withAccounts(await databases.fresh());
    const ids: string[] = [];
    for (let number = 0; number < 30; number++) ids.push(await api.invited({ partner: 'northwind' }));
    const kept = await api.invited({ partner: 'fabrikam' });
    const closed = await api.invited({ partner: 'northwind' });
    await api.send(`/api/customers/${closed}/close`, { reason: 'gone' });
    await api.publishAll(...ids, kept, closed);
    const url = await api.app.listen({ port: 0, host: '127.0.0.1' });
    const env = { FORTNIGHT_URL: url, FORTNIGHT_API_KEY: 'fn_0123456789abcdefghijklmnop' };
    const fortnight = (...args: string[]) => runWith(env, ...args);
    return { ...api, ids, kept, closed, fortnight };
  }
  const handOver = ['hand-over-partner', 'northwind', 'fabrikam', '--reason', 'Northwind stops'];

  it('moves every open customer with the reason, and tells how far it is', async () => {
    const { ids, closed, customers, fortnight, publishAll } = await listening();
    const dry = await fortnight(...handOver, '--dry-run');
    expect(dry).toMatchObject({ code: 0, out: expect.stringContaining('30 customer(s) would move') });
    expect(customers.customer(ids[0] ?? '').partner).toBe('northwind');
    const done = await fortnight(...handOver);
    expect(done.out).toContain('30 customer(s) moved from northwind to fabrikam');
    expect(done.err).toContain('25 done, 5 to go');
    for (const id of ids) {
      expect(customers.customer(id).partner).toBe('fabrikam');
      const { timeline } = await customers.read(id);
      expect(timeline.unstored.map(({ event }) => event)).toContainEqual(
        expect.objectContaining({
          type: 'transferred',
          from: 'northwind',
          to: 'fabrikam',
          reason: 'Northwind stops',
        }),
      );
    }
    expect(customers.customer(closed).partner).toBe('northwind');
    await publishAll(...ids);
    expect((await fortnight(...handOver)).out).toContain('0 customer(s) moved');
    expect(await fortnight(...handOver.with(1, 'northwnd'))).toMatchObject({
      code: 1,
      err: expect.stringContaining("there is no partner 'northwnd'"),
    });
  });

  it('goes on after it was broken off, and moves nobody twice', async () => {
    const { ids, customers, send } = await listening();
    const { execute } = customers;
    let transfers = 0;
    customers.execute = async (...sent) => {
      transfers += 1;
      if (transfers === 11) throw new Unavailable('no answer in time');
      return execute.apply(customers, sent);
    };
    const path = '/api/partners/northwind/hand-over';
    const fields = { to: 'fabrikam', reason: 'Northwind stops' };
    expect((await send(path, fields)).status).toBe(503);
    const partnerOf = (id: string) => customers.customer(id).partner;
    expect(ids.filter((id) => partnerOf(id) === 'fabrikam')).toHaveLength(10);
    const first = await send(path, fields);
    expect(first).toMatchObject({ status: 200, body: { refused: [], remaining: 5 } });
    await send(path, { ...fields, after: first.body.next });
    for (const id of ids) {
      expect(partnerOf(id)).toBe('fabrikam');
      const { timeline } = await customers.read(id);
      expect(timeline.unstored.filter(({ event }) => event.type === 'transferred')).toHaveLength(1);
    }
  });
});

describe('the command line', () => {
  it('makes, lists and revokes keys, and keeps partners', async () => {
    const api = await withAccounts(await databases.fresh());
    const url = await api.app.listen({ port: 0, host: '127.0.0.1' });
    const env = { FORTNIGHT_URL: url, FORTNIGHT_API_KEY: 'fn_0123456789abcdefghijklmnop' };
    const fortnight = (...args: string[]) => runWith(env, ...args);
    const recipients = ['--recipients', 'a@adatum.example', 'b@adatum.example'];
    const partner = await fortnight('create-partner', '--id', 'adatum', '--name', 'Adatum', ...recipients);
    expect(partner).toMatchObject({
      code: 0,
      out: expect.stringContaining('a@adatum.example, b@adatum.example'),
    });
    const made = await fortnight('create-api-key', '--name', 'x', '--role', 'partner', '--partner', 'adatum');
    const key = /fn_[\w-]{32}/.exec(made.out)?.[0] ?? '';
    expect((await sendAs(api, key, '/api/customers')).status).toBe(200);
    const listed = await fortnight('list-api-keys');
    expect(listed.out).toContain('partner adatum');
    expect(listed.out).not.toContain(key);
    const id = /revoke-api-key (\w+)/.exec(made.out)?.[1] ?? '';
    expect((await fortnight('revoke-api-key', id)).out).toContain('is revoked');
    expect((await sendAs(api, key, '/api/customers')).status).toBe(401);
    expect((await fortnight('edit-partner', 'adatum', '--trial-end', 'hold')).out).toContain('hold');
    expect((await fortnight('suspend-partner', 'adatum')).out).toContain('suspended');
    expect((await fortnight('resume-partner', 'adatum')).out).not.toContain('suspended');
    expect((await fortnight('list-partners')).out).toContain('Northwind Partners');
  });
});
