import { describe, expect, it } from 'vitest';
import { answered } from '../api/harness.js';
import { provideDatabases } from '../support/database.js';
import { type Caller, cells, classOf, everybody, routesOf } from './matrix.js';
import { Browser, user } from './people.js';
import { withAccounts } from './support.js';

const databases = provideDatabases();

/** One app for all cells: the matrix asks who is let in, and most of what it sends is refused further in. */
async function populated() {
  const database = await databases.fresh();
  const api = await withAccounts(database);
  const a = await api.keyFor({ role: 'partner', partner: 'northwind', name: 'a' });
  const b = await api.keyFor({ role: 'partner', partner: 'fabrikam', name: 'b' });
  const staff = await api.keyFor({ role: 'staff', name: 'sam' });
  const approver = await api.keyFor({ role: 'approver', name: 'ann' });
  const admin = await api.keyFor({ role: 'admin', name: 'ada' });
  const revoked = await api.keyFor({ role: 'admin', name: 'gone' });
  await api.send(`/api/api-keys/${revoked.id}/revoke`, {});
  const spare = await api.keyFor({ role: 'staff', name: 'spare' });
  await api.send('/api/partners', { id: 'adatum', name: 'Adatum', recipients: ['a@adatum.example'] });
  const customer = await api.inTrial({ partner: 'northwind' });
  await api.publishAll(customer);
  const nina = { email: 'nina@northwind.example', role: 'owner', partner: 'northwind' };
  const ada = { email: 'ada@vendor.example', role: 'admin' };
  const guest = { email: 'guest@vendor.example', role: 'staff' };
  await user(api, nina);
  await user(api, ada);
  const [ofA, ofVendor, other] = [new Browser(api), new Browser(api), new Browser(api)];
  await ofA.signIn(nina.email);
  await ofVendor.signIn(ada.email);
  await other.signIn(ada.email);
  const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
  const headers: Record<Caller, Record<string, string>> = {
    anonymous: {},
    'partner A': bearer(a.key),
    'partner B': bearer(b.key),
    staff: bearer(staff.key),
    admin: bearer(admin.key),
    approver: bearer(approver.key),
    'revoked key': bearer(revoked.key),
    'user of A': { origin: api.publicUrl, cookie: ofA.cookie },
    'admin user': { origin: api.publicUrl, cookie: ofVendor.cookie },
    'foreign page': { origin: 'https://elsewhere.example', cookie: other.cookie },
  };
  const places = { ':id': customer, ':spare': spare.id, ':user': await user(api, guest), ':session': 'none' };
  return { api, headers, places };
}

function methodOf(route: string) {
  const [method] = route.split(' ');
  if (method === 'POST' || method === 'PATCH' || method === 'DELETE') return method;
  return 'GET';
}

describe('every route, for everybody', () => {
  it('is in the matrix, and the matrix has no other', async () => {
    const { api } = await populated();
    const known = new Set(cells.map(({ route }) => route));
    expect([...routesOf(api.app)].sort()).toEqual([...known].sort());
  });

  it('answers as the matrix says', async () => {
    const { api, headers, places } = await populated();
    const wrong: string[] = [];
    for (const { route, path, body, expected } of cells) {
      for (const [index, caller] of everybody.entries()) {
        const { status } = await answered(api.app, {
          method: methodOf(route),
          url: path.replace(/:(id|spare|user|session)/, (name) => places[name as keyof typeof places]),
          // Limits of requests count for an address, and each caller has one.
          remoteAddress: `10.0.0.${index}`,
          headers: {
            ...headers[caller],
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          },
          ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
        });
        if (classOf(status) !== expected[caller])
          wrong.push(`${route} (${path}) by ${caller}: ${status}, not ${expected[caller]}`);
        if (status >= 500) wrong.push(`${route} by ${caller}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
