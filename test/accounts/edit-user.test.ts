import { describe, expect, it } from 'vitest';
import { provideDatabases } from '../support/database.js';
import { Browser, user } from './people.js';
import { withAccounts } from './support.js';

const databases = provideDatabases();
const nina = { email: 'nina@northwind.example', role: 'owner', partner: 'northwind', username: 'nina' };
const ada = { email: 'ada@vendor.example', role: 'admin' };

describe('editing a user', () => {
  it('gives another role from the next request on, and says so in the audit', async () => {
    const api = await withAccounts(await databases.fresh());
    const id = await user(api, { email: 'sam@vendor.example', role: 'admin' });
    const sam = new Browser(api);
    await sam.signIn('sam@vendor.example');
    expect((await sam.send('/api/users')).status).toBe(200);
    const edited = await api.send(`/api/users/${id}/edit`, { role: 'staff' });
    expect(edited).toMatchObject({ status: 200, body: { role: 'staff', partner: null } });
    expect((await sam.send('/api/users')).status).toBe(403);
    const { body } = await api.send('/api/audit?action=edit-user');
    expect(body.facts).toMatchObject([{ subject: id, details: { role: 'staff' } }]);
  });

  it('moves a user to another partner, and to the vendor without partner and user name', async () => {
    const api = await withAccounts(await databases.fresh());
    const id = await user(api, nina);
    const moved = await api.send(`/api/users/${id}/edit`, { partner: 'fabrikam' });
    expect(moved.body).toMatchObject({ partner: 'fabrikam', role: 'owner', username: 'nina' });
    const hired = await api.send(`/api/users/${id}/edit`, { role: 'staff' });
    expect(hired.body).toMatchObject({ partner: null, role: 'staff', username: null });
    expect(await api.send(`/api/users/${id}/edit`, { role: 'member' })).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'partner' }] },
    });
    expect((await api.send(`/api/users/${id}/edit`, { partner: 'nobody', role: 'owner' })).status).toBe(422);
  });

  it('refuses to move a user to a partner where somebody has the same user name, and names the field', async () => {
    const api = await withAccounts(await databases.fresh());
    const id = await user(api, nina);
    await user(api, { ...nina, email: 'nina@fabrikam.example', partner: 'fabrikam' });
    const refused = await api.send(`/api/users/${id}/edit`, { partner: 'fabrikam' });
    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: 'already-so',
        detail: 'a user of fabrikam has the user name nina already',
        fields: [{ path: 'partner' }],
      },
    });
    expect((await api.send('/api/audit?action=edit-user')).body.facts).toEqual([]);
  });

  it('does not take or give one’s own role', async () => {
    const api = await withAccounts(await databases.fresh());
    const id = await user(api, ada);
    const browser = new Browser(api);
    await browser.signIn(ada.email);
    expect((await browser.send(`/api/users/${id}/edit`, { role: 'staff' })).status).toBe(409);
    const renamed = await browser.send(`/api/users/${id}/edit`, { name: 'Ada L.', role: 'admin' });
    expect(renamed).toMatchObject({ status: 200, body: { name: 'Ada L.' } });
    expect((await browser.send('/api/me')).body).toMatchObject({ name: 'Ada L.', email: ada.email });
  });

  it('shows in the list who has not taken the invitation, and until when it is good', async () => {
    const api = await withAccounts(await databases.fresh());
    await user(api, ada);
    await api.send('/api/users', { name: 'Nina', ...nina });
    const { body } = await api.send('/api/users');
    expect(body.users).toMatchObject([
      { email: ada.email, hasPassword: true, linkUntil: null },
      { email: nina.email, hasPassword: false, linkUntil: expect.stringMatching(/Z$/) },
    ]);
  });
});
