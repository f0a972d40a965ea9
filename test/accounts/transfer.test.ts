import { describe, expect, it } from 'vitest';
import type { DeliveryResult } from '../../src/domain/mail.js';
import { beginDelivery } from '../../src/store/deliveries.js';
import { answered, dayMs } from '../api/harness.js';
import { attemptOf } from '../store/examples.js';
import { provideDatabases } from '../support/database.js';
import { dealFields, details } from '../support/deals.js';
import { sendAs, withAccounts } from './support.js';

const databases = provideDatabases();
const formerAddress = 'partner@northwind.example';

async function bothPartners() {
  const database = await databases.fresh();
  const api = await withAccounts(database);
  const before = (await api.keyFor({ role: 'partner', partner: 'northwind', name: 'nina of northwind' })).key;
  const after = (await api.keyFor({ role: 'partner', partner: 'fabrikam', name: 'frank' })).key;
  /** All that a partner can read of its customers. */
  const everything = async (key: string, id: string) => {
    const texts = [];
    for (const path of ['', '/agenda', '/timeline', '/deliveries', '/documents', '/export.json'])
      texts.push((await sendAs(api, key, `/api/customers/${id}${path}`)).text);
    const dryRun = `/api/customers/${id}/edit-contacts?dryRun=true`;
    const preview = await sendAs(api, key, dryRun, { name: 'Grace' });
    expect(preview.status).toBe(200);
    texts.push(preview.text);
    texts.push((await sendAs(api, key, '/api/customers')).text);
    texts.push((await sendAs(api, key, '/api/customers.csv')).text);
    return texts.join('\n');
  };
  /** What the mail lane would do: the rows are the new ones, of today's release. */
  const sendMails = async (id: string, partner: string, at: string, outcomes: Results) => {
    for (const { key, kind, audience } of api.customers.customer(id).mails) {
      const to = outcomes[audience];
      if (!to) continue;
      const messageId = `<${id}.${key}.${to.address}@test>`;
      const { address } = to;
      await beginDelivery(
        database,
        attemptOf({ customerId: id, key, kind, audience, partner, address, messageId, at }),
      );
      api.customers.learn(id, [
        { type: 'mail-begun', at, keys: [key] },
        { type: 'mail-answered', at, key, kind, results: [to], first: true },
      ]);
    }
  };
  return { api, before, after, everything, sendMails };
}

type Results = Partial<Record<string, DeliveryResult>>;

const refusedFor = (address: string): DeliveryResult => ({
  address,
  outcome: 'refused',
  reason: '550 5.1.1 the sales team of Northwind is not here any more',
});
const acceptedFor = (address: string): DeliveryResult => ({ address, outcome: 'accepted', reason: '250 OK' });

describe('a partner that a customer was transferred to', () => {
  it('reads nothing of what was said of the former partner’s emails: in the hold, lists, timeline and files', async () => {
    const { api, before, after, everything, sendMails } = await bothPartners();
    const id = await api.inTrial({ partner: 'northwind' });
    api.pass(11.5 * dayMs);
    api.customers.learn(id, []);
    await sendMails(id, 'northwind', api.customers.now(), {
      customer: acceptedFor('ada@contoso.example'),
      partner: refusedFor(formerAddress),
    });
    api.customers.learn(id, []);
    expect(api.customers.customer(id).stage).toMatchObject({
      held: { cause: expect.stringContaining(formerAddress) },
    });
    // The email about the hold does not reach the partner either.
    await sendMails(id, 'northwind', api.customers.now(), { partner: refusedFor(formerAddress) });
    await api.publishAll(id);
    expect(await everything(before, id)).toMatch(/Northwind is not here/);

    api.pass(dayMs / 24);
    await api.send(`/api/customers/${id}/transfer`, { partner: 'fabrikam' });
    await api.publishAll(id);
    const read = await everything(after, id);
    expect(read).toContain('ada@contoso.example');
    expect(read).toContain('the upgrade is held: another recipient: not shown');
    expect(read).not.toMatch(/northwind|nina/i);
  });

  it('is not shown an address of the former partner’s whose email was under way at the transfer', async () => {
    const { api, after, everything, sendMails } = await bothPartners();
    const id = await api.inTrial({ partner: 'northwind' });
    await api.send(`/api/customers/${id}/transfer`, { partner: 'fabrikam' });
    api.pass(60_000);
    await sendMails(id, 'northwind', api.customers.now(), { partner: acceptedFor(formerAddress) });
    await api.publishAll(id);
    expect(await everything(after, id)).not.toMatch(/northwind/i);
  });

  it('sees neither the former partner’s person in the form nor who uploaded a file, and under what name', async () => {
    const { api, before, after, everything } = await bothPartners();
    const id = String((await sendAs(api, before, '/api/deals', dealFields)).body.id);
    api.customers.learn(id, [{ type: 'conflicts-checked', at: api.customers.now(), wanted: 1 }]);
    const act = async (command: string, body: object = {}) => {
      const done = await sendAs(api, before, `/api/customers/${id}/${command}`, body);
      if (done.status !== 200) throw new Error(done.text);
    };
    await act('convert-to-customer');
    const agreementContact = {
      ...details.agreementContact,
      party: 'partner',
      email: 'nora@northwind.example',
    };
    const licensing = { ...details.licensing, start: { date: '2026-07-01' }, end: { date: '2027-06-30' } };
    await act('save-details', { ...details, licensing, agreementContact });
    await act('submit-to-contracts');
    await api.publishAll(id);
    const uploaded = await answered(api.app, {
      method: 'POST',
      url: `/api/customers/${id}/documents?name=signed-by-nina.pdf`,
      headers: { authorization: `Bearer ${before}`, 'content-type': 'application/pdf' },
      payload: Buffer.from('%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n%%EOF\n'),
    });
    expect(await everything(before, id)).toMatch(/signed-by-nina[\s\S]*nora@northwind|nora@northwind/);

    api.pass(1000);
    await api.send(`/api/customers/${id}/transfer`, { partner: 'fabrikam' });
    await api.publishAll(id);
    const read = await everything(after, id);
    expect(read).not.toMatch(/northwind|nina|Carl Financier/i);
    const file = await api.app.inject({
      url: String(uploaded.headers.location),
      headers: { authorization: `Bearer ${after}` },
    });
    expect(file.statusCode).toBe(200);
    expect(file.headers['content-disposition']).toContain('signed-copy.pdf');

    api.pass(1000);
    const own = { agreementName: 'Fiona of Fabrikam', agreementEmail: 'fiona@fabrikam.example' };
    expect((await sendAs(api, after, `/api/customers/${id}/edit-contacts`, own)).status).toBe(200);
    await api.publishAll(id);
    const form = (await sendAs(api, after, `/api/customers/${id}`)).body.draft;
    expect(form?.agreementContact).toEqual({
      party: 'partner',
      name: 'Fiona of Fabrikam',
      email: 'fiona@fabrikam.example',
    });
  });
});
