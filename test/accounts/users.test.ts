import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { hashOfBackupCode } from '../../src/accounts/backup-codes.js';
import { provideDatabases } from '../support/database.js';
import { Browser, codeFor, linkIn, password, submit, user } from './people.js';
import { settings, withAccounts } from './support.js';

const databases = provideDatabases();
const nina = { email: 'nina@northwind.example', role: 'owner', partner: 'northwind', username: 'nina' };
const sam = { email: 'sam@vendor.example', role: 'staff' };

describe('an invitation', () => {
  it('leads to a page on which a password is set, once', async () => {
    const database = await databases.fresh();
    const api = await withAccounts(database);
    await api.send('/api/users', { ...nina, name: 'Nina' });
    const path = linkIn(api, nina.email);
    expect(api.mails.at(-1)?.text).toContain('nina@northwind.example, or northwind/nina');
    const page = await api.app.inject({ url: path });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('Nina, nina@northwind.example');
    const stored = await database.run('look', (orm) => orm.execute(sql`select * from password_links`));
    expect(JSON.stringify(stored.rows)).not.toContain(path.split('/').at(-1));
    expect(await submit(api, path, { password: 'short', again: 'short' })).toMatchObject({ status: 422 });
    expect(await submit(api, path, { password, again: `${password}!` })).toMatchObject({ status: 422 });
    expect(await submit(api, path, { password: 'nina nina nina', again: 'nina nina nina' })).toMatchObject({
      status: 422,
    });
    expect(await submit(api, path, { password, again: password })).toMatchObject({ status: 200 });
    expect(await submit(api, path, { password, again: password })).toMatchObject({ status: 404 });
    expect((await api.app.inject({ url: path })).statusCode).toBe(404);
  });

  it('ends after seven days, and is replaced by the next one', async () => {
    const api = await withAccounts(await databases.fresh());
    const { body } = await api.send('/api/users', { ...nina, name: 'Nina' });
    const first = linkIn(api, nina.email);
    await api.send(`/api/users/${body.id}/invite`, {});
    const second = linkIn(api, nina.email);
    expect((await api.app.inject({ url: first })).statusCode).toBe(404);
    expect((await api.app.inject({ url: second })).statusCode).toBe(200);
    api.pass(7 * 24 * 60 * 60 * 1000);
    expect((await api.app.inject({ url: second })).statusCode).toBe(404);
  });

  it.each([
    [{ ...nina, partner: undefined }, 'partner'],
    [{ ...nina, partner: 'nobody' }, 'partner'],
    [{ ...sam, partner: 'northwind' }, 'partner'],
    [{ ...sam, username: 'sam' }, 'username'],
    [{ ...sam, role: 'god' }, 'role'],
    [{ ...sam, email: 'sam' }, 'email'],
  ])('is refused for %j', async (fields, path) => {
    const api = await withAccounts(await databases.fresh());
    const answer = await api.send('/api/users', { name: 'N', ...fields });
    expect(answer).toMatchObject({ status: 422, body: { fields: [{ path }] } });
  });
});

describe('a page of one’s own', () => {
  it('sets the password by the token of the link, once', async () => {
    const api = await withAccounts(await databases.fresh());
    await api.send('/api/users', { ...nina, name: 'Nina' });
    const token = linkIn(api, nina.email).split('/').at(-1);
    const browser = new Browser(api);
    const owner = { name: 'Nina', email: nina.email };
    expect((await browser.send('/api/auth/password-link', { token })).body).toEqual(owner);
    const set = (given: string) => browser.send('/api/auth/set-password', { token, password: given });
    expect(await set('nina nina nina')).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'password' }] },
    });
    expect(await set(password)).toMatchObject({ status: 200, body: { set: true, email: nina.email } });
    expect(await set(password)).toMatchObject({ status: 404, body: { code: 'unknown-link' } });
    expect((await browser.send('/api/auth/password-link', { token })).status).toBe(404);
    expect((await browser.send('/api/me')).status).toBe(401);
    expect((await browser.signIn(nina.email)).status).toBe(200);
    expect((await browser.send('/api/me')).body).toMatchObject({ partnerName: 'Northwind Partners' });
  });
});

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

