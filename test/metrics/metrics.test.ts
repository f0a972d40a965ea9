import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { measured } from '../../activities/measured.js';
import { measureFleet } from '../../src/metrics/fleet.js';
import { createMeters } from '../../src/metrics/meters.js';
import { startMetricsServer } from '../../src/metrics/server.js';
import type { Database } from '../../src/store/database.js';
import { openDatabase } from '../../src/store/database.js';
import { publishLifecycle } from '../../src/store/lifecycle.js';
import { publish } from '../../src/store/record.js';
import { harness } from '../api/harness.js';
import { inTrial } from '../domain/support/given.js';
import { publicationOf, rowOf } from '../store/examples.js';
import { provideDatabases } from '../support/database.js';

const databases = provideDatabases();
const nothing = { count: 0, oldestSeconds: 0 };
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** What a scrape of a worker shows, as numbers by name and labels. */
async function scrape(
  database: Database,
  temporal: () => Promise<unknown> = async () => undefined,
): Promise<{ text: string; values: Map<string, number> }> {
  const meters = createMeters({ version: '1.2.3', role: 'worker' });
  const [unpublished, onError] = [() => nothing, () => undefined];
  const refresh = measureFleet(meters, { database, unpublished, temporal, onError });
  const server = await startMetricsServer({ meters, refresh, host: '127.0.0.1', port: 0 });
  stops.push(server.stop);
  const text = await (await fetch(server.url)).text();
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return {
    text,
    values: new Map(lines.map((line) => [line.replace(/ \S+$/, ''), Number(line.split(' ').at(-1))])),
  };
}

describe('the gauges of all customers', () => {
  it('count who is overdue, whose emails and tenant wait, and who cannot be reached', async () => {
    const database = await databases.fresh();
    const { id: _, ...calm } = rowOf({ nextAt: null });
    const at = (ms: number) => new Date(Date.now() - ms).toISOString();
    const lanes = { mailWaitingSince: at(600_000), tenantBehind: true };
    for (const publication of [
      { row: { ...calm, id: 'calm', nextAt: '2100-01-01T00:00:00.000Z' } },
      { row: { ...calm, id: 'due-just-now', nextAt: at(5_000) } },
      { row: { ...calm, id: 'overdue', nextAt: at(300_000), stage: 'production' as const } },
      { row: { ...calm, id: 'refused', mailProblem: true } },
      { row: { ...calm, id: 'waiting' }, lanes },
    ])
      await publish(database, publicationOf(publication));

    const { values } = await scrape(database);

    expect(values.get('fortnight_record_up')).toBe(1);
    expect(values.get('fortnight_agenda_overdue')).toBe(1);
    expect(values.get('fortnight_agenda_overdue_seconds')).toBeGreaterThanOrEqual(300);
    expect(values.get('fortnight_mail_undeliverable')).toBe(1);
    expect(values.get('fortnight_lane_waiting{lane="mail"}')).toBe(1);
    expect(values.get('fortnight_lane_oldest_seconds{lane="mail"}')).toBeGreaterThanOrEqual(600);
    expect(values.get('fortnight_lane_waiting{lane="tenant"}')).toBe(1);
    expect(values.get('fortnight_customers{stage="trial"}')).toBe(4);
    expect(values.get('fortnight_customers{stage="production"}')).toBe(1);
    expect(values.get('fortnight_webhooks_waiting')).toBe(0);
  });

  it('count a tenant from when it was first behind, until it is as wished', async () => {
    const database = await databases.fresh();
    const since = async () => {
      const found = await database.run('look', (orm) =>
        orm.execute<{ since: string | null }>(sql`select tenant_behind_since as since from customers`),
      );
      return found.rows[0]?.since ?? null;
    };
    const publishing = (revision: number, tenantBehind: boolean) =>
      publish(database, publicationOf({ revision, lanes: { mailWaitingSince: null, tenantBehind } }));

    await publishing(1, true);
    const first = await since();
    await publishing(2, true);
    expect(await since()).toEqual(first);
    await publishing(3, false);
    expect(await since()).toBeNull();
  });

  it('say whether Temporal answers, and are there all the same while it does not', async () => {
    const database = await databases.fresh();
    expect((await scrape(database)).values.get('fortnight_temporal_up')).toBe(1);
    const { values } = await scrape(database, () => Promise.reject(new Error('no answer')));
    expect(values.get('fortnight_temporal_up')).toBe(0);
    expect(values.get('fortnight_record_up')).toBe(1);
  });

  it('are absent, not wrong, while the database is away', async () => {
    const database = openDatabase('postgres://nobody@127.0.0.1:1/none');
    stops.push(() => database.close());

    const { values } = await scrape(database);

    expect(values.get('fortnight_record_up')).toBe(0);
    for (const name of values.keys())
      expect(name).not.toMatch(/^fortnight_(agenda|mail_undel|webhooks|customers|lane_waiting{lane="mail")/);
  });
});

describe('requests', () => {
  it('are measured by the pattern of their route: no id, token or name gets into a label', async () => {
    const meters = createMeters({ version: '1.2.3', role: 'api' });
    const { send, app, invited, activationPath } = await harness({ measure: meters.request });
    const id = await invited({ organization: 'Planted Organization', email: 'planted@contoso.example' });
    await app.inject({ url: activationPath(id) });
    await send(`/api/customers/${id}`);
    await send('/api/customers/nobodyisthere');
    await send('/somewhere/planted');

    const text = await meters.registry.metrics();

    expect(text).toContain('route="/api/customers/:id",status="2xx"');
    expect(text).toContain('route="/api/customers/:id",status="4xx"');
    expect(text).toContain('route="/activate/:token"');
    for (const planted of [id, 'nobodyisthere', 'planted', 'Planted', 'contoso.example'])
      expect(text).not.toContain(planted);
  });
});

describe('a publication that does not succeed', () => {
  it('is shown as waiting in the lane of the record until it does', async () => {
    const away = openDatabase('postgres://nobody@127.0.0.1:1/none');
    stops.push(() => away.close());
    let database = away;
    const { state } = inTrial();
    let clock = Date.parse(state.timeline.unstored.at(-1)?.at ?? '');
    const meters = createMeters({ version: '1.2.3', role: 'worker' });
    const activities = {
      publishRecord: (published: typeof state) => publishLifecycle(database, published),
      sendMails: async () => [],
      deliver: async () => ({ published: false, tenant: null, mails: [] }),
    };
    const { activities: counted, unpublished } = measured(activities, meters, () => clock);

    await expect(counted.publishRecord(state)).rejects.toThrow('cannot publish');
    clock += 60_000;
    expect(unpublished().count).toBe(1);
    expect(unpublished().oldestSeconds).toBeGreaterThanOrEqual(60);
    database = await databases.fresh();
    await counted.publishRecord(state);
    expect(unpublished()).toEqual(nothing);
    expect(await meters.registry.metrics()).toContain('fortnight_record_lag_seconds_count 1');
  });
});
