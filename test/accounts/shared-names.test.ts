import { expect, it } from 'vitest';
import { provideDatabases } from '../support/database.js';
import { Browser, user } from './people.js';
import { withAccounts } from './support.js';

const databases = provideDatabases();

it('whoever logs in by the partner’s id comes in, also where another partner is called like that', async () => {
  const api = await withAccounts(await databases.fresh());
  const member = { role: 'member', username: 'nina' };
  await user(api, { ...member, email: 'nina@northwind.example', partner: 'northwind' });
  await api.send('/api/partners', { id: 'nw-2', name: 'Northwind', recipients: ['a@nw-2.example'] });
  await user(api, { ...member, email: 'nina@nw-2.example', partner: 'nw-2' });
  for (const partner of ['northwind', 'nw-2']) {
    const browser = new Browser(api);
    expect(await browser.signIn(`${partner}/nina`)).toMatchObject({ status: 200 });
    expect((await browser.send('/api/me')).body).toMatchObject({ partner });
  }
});