describe('a password', () => {
  it('is changed with the old one, which ends the other sessions', async () => {
    const api = await withAccounts(await databases.fresh());
    await user(api, sam);
    const [one, two] = [new Browser(api), new Browser(api)];
    await one.signIn(sam.email);
    await two.signIn(sam.email);
    const next = 'another horse battery';
    expect((await one.send('/api/me/password', { current: 'wrong', next })).status).toBe(401);
    for (const weak of ['short', 'sam sam sam sam'])
      expect((await one.send('/api/me/password', { current: password, next: weak })).status).toBe(422);
    expect((await one.send('/api/me/password', { current: password, next })).status).toBe(200);
    expect((await one.send('/api/me')).status).toBe(200);
    expect((await two.send('/api/me')).status).toBe(401);
    expect((await two.signIn(sam.email)).status).toBe(401);
    expect((await two.signIn(sam.email, next)).status).toBe(200);
  });

  it.each([
    ['qwerty123456', 'commonest'],
    ['Password1234', 'commonest'],
    ['monkeymonkey', 'commonest'],
    ['123456789012', 'commonest'],
    ['sam of the vendor', 'own name'],
    ['fortnight for two', 'own name'],
    ['example software', 'own name'],
  ])('like %s is refused', async (weak, why) => {
    const api = await withAccounts(await databases.fresh());
    await api.send('/api/users', { name: 'Sam', ...sam });
    const token = linkIn(api, sam.email).split('/').at(-1);
    const set = (given: string) =>
      new Browser(api).send('/api/auth/set-password', { token, password: given });
    expect(await set(weak)).toMatchObject({ status: 422, body: { detail: expect.stringContaining(why) } });
    expect((await set(password)).status).toBe(200);
  });

  it('is reset by a link of an hour, and the answer tells nobody who has an account', async () => {
    const api = await withAccounts(await databases.fresh());
    await user(api, sam);
    const browser = new Browser(api);
    await browser.signIn(sam.email);
    const before = api.mails.length;
    const known = await browser.send('/api/auth/request-reset', { login: sam.email });
    const unknown = await browser.send('/api/auth/request-reset', { login: 'who@vendor.example' });
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    while (api.mails.length === before) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(api.mails.length).toBe(before + 1);
    const path = linkIn(api, sam.email);
    expect((await browser.send('/api/me')).status).toBe(200);
    expect((await submit(api, path, { password: 'a third horse', again: 'a third horse' })).status).toBe(200);
    expect((await browser.send('/api/me')).status).toBe(401);
    expect((await browser.signIn(sam.email, 'a third horse')).status).toBe(200);
  });

  it('and every other secret stay out of logs and audit', async () => {
    const database = await databases.fresh();
    const api = await withAccounts(database);
    await user(api, sam);
    const browser = new Browser(api);
    await browser.signIn(sam.email);
    await browser.signIn(sam.email, 'a wrong one, this is');
    const audit = await database.run('look', (orm) => orm.execute(sql`select * from audit`));
    const written = JSON.stringify([api.logged, audit.rows]);
    for (const secret of [
      password,
      'a wrong one',
      ...browser.cookies.values(),
      linkIn(api, sam.email).split('/')[2] ?? '',
    ])
      expect(written).not.toContain(secret);
    expect(written).toContain('sign-in');
  });
});

