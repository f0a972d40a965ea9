import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { provideDatabases } from '../support/database.js';
import { Browser, user } from './people.js';
import { type Account, client, startProvider, walkThrough } from './provider.js';
import { settings, withAccounts } from './support.js';

const databases = provideDatabases();
const home = 'http://localhost:3000';
const callback = '/api/auth/callback/oidc';
const sam = { email: 'sam@vendor.example', role: 'staff' };
const nina = { email: 'nina@northwind.example', role: 'owner', partner: 'northwind' };

/** An API with single sign-on, at whose provider `account` is logged in. */
async function withProvider(
  account: Partial<Account> = {},
  changes: Parameters<typeof withAccounts>[1] = {},
) {
  const known = { sub: 'sub-1', email: sam.email, emailVerified: true, ...account };
  const provider = await startProvider(`${home}${callback}`, () => known);
  const database = await databases.fresh();
  const { issuer } = provider;
  const api = await withAccounts(database, changes, { issuer, ...client, name: 'Contoso' });
  const enter = async (browser = new Browser(api)) => {
    const begun = await browser.send('/api/auth/single-sign-on', {});
    const back = await walkThrough(String(begun.body.url), home);
    return { browser, back, end: await browser.send(back) };
  };
  return { api, database, provider, enter };
}

const openSessions = async ({ database }: Awaited<ReturnType<typeof withProvider>>) =>
  (await database.run('look', (orm) => orm.execute(sql`select id from sessions`))).rows.length;

describe('single sign-on', () => {
  it('lets in who was invited, as the user of that email, without a password here', async () => {
    const { api, database, enter } = await withProvider();
    const invited = await api.send('/api/users', { name: 'Sam', ...sam });
    expect((await new Browser(api).send('/api/auth/ways-in')).body).toEqual({
      password: true,
      singleSignOn: { name: 'Contoso' },
    });
    const { browser, end } = await enter();
    expect([end.status, end.headers.location]).toEqual([303, `${home}/`]);
    const me = await browser.send('/api/me');
    expect(me.body).toMatchObject({
      id: `user/${invited.body.id}`,
      role: 'staff',
      session: { bySingleSignOn: true },
    });
    expect((await browser.send('/api/me/sessions')).body.sessions).toMatchObject([
      { method: 'single-sign-on' },
    ]);
    const stored = await database.run('look', (orm) =>
      orm.execute(sql`select access_token, refresh_token, id_token, password from credentials`),
    );
    expect(stored.rows).toEqual([
      { access_token: null, refresh_token: null, id_token: null, password: null },
    ]);
    expect((await api.send('/api/audit')).body.facts?.[0]).toMatchObject({
      action: 'sign-in',
      subject: invited.body.id,
      outcome: 'done',
      details: { by: 'single sign-on' },
    });
    const { browser: again } = await enter();
    expect((await again.send('/api/me')).status).toBe(200);
  });

  it('ends sessions while it is recent, since there is no password to ask for', async () => {
    const { api, database, enter } = await withProvider();
    await api.send('/api/users', { name: 'Sam', ...sam });
    const { browser } = await enter();
    const began = (minutes: number) =>
      database.run('wait', (orm) =>
        orm.execute(sql`update sessions set created_at = now() - make_interval(mins => ${minutes})`),
      );
    await began(11);
    expect(await browser.send('/api/me/sign-out-everywhere', {})).toMatchObject({
      status: 401,
      body: { clears: expect.stringContaining('once more by single sign-on') },
    });
    expect((await browser.send('/api/me')).status).toBe(200);
    await began(9);
    expect((await browser.send('/api/me/sign-out-everywhere', {})).body).toEqual({ ended: 1 });
    expect((await browser.send('/api/me')).status).toBe(401);
  });

  it('makes nobody a user who was not invited', async () => {
    const all = await withProvider({ email: 'who@vendor.example' });
    const { browser, end } = await all.enter();
    expect(end.headers.location).toBe(`${home}/sign-in?error=signup_disabled`);
    expect((await browser.send('/api/me')).status).toBe(401);
    expect((await all.api.send('/api/users')).body.users).toEqual([]);
    expect(await openSessions(all)).toBe(0);
    expect((await all.api.send('/api/audit')).body.facts?.[0]).toMatchObject({
      action: 'sign-in',
      outcome: 'denied',
    });
  });

  it('does not believe an email that the provider has not verified', async () => {
    const all = await withProvider({ emailVerified: false });
    await all.api.send('/api/users', { name: 'Sam', ...sam });
    const { browser, end } = await all.enter();
    expect(end.headers.location).toContain('/sign-in?error=');
    expect((await browser.send('/api/me')).status).toBe(401);
    expect(await openSessions(all)).toBe(0);
  });

  it.each(['disabled', 'suspended'])('opens no session for a user who is %s', async (how) => {
    const all = await withProvider({ email: nina.email });
    const { body } = await all.api.send('/api/users', { name: 'Nina', ...nina });
    await all.enter();
    if (how === 'disabled') await all.api.send(`/api/users/${body.id}/disable`, {});
    else await all.api.send('/api/partners/northwind/suspend', {});
    const before = await openSessions(all);
    const { browser, end } = await all.enter();
    expect(end.headers.location).toContain('/sign-in?error=');
    expect((await browser.send('/api/me')).status).toBe(401);
    expect(await openSessions(all)).toBe(before);
  });

  it('ends in the browser that began it, and once', async () => {
    const all = await withProvider();
    await all.api.send('/api/users', { name: 'Sam', ...sam });
    const { browser, back } = await all.enter();
    const again = await browser.send(back);
    expect(again.headers.location).toContain('/sign-in?error=');
    const begun = await new Browser(all.api).send('/api/auth/single-sign-on', {});
    const stolen = await walkThrough(String(begun.body.url), home);
    const victim = new Browser(all.api);
    const end = await victim.send(stolen);
    expect(end.headers.location).toContain('/sign-in?error=');
    expect((await victim.send('/api/me')).status).toBe(401);
    expect((await victim.send(`${callback}?code=made-up&state=made-up`)).headers.location).toContain(
      'error=',
    );
  });

  it('is begun by a page of ours only', async () => {
    const { api } = await withProvider();
    const foreign = new Browser(api, 'https://evil.example');
    expect((await foreign.send('/api/auth/single-sign-on', {})).status).toBe(403);
  });

  it('counts as a second factor, where one is required, and leaves passwords their own', async () => {
    const required = { ...settings, accounts: { ...settings.accounts, requireSecondFactor: true } };
    const { api, enter } = await withProvider({}, { settings: { current: () => required } });
    await user(api, sam);
    const { browser } = await enter();
    expect((await browser.send('/api/customers')).status).toBe(200);
    const byPassword = new Browser(api);
    await byPassword.signIn(sam.email);
    expect((await byPassword.send('/api/customers')).status).toBe(403);
  });

  it('keeps nobody with a password out while the provider is away, and says so to the others', async () => {
    const { api, provider } = await withProvider();
    await user(api, sam);
    await provider.stop();
    const browser = new Browser(api);
    expect((await browser.signIn(sam.email)).status).toBe(200);
    const restarted = await withAccounts(
      api.database,
      {},
      { issuer: provider.issuer, ...client, name: 'Contoso' },
    );
    const begun = await new Browser(restarted).send('/api/auth/single-sign-on', {});
    expect(begun).toMatchObject({ status: 503, body: { detail: 'Contoso does not answer' } });
    expect((await new Browser(restarted).signIn(sam.email)).status).toBe(200);
  });
});
