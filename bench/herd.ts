/**
 * Trials that end in the same second, against bare timers with one activity each: one that only writes a row, and one
 * that makes the calls of an upgrade.
 */

import type { Client } from '@temporalio/client';
import pg from 'pg';
import { pause } from '../test/support/journey-process.js';
import { bareEnd, bareUpgrade } from './bare/workflows.js';
import { failureNotes, inFlight } from './harness/inflight.js';
import { beginInMidst, trialEndingAt } from './harness/lives.js';
import type { Options } from './harness/options.js';
import { type Figure, figure, goals, type Measured } from './harness/report.js';
import { bareClient, freshId } from './harness/sides.js';
import { Stage } from './harness/stage.js';
import { percentile, timed } from './harness/statistics.js';

/** Nobody waits longer for a herd to come through; what has not come by then counts as lost. */
const patienceMs = 15 * 60_000;

export async function herd({ quick, sizes }: Options): Promise<Measured> {
  const figures: Figure[] = [];
  const notes: string[] = [];
  let temporal = '';
  for (const size of quick ? [100] : sizes) {
    const stage = await Stage.open();
    const pool = new pg.Pool({ connectionString: stage.postgres.url, max: 4 });
    try {
      await stage.role('worker');
      await stage.role('api');
      await stage.bare();
      const client = await bareClient(stage);
      const perStart = await costOfStart(stage, pool);
      const bare = await bareHerd(client, pool, size, bareEnd);
      const byHand = await bareHerd(client, pool, size, bareUpgrade);
      const ours = await ourHerd(stage, pool, size, perStart);
      figures.push(...figuresOf(size, bare, byHand, ours));
      notes.push(...ours.notes);
      temporal = stage.temporal.version;
    } finally {
      await pool.end();
      await stage.close();
    }
  }
  return { versions: { temporal }, settings: { sizes: String(sizes) }, notes, figures };
}

/** Milliseconds that one more customer takes to begin and to be in the record, so that all are there before the herd. */
async function costOfStart(stage: Stage, pool: pg.Pool): Promise<number> {
  const far = new Date(Date.now() + 10 * 86_400_000).toISOString();
  const some = Array.from({ length: 200 }, () => trialEndingAt(far));
  const took = await timed(async () => {
    await beginInMidst(stage, some);
    await comeThrough(pool, 'select count(*)::int as count from customers', some.length);
  });
  return took / some.length;
}

interface Lags {
  /** Milliseconds from the instant in which all are due, for each. */
  last: number[];
  at: Record<'p50' | 'p99' | 'end', number>;
}

function lagsOf(last: number[]): Lags {
  const [p50, p99, end] = [percentile(last, 0.5), percentile(last, 0.99), Math.max(...last)];
  return { last, at: { p50, p99, end } };
}

async function bareHerd(
  client: Client,
  pool: pg.Pool,
  size: number,
  workflow: typeof bareEnd,
): Promise<Lags> {
  const at = Date.now() + 20_000 + size * 15;
  const { failures } = await inFlight(50, size, () => {
    const id = freshId();
    const options = { taskQueue: 'bare', workflowId: id, args: [{ id, at }] as [{ id: string; at: number }] };
    return client.workflow.start(workflow, options);
  });
  if (failures.length > 0 || Date.now() > at) throw new Error(`the bare herd is not ready: ${failures[0]}`);
  await pause(at - Date.now());
  await comeThrough(pool, 'select count(*)::int as count from bare.timeline', size);
  const { rows } = await pool.query<{ lag: number }>(
    `select (extract(epoch from recorded_at) * 1000 - $1)::float8 as lag from bare.timeline`,
    [at],
  );
  await pool.query('truncate bare.timeline');
  return lagsOf(rows.map(({ lag }) => lag));
}

interface OurHerd {
  decided: Lags;
  done: Lags;
  early: number;
  lost: number;
  unannounced: number;
  listBefore: number[];
  listDuring: number[];
  notes: string[];
}

async function ourHerd(stage: Stage, pool: pg.Pool, size: number, perStart: number): Promise<OurHerd> {
  const at = Math.round(Date.now() + 30_000 + size * perStart * 1.5);
  const endsAt = new Date(at).toISOString();
  const lives = Array.from({ length: size }, () => trialEndingAt(endsAt));
  await beginInMidst(stage, lives);
  const ids = lives.map(({ id }) => id);
  await pool.query('create table herd as select unnest($1::text[]) as id', [ids]);
  await comeThrough(pool, 'select count(*)::int as count from customers join herd using (id)', size);
  const left = at - Date.now();
  if (left < 5_000)
    throw new Error(`the herd was not ready in time: it had ${Math.round(left / 1000)} s left`);
  await pause(left - 5_000);
  const listBefore = await listFor(stage, () => Date.now() >= at);
  let over = false;
  const listing = listFor(stage, () => over);
  await comeThrough(pool, `select count(*)::int as count from (${finished}) finished`, size).catch(
    () => undefined,
  );
  over = true;
  const { rows } = await pool.query<{ decided: number; done: number; announced: boolean }>(
    `select (extract(epoch from decided) * 1000 - $1)::float8 as decided, announced,
       (extract(epoch from greatest(tenant, mail)) * 1000 - $1)::float8 as done from (${finished}) finished`,
    [at],
  );
  await pool.query('drop table herd');
  const listed = await listing;
  return {
    decided: lagsOf(rows.map(({ decided }) => decided)),
    done: lagsOf(rows.map(({ done }) => done)),
    early: rows.filter(({ decided }) => decided < 0).length,
    lost: size - rows.length,
    unannounced: rows.filter(({ announced }) => !announced).length,
    listBefore: listBefore.latencies,
    listDuring: listed.latencies,
    notes: failureNotes(`lists while ${size} end`, listed.failures),
  };
}

