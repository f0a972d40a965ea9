/** What it costs to keep customers of whom nobody wants anything. */
import pg from 'pg';
import { pause } from '../test/support/journey-process.js';
import { bareTrial } from './bare/workflows.js';
import { inFlight } from './harness/inflight.js';
import { beginInMidst, PastLife } from './harness/lives.js';
import type { Options } from './harness/options.js';
import { type Figure, figure, type Measured } from './harness/report.js';
import { bareClient, freshId, Watch, workflowSide } from './harness/sides.js';
import { Stage } from './harness/stage.js';
import { median } from './harness/statistics.js';
import { residentBytes } from './harness/usage.js';
import { liveOnce, timesOf } from './lifecycle.js';

const day = 86_400_000;
/** More than a worker keeps by default, so that memory is seen with a full cache and with one that is turned over. */
const inCache = 1_500;
/** Both sides collect their garbage again and again, so that what is counted is what they keep. */
const collecting = ['--expose-gc', '--import', new URL('harness/collect.mjs', import.meta.url).href];
const collectedMs = 8_000;
const smallHeap = { NODE_OPTIONS: '--max-old-space-size=512' };

export async function idle({ quick, customers }: Options): Promise<Measured> {
  const open = quick ? 300 : customers;
  const cached = quick ? 200 : Math.min(inCache, Math.floor(open / 2));
  const stage = await Stage.open();
  const pool = new pg.Pool({ connectionString: stage.postgres.url, max: 2 });
  try {
    const serverBefore = residentBytes(stage.temporal.pid);
    const bareBytes = await bytesPerBare(stage, cached);
    const ours = await bytesPerOurs(stage, pool, cached);
    const small = await stage.role('worker', smallHeap);
    const smallBefore = residentBytes(small.pid);
    await keep(stage, pool, open - cached);
    const smallAfter = residentBytes(small.pid);
    const server = (residentBytes(stage.temporal.pid) - serverBefore) / (open + cached);
    const events = await eventsPerIdleDay(stage, pool);
    await stage.end(small);
    const life = await sizes(stage, pool);
    return {
      versions: { temporal: stage.temporal.version },
      settings: { open, cached, smallHeap: smallHeap.NODE_OPTIONS },
      notes: [
        `a worker with ${smallHeap.NODE_OPTIONS} keeps about 700 workflows in its cache`,
        'memory is what the operating system counts, before and after, with garbage collected every 2 s',
      ],
      figures: [
        figure('events of an idle customer', {
          unit: 'per day',
          value: events,
          goal: { text: '0', met: events === 0 },
        }),
        beyondBare(ours, bareBytes),
        figure(`worker memory with a small cache, after ${open - cached} customers`, {
          unit: 'MiB',
          value: smallAfter / 2 ** 20,
          baseline: smallBefore / 2 ** 20,
        }),
        figure('server memory', { unit: 'KB a customer', value: server / 1000 }),
        sized('history of a whole life', life.history),
        sized('record of a whole life, indexes and emails included', life.record),
        figure('of it: the emails as they were sent', { unit: 'KB', value: life.emails / 1000 }),
      ],
    };
  } finally {
    await pool.end();
    await stage.close();
  }
}

function beyondBare(ours: number, bare: number): Figure {
  const goal = { text: '< 40 KB beyond bare', met: ours - bare < 40_000 };
  return figure('worker memory of a cached customer', {
    unit: 'KB',
    value: ours / 1000,
    baseline: bare / 1000,
    goal,
  });
}

function sized(name: string, bytes: number): Figure {
  return figure(name, { unit: 'KB', value: bytes / 1000, goal: { text: '< 40 KB', met: bytes < 40_000 } });
}

/** The first hundred fill what a worker needs once. */
async function bytesPerBare(stage: Stage, count: number): Promise<number> {
  const worker = await stage.bare(collecting);
  const client = await bareClient(stage);
  const begin = (number: number) =>
    inFlight(20, number, async () => {
      const options = {
        taskQueue: 'bare',
        workflowId: freshId(),
        args: [Date.now() + 300 * day] as [number],
      };
      const handle = await client.workflow.start(bareTrial, options);
      await handle.query('__stack_trace');
    });
  await begin(100);
  const before = await keptBytes(worker.pid);
  await begin(count);
  const each = ((await keptBytes(worker.pid)) - before) / count;
  await stage.end(worker);
  return each;
}

