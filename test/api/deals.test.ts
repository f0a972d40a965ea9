import { describe, expect, it } from 'vitest';
import { details, signedCopy } from '../support/deals.js';
import { answered, harness } from './harness.js';

const deal = {
  opportunity: 'Budgeting',
  organization: 'Contoso Ltd',
  domain: 'contoso.example',
  country: 'JP',
  email: 'ada@contoso.example',
  opportunityStage: 'proposed',
  users: { modeler: 5, viewer: 20 },
  expectedClose: '2026-09-30',
  notes: 'They leave a budget of 40 spreadsheets',
  partner: 'northwind',
  zone: 'Europe/Berlin',
};

async function registered() {
  const api = await harness();
  const { body } = await api.send('/api/deals', deal);
  const id = String(body.id);
  api.customers.learn(id, [{ type: 'conflicts-checked', at: '2026-06-01T12:00:00.000Z', wanted: 1 }]);
  return { api, id };
}

/** A deal whose signed copy is back, and what is done to it then. */
async function signed(licensing: object = {}) {
  const { api, id } = await registered();
  const act = async (command: string, body: object = {}) => {
    const done = await api.send(`/api/customers/${id}/${command}`, body);
    if (done.status !== 200) throw new Error(done.text);
    return done.body;
  };
  const days = { start: { date: '2026-07-01' }, end: { date: '2027-06-30' } };
  await act('convert-to-customer');
  await act('save-details', { ...details, licensing: { ...details.licensing, ...days, ...licensing } });
  await act('submit-to-contracts');
  const at = api.customers.now();
  const document = { id: 'agreement1', sha256: '0'.repeat(64) };
  api.customers.learn(id, [{ type: 'agreement-drafted', at, number: 1, document }]);
  const by = { actor: { kind: 'staff', name: 'Ann' } } as const;
  await api.customers.execute(id, 'record-signature', { document: signedCopy }, by);
  return { api, id, act };
}

describe('POST /api/deals', () => {
  it('registers a deal in the country’s currency, with its revenue; a dry run shows it', async () => {
    const { send } = await harness();
    const { status, body } = await send('/api/deals?dryRun=true', deal);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      dryRun: true,
      after: { stage: { name: 'registered', protectedUntil: '2026-08-30T12:00:00.000Z' } },
      send: [{ kind: 'deal-registered', audience: 'partner' }],
      customer: { revenue: { usd: { amount: 1_500_000 }, local: { amount: 2_265_000, currency: 'JPY' } } },
    });
    const done = await send('/api/deals', deal);
    expect(done).toMatchObject({ status: 201, body: { stage: 'registered', events: ['deal-registered'] } });
  });

  it('names each field that is wrong', async () => {
    const { send } = await harness();
    const wrong = await send('/api/deals', { ...deal, users: { wizard: 1 }, expectedClose: '2026-01-01' });
    expect(wrong).toMatchObject({
      status: 422,
      body: { code: 'details-wrong', fields: [{ path: 'users.wizard' }, { path: 'expectedClose' }] },
    });
    const nowhere = await send('/api/deals', { ...deal, country: 'ZZ' });
    expect(nowhere).toMatchObject({
      status: 422,
      body: { code: 'invalid-input', fields: [{ path: 'country' }] },
    });
  });
});