/** Upgraded, told so, and with a tenant in production; and whether its notice was accepted before. */
const finished = `
  select upgraded.customer_id, upgraded.at as decided, upgraded.sequence,
    (select min(recorded_at) from timeline later where later.customer_id = upgraded.customer_id
      and later.type = 'tenant-updated' and later.sequence > upgraded.sequence) as tenant,
    (select max(accepted_at) from deliveries where customer_id = upgraded.customer_id and kind = 'upgraded'
      and status = 'accepted') as mail,
    exists (select from timeline notice where notice.customer_id = upgraded.customer_id
      and notice.type = 'mail-answered' and notice.event ->> 'kind' = 'upgrade-notice'
      and notice.sequence < upgraded.sequence) as announced
  from timeline upgraded join herd on herd.id = upgraded.customer_id
  where upgraded.type = 'upgraded'
    and exists (select from timeline told where told.customer_id = upgraded.customer_id
      and told.type = 'mail-answered' and told.event ->> 'kind' = 'upgraded')
    and exists (select from timeline later where later.customer_id = upgraded.customer_id
      and later.type = 'tenant-updated' and later.sequence > upgraded.sequence)`;

async function comeThrough(pool: pg.Pool, counting: string, size: number): Promise<void> {
  for (const deadline = Date.now() + patienceMs; ; await pause(1_000)) {
    const { rows } = await pool.query<{ count: number }>(counting);
    const count = rows[0]?.count ?? 0;
    if (count >= size) return;
    if (Date.now() > deadline) throw new Error(`${count} of ${size} after ${patienceMs / 60_000} minutes`);
  }
}

/** What a portal asks meanwhile, five times a second. */
async function listFor({ apiUrl, secrets }: Stage, over: () => boolean) {
  const latencies: number[] = [];
  const failures: string[] = [];
  const headers = { authorization: `Bearer ${secrets.apiKey}` };
  for (; !over(); await pause(200)) {
    const { latencies: one, failures: failed } = await inFlight(1, 1, async () => {
      const answer = await fetch(`${apiUrl}/api/customers?sort=next`, { headers });
      if (!answer.ok) throw new Error(`GET /api/customers answered ${answer.status}`);
      await answer.text();
    });
    latencies.push(...one);
    failures.push(...failed);
  }
  return { latencies, failures };
}

function figuresOf(size: number, bare: Lags, byHand: Lags, ours: OurHerd): Figure[] {
  const rate = (lags: Lags) => lags.last.length / (lags.at.end / 1000);
  const done = (name: string, baseline: Lags) => {
    const ratio = rate(ours.done) / rate(baseline);
    const goal = goals.atLeast(0.9, ratio);
    return figure(`${size} at once: ${name}`, {
      unit: 'per s',
      value: rate(ours.done),
      baseline: rate(baseline),
      ratio,
      goal,
    });
  };
  const ms = (name: string, value: number, baseline: number) =>
    figure(`${size} at once: ${name}`, { unit: 'ms', value, baseline });
  const none = (name: string, value: number) =>
    figure(`${size} at once: ${name}`, { unit: 'customers', value, goal: { text: '0', met: value === 0 } });
  return [
    ms('p50 of the lag until upgraded', ours.decided.at.p50, bare.at.p50),
    ms('p99 of the lag until upgraded', ours.decided.at.p99, bare.at.p99),
    ms('p50 until the tenant is in production and both are told', ours.done.at.p50, bare.at.p50),
    ms('p99 until the tenant is in production and both are told', ours.done.at.p99, bare.at.p99),
    done('done', bare),
    done('done, against one activity that makes the same calls', byHand),
    none('upgraded too early', ours.early),
    none('lost', ours.lost),
    none('upgraded without an accepted notice', ours.unannounced),
    figure(`${size} at once: p95 of a list meanwhile`, {
      unit: 'ms',
      value: percentile(ours.listDuring, 0.95),
      baseline: percentile(ours.listBefore, 0.95),
    }),
  ];
}