describe('a second factor', () => {
  it('is asked for once it is set up, and a backup code works once', async () => {
    const api = await withAccounts(await databases.fresh());
    await user(api, sam);
    const browser = new Browser(api);
    await browser.signIn(sam.email);
    expect((await browser.send('/api/me/second-factor', { password: 'wrong' })).status).toBe(401);
    const begun = await browser.send('/api/me/second-factor', { password });
    const uri = String(begun.body.totpURI);
    expect((await browser.send('/api/me/second-factor/confirm', { code: '000000' })).status).toBe(401);
    for (const [steps, status] of [
      [1, 401],
      [-2, 401],
      [-1, 200],
    ] as const)
      expect(
        (await browser.send('/api/me/second-factor/confirm', { code: codeFor(uri, steps) })).status,
      ).toBe(status);
    const early = new Browser(api);
    await early.signIn(sam.email);
    expect(await early.send('/api/auth/second-factor', { code: codeFor(uri, 1) })).toMatchObject({
      status: 401,
      body: { clears: expect.stringContaining('log in again') },
    });
    expect((await early.send('/api/me')).status).toBe(401);
    const other = new Browser(api);
    expect((await other.signIn(sam.email)).body).toEqual({ next: 'second-factor' });
    expect((await other.send('/api/me')).status).toBe(401);
    expect((await other.send('/api/auth/second-factor', { code: '000000' })).status).toBe(401);
    const next = codeFor(uri);
    expect((await other.send('/api/auth/second-factor', { code: next })).status).toBe(200);
    const behind = new Browser(api);
    await behind.signIn(sam.email);
    expect(await behind.send('/api/auth/second-factor', { code: next })).toMatchObject({
      status: 401,
      body: { clears: expect.stringContaining('log in again') },
    });
    expect((await behind.send('/api/me')).status).toBe(401);
    expect((await other.send('/api/me')).body).toMatchObject({ session: { hasSecondFactor: true } });
    const backup = JSON.parse(begun.text).backupCodes[0];
    const third = new Browser(api);
    await third.signIn(sam.email);
    expect((await third.send('/api/auth/second-factor', { code: backup })).status).toBe(200);
    const audit = JSON.stringify((await api.send('/api/audit')).body.facts);
    expect(audit).toMatch(/"action":"second-factor"[^}]*"outcome":"denied"/);
    const fourth = new Browser(api);
    await fourth.signIn(sam.email);
    expect((await fourth.send('/api/auth/second-factor', { code: backup })).status).toBe(401);
  });

  it('has backup codes that nobody can read from the database, and that may be typed as one likes', async () => {
    const database = await databases.fresh();
    const api = await withAccounts(database);
    await user(api, sam);
    const browser = new Browser(api);
    await browser.signIn(sam.email);
    const begun = JSON.parse((await browser.send('/api/me/second-factor', { password })).text);
    await browser.send('/api/me/second-factor/confirm', { code: codeFor(begun.totpURI) });
    const rows = await database.run('look', (orm) =>
      orm.execute(sql`select backup_codes from second_factors`),
    );
    expect(JSON.parse(String(rows.rows[0]?.backup_codes))).toEqual(begun.backupCodes.map(hashOfBackupCode));
    const [first, second] = begun.backupCodes.map(String);
    expect(first).toMatch(/^[0-9a-z]{6}(-[0-9a-z]{6}){3}$/);
    const statuses = [];
    for (const code of [first.toUpperCase().replaceAll('-', ' '), hashOfBackupCode(second), second, second]) {
      const other = new Browser(api);
      await other.signIn(sam.email);
      statuses.push((await other.send('/api/auth/second-factor', { code })).status);
    }
    expect(statuses).toEqual([200, 422, 200, 401]);
  });

  it('is asked for after a reset, and is removed by an admin where it is lost', async () => {
    const api = await withAccounts(await databases.fresh());
    const id = await user(api, sam);
    expect((await api.send(`/api/users/${id}/remove-second-factor`, {})).status).toBe(409);
    const browser = new Browser(api);
    await browser.signIn(sam.email);
    const begun = await browser.send('/api/me/second-factor', { password });
    const uri = String(begun.body.totpURI);
    await browser.send('/api/me/second-factor/confirm', { code: codeFor(uri, -1) });
    await api.send(`/api/users/${id}/invite`, {});
    await submit(api, linkIn(api, sam.email), { password, again: password });
    expect((await browser.signIn(sam.email)).body).toEqual({ next: 'second-factor' });
    expect((await browser.send('/api/me')).status).toBe(401);
    await browser.send('/api/auth/second-factor', { code: codeFor(uri) });
    expect((await browser.send('/api/me')).status).toBe(200);
    expect((await api.send(`/api/users/${id}/remove-second-factor`, {})).status).toBe(200);
    expect((await browser.send('/api/me')).status).toBe(401);
    expect((await browser.signIn(sam.email)).body).toEqual({ next: null });
  });

  it('can be required of the vendor’s people, and then nothing else is open to them', async () => {
    const required = { ...settings, accounts: { ...settings.accounts, requireSecondFactor: true } };
    const api = await withAccounts(await databases.fresh(), { settings: { current: () => required } });
    await user(api, sam);
    await user(api, nina);
    const browser = new Browser(api);
    await browser.signIn(sam.email);
    expect(await browser.send('/api/customers')).toMatchObject({
      status: 403,
      body: { code: 'second-factor-needed' },
    });
    expect((await browser.send('/api/me')).status).toBe(200);
    const begun = await browser.send('/api/me/second-factor', { password });
    await browser.send('/api/me/second-factor/confirm', { code: codeFor(String(begun.body.totpURI)) });
    expect((await browser.send('/api/customers')).status).toBe(200);
    const partner = new Browser(api);
    await partner.signIn(nina.email);
    expect((await partner.send('/api/customers')).status).toBe(200);
  });
});

