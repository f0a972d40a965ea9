import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { provideDatabases } from '../support/database.js';
import { Browser, codeFor, linkIn, password, submit, user } from './people.js';
import { withAccounts } from './support.js';

const databases = provideDatabases();
const sam = { email: 'sam@vendor.example', role: 'staff' };

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

  it('and the log says why an email was refused, but not whose it is', async () => {
    const api = await withAccounts(await databases.fresh());
    await user(api, sam);
    const browser = new Browser(api);
    await browser.signIn(sam.email);
    const reason = `the recipient was not taken: 550 5.1.1 <${sam.email}> Sam is not here`;
    api.mailer.send = async ({ to: { address } }) => ({ address, outcome: 'refused', reason });
    await browser.send('/api/auth/request-reset', { login: sam.email });
    await browser.send('/api/me/password', { current: password, next: 'another horse battery' });
    const told = 'the recipient was not taken: 550 5.1.1';
    for (const message of ['a link to set a new password could not be sent', 'a user could not be told']) {
      await until(() => api.logged.some((line) => line.message === message));
      expect(api.logged.find((line) => line.message === message)?.details).toMatchObject({ reason: told });
    }
  });
});
