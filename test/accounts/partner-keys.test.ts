import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/domain/commands.js';
import { recordRow } from '../../src/store/customer-row.js';
import type { Database } from '../../src/store/database.js';
import { beginDelivery } from '../../src/store/deliveries.js';
import { publish } from '../../src/store/record.js';
import { apiKey, contoso, dayMs } from '../api/harness.js';
import { attemptOf } from '../store/examples.js';
import { provideDatabases } from '../support/database.js';
import { sendAs, settings, withAccounts } from './support.js';

const databases = provideDatabases();

async function twoPartners(database: Database) {
  const api = await withAccounts(database);
  const { key } = await api.keyFor({ role: 'partner', partner: 'northwind', name: 'nina' });
  const own = await api.inTrial({ partner: 'northwind' });
  const theirs = await api.inTrial({ partner: 'fabrikam' });
  const vendors = await api.inTrial();
  return { api, key, own, theirs, vendors };
}

/** What a script of the vendor's leaves on the timeline where it names a partner that there is not. */
async function publishRefusal({ customers }: Api, database: Database, id: string): Promise<void> {
  const { customer, revision, ...state } = await customers.read(id);
  const sequence = Math.max(...state.timeline.unstored.map((entry) => entry.sequence)) + 1;
  const at = '2026-06-08T12:00:00.000Z';
  const message = 'transfer: partner: there is no partner ’x’; there are: fabrikam, northwind';
  const event = {
    at,
    type: 'refused',
    command: 'transfer',
    code: 'invalid-input',
    message,
    received: 'northwind',
  } as const;
  await publish(database, {
    row: recordRow(customer),
    state: { customer, revision, ...state },
    revision: revision + 1,
    timeline: [{ sequence, at, actor: { kind: 'operator' }, event }],
  });
}

/** An email about a conflict that the vendor's own mail server has refused. */
async function refusedForStaff({ customers }: Api, database: Database, id: string): Promise<void> {
  const at = customers.now();
  customers.learn(id, [
    { type: 'conflict-opened', at, rival: 'rival-1', on: ['domain'], decideBy: '2026-06-10T12:00:00.000Z' },
  ]);
  const mail = customers.customer(id).mails.find(({ audience }) => audience === 'staff');
  if (!mail) throw new Error('staff were not told of the conflict');
  const { key, kind } = mail;
  const address = 'staff@vendor.example';
  await beginDelivery(
    database,
    attemptOf({ customerId: id, key, kind, messageId: '<staff@test>', audience: 'staff', address }),
  );
  const reason = '550 mailbox of the vendor is full';
  customers.learn(id, [
    { type: 'mail-begun', at, keys: [key] },
    { type: 'mail-answered', at, key, kind, results: [{ address, outcome: 'refused', reason }], first: true },
  ]);
}

type Api = Awaited<ReturnType<typeof withAccounts>>;

/** Two answers are the same once the ids that were asked for are taken out. */
const withoutId = (text: string, id: string) =>
  text.replaceAll(id, 'ID').replace(/"requestId":"[^"]*"/, '"requestId":""');

