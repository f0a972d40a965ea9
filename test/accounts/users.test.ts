import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { provideDatabases } from '../support/database.js';
import { Browser, linkIn, password, submit } from './people.js';
import { withAccounts } from './support.js';

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
    const [admin] = JSON.parse((await api.send('/api/users')).text).users;
    await api.send(`/api/users/${admin.id}/disable`, {});
    expect(await api.send('/api/users/admin-link', { email: admin.email })).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('disabled'), clears: expect.stringContaining('enable-user') },
    });
  });
});