describe('the form', () => {
  it('takes days of the calendar, which end where the customer is', async () => {
    const { api, id } = await registered();
    await api.send(`/api/customers/${id}/convert-to-customer`, {});
    const licensing = { ...details.licensing, start: { date: '2026-07-01' }, end: { date: '2027-06-30' } };
    const saved = await api.send(`/api/customers/${id}/save-details`, { ...details, licensing });
    expect(saved.status).toBe(200);
    expect(api.customers.customer(id).draft?.licensing).toMatchObject({
      start: { date: '2026-07-01', at: '2026-06-30T22:00:00.000Z', estimate: false },
      end: { date: '2027-06-30', at: '2027-06-30T21:59:59.999Z', estimate: false },
    });
    const { body } = await api.send(`/api/customers/${id}`);
    expect(body).toMatchObject({ missing: [], wrong: [], discountStanding: 'none', discountChain: [] });
  });

  it('makes the instant of a contract’s day itself, whatever is sent beside the day', async () => {
    const { api, id } = await registered();
    await api.send(`/api/customers/${id}/convert-to-customer`, {});
    const end = { date: '2027-06-30', at: '2027-07-01T23:00:00Z' };
    const saved = await api.send(`/api/customers/${id}/save-details`, { licensing: { end } });
    expect(saved.status).toBe(200);
    expect(api.customers.customer(id).draft?.licensing.end?.at).toBe('2027-06-30T21:59:59.999Z');
  });

  it('has the contract end with its day in the zone that the contact has at signing off', async () => {
    const { api, id, act } = await signed();
    await act('edit-contacts', { zone: 'Asia/Tokyo' });
    await act('approve-contract');
    expect(api.customers.customer(id).contract?.approved).toMatchObject({
      start: '2026-07-01',
      end: '2027-06-30',
      expiresAt: '2027-06-30T14:59:59.999Z',
    });
  });

  it('shows before signing off that the activation link goes to the form’s address', async () => {
    const { act } = await signed({ notificationEmail: 'billing@contoso.example' });
    expect((await act('approve-contract?dryRun=true')).send).toContainEqual(
      expect.objectContaining({ kind: 'activation', to: 'billing@contoso.example' }),
    );
  });

  it('is told what is missing at submitting, field by field', async () => {
    const { api, id } = await registered();
    await api.send(`/api/customers/${id}/convert-to-customer`, {});
    const { status, body } = await api.send(`/api/customers/${id}/submit-to-contracts`, {});
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'details-missing' });
    expect(JSON.stringify(body)).toContain('"path":"licensing.sku"');
  });
});

describe('POST /api/intake/{partner}', () => {
  const asked = { organization: 'Tailspin Toys', name: 'Tim', email: 'tim@tailspin.example', country: 'JP' };
  const ask = async (api: Awaited<ReturnType<typeof harness>>, partner: string, payload: object) => {
    const { statusCode, body } = await api.app.inject({
      method: 'POST',
      url: `/api/intake/${partner}`,
      payload,
    });
    return [statusCode, body];
  };

  it('answers alike whoever asks, and registers a deal of that partner', async () => {
    const api = await harness();
    const first = await ask(api, 'northwind', asked);
    expect(first).toEqual([202, '{"received":true}']);
    expect(await ask(api, 'northwind', asked)).toEqual(first);
    expect(await ask(api, 'northwind', { ...asked, website: 'https://spam.example' })).toEqual(first);
  });

  it('takes two questions under one key for a mistake, as its description says', async () => {
    const { app } = await harness();
    const sent = (organization: string) =>
      answered(app, {
        method: 'POST',
        url: '/api/intake/northwind',
        headers: { 'idempotency-key': 'one' },
        payload: { ...asked, organization },
      });
    expect((await sent('Tailspin Toys')).status).toBe(202);
    expect((await sent('Tailspin Toys')).status).toBe(202);
    expect(await sent('Wingtip Toys')).toMatchObject({ status: 422, body: { code: 'request-id-reused' } });
  });

  it('is slow for one address, and says when it may be sent again', async () => {
    const api = await harness();
    const statuses: unknown[] = [];
    for (let count = 0; count < 7; count += 1) statuses.push((await ask(api, 'northwind', asked))[0]);
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429, 429]);
    const { headers } = await api.app.inject({
      method: 'POST',
      url: '/api/intake/northwind',
      payload: asked,
    });
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  });

  it('knows no partner that there is not, however long its name', async () => {
    const api = await harness();
    expect((await ask(api, 'nobody', asked))[0]).toBe(404);
    expect((await ask(api, 'n'.repeat(61), asked))[0]).toBe(404);
    expect(api.logged.filter(({ message }) => message.includes('failed'))).toEqual([]);
  });
});

describe('GET /api/catalog', () => {
  it('has all that a deal is calculated with, and nobody’s name', async () => {
    const { send } = await harness();
    const { status, body } = await send('/api/catalog');
    expect(status).toBe(200);
    expect(body).toMatchObject({ userTypes: { modeler: { maxDiscount: 40 } }, rates: { EUR: 0.92 } });
    expect(JSON.stringify(body)).not.toContain('people');
  });
});