describe('a partner’s key', () => {
  it('is told who approves by title only: by the settings, a timeline and an export', async () => {
    const approvers = [{ title: 'Head of sales', upTo: 100, people: ['Ann'] }];
    const current = { ...settings, catalog: { ...settings.catalog, approvers } };
    const database = await databases.fresh();
    const api = await withAccounts(database, { settings: { current: () => current } });
    const { key } = await api.keyFor({ role: 'partner', partner: 'northwind' });
    const sku = { organization: 'Contoso Ltd', email: 'ada@contoso.example', sku: 'essentials' };
    const added = String((await sendAs(api, key, '/api/customers', sku)).body.id);
    await api.publishAll(added);
    for (const path of [
      'settings',
      ...['', '/timeline', '/export.json'].map((one) => `customers/${added}${one}`),
    ]) {
      const shown = (await sendAs(api, key, `/api/${path}`)).text;
      expect(shown).toContain('Head of sales');
      expect(shown).not.toContain('"Ann"');
      expect((await api.send(`/api/${path}`)).text).toContain('"Ann"');
    }
  });

  it('is told by the settings what the trial of its next customer will end in', async () => {
    const api = await withAccounts(await databases.fresh());
    const trialEnd = async (partner: string) => {
      const { key } = await api.keyFor({ role: 'partner', partner });
      return (await sendAs(api, key, '/api/settings')).body.policy?.trialEnd;
    };
    await api.send('/api/partners/northwind/edit', { trialEnd: 'hold' });
    await api.send('/api/partners/fabrikam/edit', { trialEnd: null });
    expect([await trialEnd('northwind'), await trialEnd('fabrikam')]).toEqual(['hold', 'upgrade']);
    expect((await api.send('/api/settings')).body.policy?.trialEnd).toBe('upgrade');
  });

  it('sees where its own License Agreement went', async () => {
    const database = await databases.fresh();
    const { api, key, own } = await twoPartners(database);
    const [mail, address] = ['license-agreement/2', 'carl@contoso.example'];
    const sent = { key: mail, kind: 'license-agreement', audience: 'agreement-contact', address } as const;
    await beginDelivery(database, attemptOf({ ...sent, customerId: own, partner: 'northwind' }));
    const at = api.customers.now();
    const results = [{ address, outcome: 'accepted', reason: '250 OK' } as const];
    api.customers.learn(own, [
      { type: 'mail-answered', at, key: mail, kind: sent.kind, results, first: true },
    ]);
    await api.publishAll(own);
    const { deliveries } = (await sendAs(api, key, `/api/customers/${own}/deliveries`)).body;
    expect(deliveries).toMatchObject([{ key: mail, address }]);
    const timeline = await sendAs(api, key, `/api/customers/${own}/timeline`);
    expect(timeline.text).toContain(`The License Agreement (${mail}) was sent to ${address}`);
  });

  it('lists its own customers only, and counts them only', async () => {
    const { api, key, own, theirs, vendors } = await twoPartners(await databases.fresh());
    await api.publishAll(own, theirs, vendors);
    for (const query of ['', '?partner=fabrikam', '?partner=none', '?q=contoso']) {
      const { body, text } = await sendAs(api, key, `/api/customers${query}`);
      expect(text).not.toContain(theirs);
      expect(text).not.toContain(vendors);
      if (query === '') {
        expect(body.customers).toMatchObject([{ id: own }]);
        expect(body.counts).toEqual({ trial: 1 });
      }
    }
  });

  it.each([true, false])('sees nothing of another’s customer (published: %s)', async (published) => {
    const { api, key, own, theirs, vendors } = await twoPartners(await databases.fresh());
    if (published) await api.publishAll(own, theirs, vendors);
    const unknown = '0123456789abcdef';
    for (const path of ['', '/agenda', '/timeline', '/deliveries']) {
      expect((await sendAs(api, key, `/api/customers/${own}${path}`)).status).toBe(200);
      const never = await sendAs(api, key, `/api/customers/${unknown}${path}`);
      expect(never.status).toBe(404);
      for (const id of [theirs, vendors]) {
        const denied = await sendAs(api, key, `/api/customers/${id}${path}`);
        expect(denied.status).toBe(404);
        expect(withoutId(denied.text, id)).toBe(withoutId(never.text, unknown));
      }
    }
  });

  it('is answered for another’s customer as for an unknown one, whatever it sends', async () => {
    const { api, key, theirs } = await twoPartners(await databases.fresh());
    const unknown = '0123456789abcdef';
    const before = api.customers.executed.length;
    const names = [...commands.map(({ name }) => name), 'activation-link', 'no-such-command'];
    for (const name of names) {
      for (const body of [{}, { colour: 'red' }, { expiresAt: '2027-01-01' }]) {
        for (const query of ['', '?dryRun=true']) {
          const denied = await sendAs(api, key, `/api/customers/${theirs}/${name}${query}`, body);
          const never = await sendAs(api, key, `/api/customers/${unknown}/${name}${query}`, body);
          expect([name, denied.status]).toEqual([name, 404]);
          expect(withoutId(denied.text, theirs)).toBe(withoutId(never.text, unknown));
        }
      }
    }
    expect(api.customers.executed.length).toBe(before);
  });

  it('leaves a denial in the audit', async () => {
    const { api, key, theirs } = await twoPartners(await databases.fresh());
    await sendAs(api, key, `/api/customers/${theirs}/close`, {});
    expect((await api.send('/api/audit')).body.facts?.[0]).toMatchObject({
      actor: 'northwind/nina',
      action: 'POST /api/customers/:id/close',
      subject: theirs,
      outcome: 'denied',
      details: { status: 404 },
    });
  });

  it('adds customers of its own, and can name nobody else', async () => {
    const { api, key } = await twoPartners(await databases.fresh());
    const added = await sendAs(api, key, '/api/customers', contoso);
    expect(api.customers.customer(String(added.body.id))).toMatchObject({
      partner: 'northwind',
      source: 'MSP',
      createdBy: { kind: 'partner', partner: 'northwind', name: 'nina' },
    });
    const other = await sendAs(api, key, '/api/customers', { ...contoso, partner: 'fabrikam' });
    expect(other).toMatchObject({ status: 422, body: { fields: [{ path: 'partner' }] } });
    const nobody = await sendAs(api, key, '/api/customers', { ...contoso, partner: 'nobody' });
    expect(nobody.text).not.toContain('fabrikam');
  });

  it('acts as the partner: once extended, and never what only staff may', async () => {
    const { api, key, own } = await twoPartners(await databases.fresh());
    expect((await sendAs(api, key, `/api/customers/${own}/extend-trial`, {})).status).toBe(200);
    expect(await sendAs(api, key, `/api/customers/${own}/extend-trial`, {})).toMatchObject({
      status: 409,
      body: { code: 'extensions-used-up' },
    });
    // Alike for itself, another partner, and one that there is not: whom else the vendor has is not told.
    for (const partner of ['northwind', 'fabrikam', 'nobody']) {
      const refused = await sendAs(api, key, `/api/customers/${own}/transfer`, { partner });
      expect(refused).toMatchObject({ status: 403, body: { code: 'wrong-role' } });
      expect(refused.text).not.toContain('fabrikam');
    }
  });

  it('has lost a customer that was handed to another partner', async () => {
    const { api, key, own } = await twoPartners(await databases.fresh());
    await api.publishAll(own);
    await api.send(`/api/customers/${own}/transfer`, { partner: 'fabrikam' });
    // The record is behind here: what is read anew from the workflow is gone already.
    expect((await sendAs(api, key, `/api/customers/${own}/extend-trial`, {})).status).toBe(404);
    await api.publishAll(own);
    expect((await sendAs(api, key, `/api/customers/${own}`)).status).toBe(404);
  });

  it('shows nothing of the partner before, of staff’s addresses or of Temporal', async () => {
    const database = await databases.fresh();
    const { api, key, own } = await twoPartners(database);
    const { key: theirs } = await api.keyFor({ role: 'partner', partner: 'fabrikam', name: 'franz' });
    await sendAs(api, key, `/api/customers/${own}/extend-trial`, { reason: 'asked for' });
    const mails = [
      ['customer', 'ada@contoso.example'],
      ['partner', 'partner@northwind.example'],
      ['staff', 'staff@vendor.example'],
    ] as const;
    for (const [audience, address] of mails)
      await beginDelivery(
        database,
        attemptOf({ customerId: own, key: audience, messageId: `<${audience}@test>`, audience, address }),
      );
    await api.publishAll(own);
    const all = async (holder: string) => {
      const texts = [];
      for (const path of ['', '/timeline', '/deliveries', '/agenda'])
        texts.push((await sendAs(api, holder, `/api/customers/${own}${path}`)).text);
      return texts.join('\n');
    };
    const before = await all(key);
    expect(before).toContain('partner@northwind.example');
    expect(before).toContain('northwind/nina');
    expect(before).not.toMatch(/staff@vendor|customer\/\w{16}/);
    api.pass(7 * dayMs);
    await api.send(`/api/customers/${own}/transfer`, { partner: 'fabrikam', reason: 'Nina has left' });
    await api.publishAll(own);
    await publishRefusal(api, database, own);
    const after = await all(theirs);
    expect(after).toContain('ada@contoso.example');
    expect(after).toContain('Transferred from another partner to fabrikam');
    expect(after).not.toMatch(/northwind|nina|staff@vendor|customer\/\w{16}/i);
    const vendors = await all(apiKey);
    expect(after).toContain('Refused transfer: the vendor was told why');
    for (const word of ['Nina has left', 'northwind/nina', 'staff@vendor.example', `customer/${own}`])
      expect(vendors).toContain(word);
  });

  it('hears of no trouble with emails to the vendor’s staff: not in lists, counts, the CSV or the timeline', async () => {
    const database = await databases.fresh();
    const { api, key, own } = await twoPartners(database);
    await refusedForStaff(api, database, own);
    await api.publishAll(own);
    const shown = async (holder: string) => {
      const list = await sendAs(api, holder, `/api/customers?q=${own}`);
      const queue = await sendAs(api, holder, '/api/customers?queue=undeliverable-mail');
      const { queues } = (await sendAs(api, holder, '/api/queues')).body;
      const texts = [list.text];
      for (const path of [`/${own}`, `/${own}/timeline`, `/${own}/export.json`, '.csv'])
        texts.push((await sendAs(api, holder, `/api/customers${path}`)).text);
      const [row] = list.body.customers as unknown as { mailProblem: boolean; mailError: string | null }[];
      return { row, inQueue: queue.body.customers, queues, all: texts.join('\n') };
    };
    const partners = await shown(key);
    expect(partners.row).toMatchObject({ mailProblem: false, mailError: null, waitingOn: 'staff' });
    expect(partners.inQueue).toEqual([]);
    expect(partners.queues).toMatchObject({ 'undeliverable-mail': 0 });
    expect(partners.all).not.toMatch(/staff@vendor|mailbox of the vendor/);
    const vendors = await shown(apiKey);
    const mailError = 'email about a conflict to staff@vendor.example: 550 mailbox of the vendor is full';
    expect(vendors.row).toMatchObject({ mailProblem: true, mailError });
    expect(vendors.inQueue).toMatchObject([{ id: own }]);
    expect(vendors.queues).toMatchObject({ 'undeliverable-mail': 1 });
    expect(vendors.all).toContain('refused for staff@vendor.example (550 mailbox of the vendor is full)');
  });

  it('keeps accounts from partners', async () => {
    const { api, key } = await twoPartners(await databases.fresh());
    for (const path of ['/api/api-keys', '/api/partners', '/api/partners/northwind', '/api/audit'])
      expect([path, (await sendAs(api, key, path)).status]).toEqual([path, 403]);
  });
});

describe('the audit', () => {
  it.each(['update audit set actor = 1', 'delete from audit', 'truncate audit'])(
    'refuses: %s',
    async (statement) => {
      const database = await databases.owned();
      const { send } = await withAccounts(database);
      await send('/api/api-keys', { name: 'x', role: 'staff' });
      await expect(database.run('tamper', (orm) => orm.execute(sql.raw(statement)))).rejects.toThrow(
        'append-only',
      );
    },
  );
});
