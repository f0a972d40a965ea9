import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { provideDatabases } from '../support/database.js';
import { Browser, password, user } from './people.js';
import { withAccounts } from './support.js';

const databases = provideDatabases();
const nina = { email: 'nina@northwind.example', role: 'owner', partner: 'northwind', username: 'nina' };
const sam = { email: 'sam@vendor.example', role: 'staff' };

describe('a login', () => {
  it.each([
    ['nina@northwind.example', undefined],
    ['NINA@Northwind.example', undefined],
    ['northwind/nina', undefined],
    ['corp/northwind', 'nina'],
    ['corp/Northwind Partners', 'nina'],
  ])('is possible as %s %s', async (login, userName) => {
    const api = await withAccounts(await databases.fresh());
    await user(api, nina);
    const browser = new Browser(api);
    expect(await browser.signIn(login, password, userName)).toMatchObject({
      status: 200,
      body: { next: null },
    });
    expect((await browser.send('/api/me')).body).toMatchObject({
      kind: 'partner',
      partner: 'northwind',
      role: 'owner',
    });
  });

  it('ends the one that the browser came with', async () => {
    const api = await withAccounts(await databases.fresh());
    await user(api, nina);
    await user(api, sam);
    const browser = new Browser(api);
    await browser.signIn(nina.email);
    const before = browser.cookie;
    const elsewhere = new Browser(api);
    await elsewhere.signIn(nina.email);
    await browser.signIn(sam.email);
    expect((await browser.send('/api/me')).body).toMatchObject({ email: sam.email });
    const old = await api.app.inject({ url: '/api/me', headers: { cookie: before } });
    expect(old.statusCode).toBe(401);
    expect((await elsewhere.send('/api/me')).status).toBe(200);
  });

  it('sees and touches the partner’s customers only', async () => {
    const api = await withAccounts(await databases.fresh());
    await user(api, nina);
    const own = await api.inTrial({ partner: 'northwind' });
    const theirs = await api.inTrial({ partner: 'fabrikam' });
    await api.publishAll(own, theirs);
    const browser = new Browser(api);
    await browser.signIn(nina.email);
    expect((await browser.send('/api/customers')).body.customers).toMatchObject([{ id: own }]);
    expect((await browser.send(`/api/customers/${theirs}`)).status).toBe(404);
    expect((await browser.send(`/api/customers/${own}/extend-trial`, {})).status).toBe(200);
    expect(api.customers.executed.at(-1)?.meta.actor).toEqual({
      kind: 'partner',
      partner: 'northwind',
      name: 'nina',
    });
  });

  it('is refused alike for a wrong password, an unknown, an invited, a disabled and a suspended account', async () => {
    const api = await withAccounts(await databases.fresh());
    const id = await user(api, sam);
    await user(api, nina);
    await api.send('/api/users', { name: 'New', email: 'new@vendor.example', role: 'staff' });
    await api.send(`/api/users/${id}/disable`, {});
    await api.send('/api/partners/northwind/suspend', {});
    const answers = [];
    for (const [login, given] of [
      ['who@vendor.example', password],
      ['northwind/who', password],
      ['new@vendor.example', password],
      [sam.email, password],
      [sam.email, 'something else'],
      [nina.email, password],
    ] as const) {
      const { status, text } = await new Browser(api).signIn(login, given);
      answers.push([status, text.replace(/"requestId":"[^"]*"/, '')].join(' '));
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^401/);
  });

  it('takes about as long for an account that does not exist', async () => {
    const api = await withAccounts(await databases.fresh());
    await user(api, sam);
    const times = { known: [0], unknown: [0] };
    // In turns, so that whatever else the machine does slows both.
    for (let round = 0; round < 9; round++) {
      for (const [who, login] of [
        ['known', sam.email],
        ['unknown', 'who@vendor.example'],
      ] as const) {
        const begun = performance.now();
        await new Browser(api).signIn(login, 'something else');
        times[who].push(performance.now() - begun);
      }
    }
    const median = (all: number[]) => all.slice(1).sort((x, y) => x - y)[4] ?? 0;
    const [known, unknown] = [median(times.known), median(times.unknown)];
    expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(1.7);
  });

  it('is limited by the address that a trusted proxy names, and nobody else can name one', async () => {
    const statusesBehind = async (trustedProxies: string[]) => {
      const api = await withAccounts(await databases.fresh(), { trustedProxies });
      const statuses = new Set<number>();
      for (let round = 0; round < 22; round++) {
        const headers = { 'x-forwarded-for': `203.0.113.${round}`, 'content-type': 'application/json' };
        const payload = JSON.stringify({ login: `who${round}@vendor.example`, password });
        const url = '/api/auth/sign-in';
        const remoteAddress = '10.0.0.7';
        statuses.add(
          (await api.app.inject({ method: 'POST', url, headers, payload, remoteAddress })).statusCode,
        );
      }
      return [...statuses].sort();
    };
    expect(await statusesBehind(['10.0.0.0/24'])).toEqual([401]);
    expect(await statusesBehind([])).toEqual([401, 429]);
    expect(await statusesBehind(['10.9.0.0/24'])).toEqual([401, 429]);
  });

  it('is limited for an account, from wherever it is tried', async () => {
    const api = await withAccounts(await databases.fresh());
    const statuses = [];
    for (let round = 0; round < 12; round++) {
      const answer = await new Browser(api).send(
        '/api/auth/sign-in',
        { login: 'who@vendor.example', password },
        { remoteAddress: `10.0.0.${round}` },
      );
      statuses.push(answer.status);
    }
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401));
    expect(statuses.slice(10)).toEqual([429, 429]);
  });

  it('ends everywhere at once: by sign-out, by disabling, by suspending the partner', async () => {
    const api = await withAccounts(await databases.fresh());
    const id = await user(api, nina);
    const [one, two] = [new Browser(api), new Browser(api)];
    await one.signIn(nina.email);
    await two.signIn(nina.email);
    expect((await one.send('/api/me/sessions')).body.sessions).toHaveLength(2);
    const third = new Browser(api);
    await third.signIn(nina.email);
    const { body } = await third.send('/api/me');
    const end = `/api/me/sessions/${body.session?.id}/end`;
    expect((await two.send(end, {})).body).toMatchObject({
      code: 'invalid-input',
      fields: [{ path: 'password' }],
    });
    expect((await two.send(end, { password: 'not hers' })).status).toBe(401);
    expect((await third.send('/api/me')).status).toBe(200);
    expect((await two.send(end, { password })).status).toBe(200);
    expect((await third.send('/api/me')).status).toBe(401);
    const kept = new Map(one.cookies);
    const left = await one.send('/api/auth/sign-out', {});
    expect(left.headers['clear-site-data']).toBe('"storage"');
    for (const [name, value] of kept) one.cookies.set(name, value);
    expect((await one.send('/api/me')).status).toBe(401);
    expect((await two.send('/api/me')).status).toBe(200);
    await api.send('/api/partners/northwind/suspend', {});
    expect((await two.send('/api/me')).status).toBe(401);
    await api.send('/api/partners/northwind/resume', {});
    expect((await two.send('/api/me')).status).toBe(200);
    expect((await two.send('/api/me/sign-out-everywhere', { password: 'not hers' })).status).toBe(401);
    expect((await two.send('/api/me')).status).toBe(200);
    await two.send('/api/me/sign-out-everywhere', { password });
    expect((await two.send('/api/me')).status).toBe(401);
    await two.signIn(nina.email);
    await api.send(`/api/users/${id}/disable`, {});
    expect((await two.send('/api/me')).status).toBe(401);
    await api.send(`/api/users/${id}/enable`, {});
    expect((await two.send('/api/me')).status).toBe(401);
  });

  it('ends when it was idle for too long, and not while it is used', async () => {
    const database = await databases.fresh();
    const api = await withAccounts(database);
    await user(api, sam);
    const browser = new Browser(api);
    await browser.signIn(sam.email);
    const idleFor = (minutes: number) =>
      database.run('wait', (orm) =>
        orm.execute(sql`update sessions set updated_at = now() - make_interval(mins => ${minutes})`),
      );
    await idleFor(479);
    expect((await browser.send('/api/me')).status).toBe(200);
    const { body } = await browser.send('/api/me/sessions');
    expect(Date.now() - Date.parse(String(body.sessions?.[0]?.updatedAt))).toBeLessThan(60_000);
    await idleFor(481);
    expect((await browser.send('/api/me')).status).toBe(401);
    const left = await database.run('look', (orm) => orm.execute(sql`select id from sessions`));
    expect(left.rows).toEqual([]);
  });

  it('is ended by an admin, wherever it is', async () => {
    const api = await withAccounts(await databases.fresh());
    const id = await user(api, sam);
    const browser = new Browser(api);
    await browser.signIn(sam.email);
    expect((await api.send(`/api/users/${id}/sign-out`, {})).body).toEqual({ ended: 1 });
    expect((await browser.send('/api/me')).status).toBe(401);
  });

  it('has a cookie that is for its host only, over https only, and not for scripts', async () => {
    const api = await withAccounts(await databases.fresh(), { publicUrl: 'https://fortnight.example' });
    await user(api, sam);
    const { headers } = await new Browser(api).signIn(sam.email);
    const cookies = [headers['set-cookie'] ?? []].flat();
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-fortnight/);
      expect(cookie).toMatch(/; Secure/);
      expect(cookie).toMatch(/; HttpOnly/);
      expect(cookie).toMatch(/; SameSite=Lax/);
      expect(cookie).toMatch(/; Path=\//);
      expect(cookie).not.toMatch(/Domain/);
    }
  });

  it('changes nothing for a page of somebody else', async () => {
    const api = await withAccounts(await databases.fresh());
    await user(api, sam);
    const id = await api.inTrial({ partner: 'northwind' });
    const browser = new Browser(api);
    await browser.signIn(sam.email);
    for (const origin of ['https://evil.example', 'null', null]) {
      const foreign = new Browser(api, origin);
      for (const [name, value] of browser.cookies) foreign.cookies.set(name, value);
      const answer = await foreign.send(`/api/customers/${id}/extend-trial`, {});
      expect(answer).toMatchObject({ status: 403, body: { code: 'wrong-origin' } });
      expect((await foreign.send('/api/auth/sign-out', {})).status).toBe(403);
    }
    expect((await new Browser(api, 'https://evil.example').signIn(sam.email)).status).toBe(403);
    expect((await browser.send(`/api/customers/${id}/extend-trial`, {})).status).toBe(200);
  });
});
