import { afterAll, beforeAll, expect, it } from 'vitest';
import { linkIn, post } from '../../support/journey-client.js';
import { untilItAnswers } from '../../support/journey-kills.js';
import { type Roles, startRoles } from '../../support/journey-roles.js';
import { eventually } from '../../support/life.js';

const dayMs = 1_500;
const address = 'ada@contoso.example';

let roles: Roles;

beforeAll(async () => {
  roles = await startRoles({ dayMs });
  await untilItAnswers(roles.client, 'it was started');
}, 120_000);
afterAll(() => roles?.stop());

it('clocks of API and worker that are a day off move no deadline: Temporal’s clock decides', async () => {
  const { client } = roles;
  const fields = ['--organization', 'Contoso', '--email', address, '--sku', 'essentials'];
  const { id } = await client.done('add-customer', ...fields);
  const invitation = await client.email(id, 'activation', address);
  await post(linkIn(invitation), { name: 'Ada Lovelace', accepted: 'yes' });
  const { stage: trial } = await client.reaches(id, 'trial');
  expect(Date.parse(trial.endsAt) - Date.parse(trial.since)).toBe(14 * dayMs);

  await roles.shiftClocks({ worker: '+1d', api: '-1d' });
  await untilItAnswers(client, 'the clocks were shifted');
  const extended = await client.done('extend-trial', id);
  expect(extended.events).toEqual(['trial-extended']);
  const endsAt = Date.parse(trial.endsAt) + 14 * dayMs;
  const instantOf = async (type: string) =>
    (await client.timeline(id)).find(({ event }) => event.type === type)?.at ?? null;
  await eventually(async () => (await instantOf('upgraded')) !== null, 60_000);
  expect(Date.parse((await instantOf('upgraded')) ?? '')).toBe(endsAt);
  expect(Date.now()).toBeGreaterThanOrEqual(endsAt);
  const notice = await client.email(id, 'upgrade-notice', address);
  expect(Date.parse(notice.receivedAt)).toBeLessThanOrEqual(endsAt - dayMs);

  // A product refuses what is signed a day off; once the clocks are right again, it is told.
  await roles.shiftClocks({});
  await untilItAnswers(client, 'the clocks were put right');
  const tier = async () => {
    const response = await fetch(`${client.place().tenantApiUrl}/tenants/${id}`);
    return ((await response.json()) as { state: { tier: string } }).state.tier;
  };
  await eventually(async () => (await tier()) === 'production', 120_000);
}, 300_000);
