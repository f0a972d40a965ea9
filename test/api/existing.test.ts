import { expect, it } from 'vitest';
import { contoso, harness } from './harness.js';

const path = '/api/existing-customers';
const taken = { ...contoso, partner: 'northwind', zone: 'Europe/Berlin', tenant: 'tenant-4711' };

it('an existing customer is taken over at where it stands; a calendar date is the whole day where it is', async () => {
  const { send, customers } = await harness();
  const done = await send(path, { ...taken, expiresAt: '2027-06-30' });
  expect(done).toMatchObject({
    status: 201,
    body: { stage: 'production', version: 1, events: ['existing-customer-added'] },
    headers: { location: `/api/customers/${done.body.id}` },
  });
  expect(customers.customer(String(done.body.id))).toMatchObject({
    source: 'MSP',
    stage: { name: 'production', expiresAt: '2027-06-30T21:59:59.999Z' },
    tenant: { id: 'tenant-4711' },
    mails: [],
  });
});

it('a dry run shows the trial that would go on, what comes, and that nobody is told now', async () => {
  const { send } = await harness();
  const shown = await send(`${path}?dryRun=true`, {
    ...taken,
    trialEndsAt: '2026-06-10',
    upgrade: 'blocked',
  });
  expect(shown).toMatchObject({
    status: 200,
    body: {
      dryRun: true,
      after: { stage: { name: 'trial', endsAt: '2026-06-10T21:59:59.999Z' } },
      send: [],
      customer: { upgrade: 'blocked' },
    },
  });
  expect(
    (await send(`${path}?dryRun=true`, { ...taken, zone: 'Asia/Tokyo', trialEndsAt: '2026-06-10' })).body,
  ).toMatchObject({ after: { stage: { endsAt: '2026-06-10T14:59:59.999Z' } } });
});

it('the same request sent again takes over nobody twice', async () => {
  const { send } = await harness();
  const body = { ...taken, expiresAt: '2027-06-30' };
  const first = await send(path, body, { 'idempotency-key': 'row-17' });
  expect((await send(path, body, { 'idempotency-key': 'row-17' })).body).toEqual(first.body);
  expect(
    await send(path, { ...body, expiresAt: '2028-06-30' }, { 'idempotency-key': 'row-17' }),
  ).toMatchObject({
    status: 422,
    body: { code: 'request-id-reused' },
  });
});

it.each([
  [{ expiresAt: '2027-02-30' }, 'expiresAt'],
  [{ expiresAt: '2026-05-31' }, 'expiresAt'],
  [{ trialEndsAt: '2027-01-01', expiresAt: '2028-01-01' }, 'expiresAt'],
  [{}, 'expiresAt'],
  [{ expiresAt: '2027-06-30', tenant: '' }, 'tenant'],
  [{ expiresAt: '2027-06-30', upgrade: 'never' }, 'upgrade'],
])('%j is refused at its field', async (wrong, field) => {
  const { send } = await harness();
  const { status, body } = await send(path, { ...taken, ...wrong });
  expect(status).toBeGreaterThanOrEqual(400);
  expect(body).toMatchObject({ fields: [{ path: field, message: expect.any(String) }] });
});