async function bytesPerOurs(stage: Stage, pool: pg.Pool, count: number): Promise<number> {
  const worker = await stage.role('worker', {}, collecting);
  await keep(stage, pool, 100);
  const before = await keptBytes(worker.pid);
  await keep(stage, pool, count - 100);
  const each = ((await keptBytes(worker.pid)) - before) / (count - 100);
  await stage.end(worker);
  return each;
}

async function keptBytes(pid: number): Promise<number> {
  await pause(collectedMs);
  return residentBytes(pid);
}

/** So many more in production for a year; resolves when the record has them. */
async function keep(stage: Stage, pool: pg.Pool, count: number, dayMs = day): Promise<string[]> {
  const now = Date.now();
  const at = (days: number) => new Date(now + days * dayMs).toISOString();
  const policy = { dayMs, productionDays: 36_500, expiryNoticeDays: [] };
  const { rows } = await pool.query<{ count: number }>('select count(*)::int as count from customers');
  const lives = Array.from({ length: count }, () => {
    const life = new PastLife(at(-20), { policy }).onboard(at(-19), at(-18));
    for (let past = -17; past <= 0; past += 1) life.catchUp(at(past));
    if (life.customer.stage.name !== 'production') throw new Error(`it is in ${life.customer.stage.name}`);
    return life;
  });
  await beginInMidst(stage, lives);
  const wanted = (rows[0]?.count ?? 0) + count;
  for (const deadline = Date.now() + 20 * 60_000; ; await pause(500)) {
    const { rows } = await pool.query<{ count: number }>('select count(*)::int as count from customers');
    if ((rows[0]?.count ?? 0) >= wanted) return lives.map(({ id }) => id);
    if (Date.now() > deadline) throw new Error(`${rows[0]?.count} of ${wanted} customers are in the record`);
  }
}

/** Twenty days of a second each, in which nothing is on the agenda. */
async function eventsPerIdleDay(stage: Stage, pool: pg.Pool): Promise<number> {
  const ids = await keep(stage, pool, 20, 1_000);
  const client = await bareClient(stage);
  const lengths = () =>
    Promise.all(
      ids.map(async (id) => (await client.workflow.getHandle(`customer/${id}`).describe()).historyLength),
    );
  await pause(5_000);
  const before = await lengths();
  await pause(20_000);
  const after = await lengths();
  const added = after.map((length, place) => length - (before[place] ?? 0));
  return added.reduce((sum, events) => sum + events, 0) / ids.length / 20;
}

/** Bytes of history and of the record that whole lives leave behind; what earlier versions of a row took is free again. */
async function sizes(
  stage: Stage,
  pool: pg.Pool,
): Promise<{ history: number; record: number; emails: number }> {
  const tables = ['customers', 'timeline', 'deliveries'] as const;
  await pool.query(`truncate ${tables.join(', ')}`);
  const { policy, dayMs } = timesOf(50);
  stage.configure(policy);
  const worker = await stage.role('worker', { FORTNIGHT_DAY: `${dayMs}ms` });
  const side = workflowSide(stage, dayMs, policy);
  const client = await bareClient(stage);
  const count = 200;
  const watch = new Watch(pool);
  const history: number[] = [];
  const { failures } = await inFlight(20, count, async () => {
    const id = await liveOnce(watch, side);
    const { raw } = await client.workflow.getHandle(side.workflowIdOf(id)).describe();
    history.push(Number(raw.workflowExecutionInfo?.historySizeBytes ?? 0));
  });
  watch.stop();
  await stage.end(worker);
  await pool.query(`vacuum full ${tables.join(', ')}`);
  const { rows } = await pool.query<{ name: string; bytes: string }>(
    `select name, pg_total_relation_size(name::regclass) as bytes from unnest($1::text[]) name`,
    [tables],
  );
  const bytesOf = (table: (typeof tables)[number]) =>
    Number(rows.find(({ name }) => name === table)?.bytes) / count;
  const record = tables.reduce((sum, table) => sum + bytesOf(table), 0);
  if (history.length < count) throw new Error(`${failures.length} lives failed: ${failures[0]}`);
  return { history: median(history), record, emails: bytesOf('deliveries') };
}
