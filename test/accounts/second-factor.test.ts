import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { hashOfBackupCode } from '../../src/accounts/backup-codes.js';
import { provideDatabases } from '../support/database.js';
import { Browser, codeFor, linkIn, password, submit, user } from './people.js';
import { settings, withAccounts } from './support.js';

const databases = provideDatabases();
const nina = { email: 'nina@northwind.example', role: 'owner', partner: 'northwind', username: 'nina' };
const sam = { email: 'sam@vendor.example', role: 'staff' };

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

  it('is not set up or removed twice, and nobody is told that it was', async () => {
    const api = await withAccounts(await databases.fresh());
    await user(api, sam);
    const browser = new Browser(api);
    await browser.signIn(sam.email);
    const refused = { status: 409, body: { code: 'already-so' } };
    expect(await browser.send('/api/me/second-factor/end', { password })).toMatchObject(refused);
    const begun = await browser.send('/api/me/second-factor', { password });
    const uri = String(begun.body.totpURI);
    await browser.send('/api/me/second-factor/confirm', { code: codeFor(uri, -1) });
    const told = (what: string) => api.mails.filter(({ subject }) => subject.includes(what)).length;
    await expect.poll(() => told('second factor set up')).toBe(1);
    expect(await browser.send('/api/me/second-factor', { password })).toMatchObject(refused);
    expect(await browser.send('/api/me/second-factor/confirm', { code: codeFor(uri) })).toMatchObject(
      refused,
    );
    // What was told of before has gone out by the time that this has.
    await browser.send('/api/me/second-factor/end', { password });
    await expect.poll(() => told('second factor removed')).toBe(1);
    expect(told('second factor set up')).toBe(1);
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

  it('that another FORTNIGHT_SECRET has sealed says so, and lets in by a backup code', async () => {
    const database = await databases.fresh();
    const before = await withAccounts(database);
    await user(before, sam);
    const browser = new Browser(before);
    await browser.signIn(sam.email);
    const begun = JSON.parse((await browser.send('/api/me/second-factor', { password })).text);
    await browser.send('/api/me/second-factor/confirm', { code: codeFor(begun.totpURI, -1) });
    const api = await withAccounts(database, {}, null, 'the secret that came after it');
    const after = new Browser(api);
    await after.signIn(sam.email);
    expect(await after.send('/api/auth/second-factor', { code: codeFor(begun.totpURI) })).toMatchObject({
      status: 401,
      body: {
        detail: expect.stringContaining('FORTNIGHT_SECRET'),
        clears: expect.stringContaining('backup code'),
      },
    });
    expect((await after.send('/api/auth/second-factor', { code: begun.backupCodes[0] })).status).toBe(200);
    expect((await after.send('/api/me/second-factor/end', { password })).status).toBe(200);
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

  it('can be required of everybody, partners’ people too', async () => {
    const required = {
      ...settings,
      accounts: { ...settings.accounts, requireSecondFactor: 'everybody' as const },
    };
    const api = await withAccounts(await databases.fresh(), { settings: { current: () => required } });
    await user(api, nina);
    const partner = new Browser(api);
    await partner.signIn(nina.email);
    expect(await partner.send('/api/customers')).toMatchObject({
      status: 403,
      body: { code: 'second-factor-needed' },
    });
    const begun = await partner.send('/api/me/second-factor', { password });
    await partner.send('/api/me/second-factor/confirm', { code: codeFor(String(begun.body.totpURI)) });
    expect((await partner.send('/api/customers')).status).toBe(200);
  });
});