describe('a user is told by email', () => {
  const told = (api: Awaited<ReturnType<typeof withAccounts>>) =>
    api.mails.filter(({ kind }) => kind === 'account-notice').map(({ subject }) => subject.split(': ')[1]);
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
  };

  it('of each change of password and second factor, and of a login with a new browser', async () => {
    const api = await withAccounts(await databases.fresh());
    await user(api, sam);
    const browser = new Browser(api);
    const expected = ['password set'];
    const tells = async (what: string) => {
      expected.push(what);
      await until(() => told(api).length === expected.length);
      expect(told(api)).toEqual(expected);
    };
    await browser.signIn(sam.email);
    await browser.signIn(sam.email);
    const next = 'another horse battery';
    await browser.send('/api/me/password', { current: password, next });
    await tells('password changed');
    const begun = await browser.send('/api/me/second-factor', { password: next });
    await browser.send('/api/me/second-factor/confirm', { code: codeFor(String(begun.body.totpURI)) });
    await tells('second factor set up');
    await browser.send('/api/me/second-factor/end', { password: next });
    await tells('second factor removed');
    await api.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in',
      headers: { 'user-agent': 'Elsewhere/1.0', 'content-type': 'application/json' },
      payload: JSON.stringify({ login: sam.email, password: next }),
    });
    await tells('login with a new browser');
    expect(api.mails.at(-1)).toMatchObject({
      to: { address: sam.email },
      text: expect.stringContaining('Elsewhere/1.0'),
    });
  });

  it('and what he did is done also while no mail can be sent', async () => {
    const mailer = { send: () => Promise.reject(new Error('away')) };
    const api = await withAccounts(await databases.fresh());
    await user(api, sam);
    const browser = new Browser(api);
    await browser.signIn(sam.email);
    api.mailer.send = mailer.send;
    const next = 'another horse battery';
    expect((await browser.send('/api/me/password', { current: password, next })).status).toBe(200);
    await until(() => api.logged.some(({ message }) => message === 'a user could not be told'));
  });
});

describe('the first admin', () => {
  it('sets a password by a link that only the key of the data folder is given', async () => {
    const api = await withAccounts(await databases.fresh());
    expect((await api.send('/api/users/admin-link', {})).status).toBe(409);
    const made = await api.send('/api/users/admin-link', { email: 'staff@fortnight.example' });
    const path = String(made.body.url).replace(api.publicUrl, '');
    expect((await submit(api, path, { password, again: password })).status).toBe(200);
    const browser = new Browser(api);
    expect((await browser.signIn('staff@fortnight.example')).status).toBe(200);
    expect((await browser.send('/api/users')).body.users).toMatchObject([{ role: 'admin' }]);
    const again = await browser.send('/api/users/admin-link', { email: 'staff@fortnight.example' });
    expect(again.status).toBe(403);
    const unnamed = await api.send('/api/users/admin-link', {});
    expect(unnamed.body).toMatchObject({ email: 'staff@fortnight.example' });
  });
});
