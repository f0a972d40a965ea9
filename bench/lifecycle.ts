/** The whole life of a customer, many at a time, against the same calls written by hand. */
import { cpus } from 'node:os';
import pg from 'pg';
import { failureNotes, inFlight } from './harness/inflight.js';
import type { Options } from './harness/options.js';
import { type Figure, figure, goals, type Measured } from './harness/report.js';
import { apiSide, bareClient, bareSide, type Side, Watch, workflowSide } from './harness/sides.js';
import { Stage } from './harness/stage.js';
import { median, percentile, spread } from './harness/statistics.js';
import { cpuWhile } from './harness/usage.js';

const dayMs = 1000;

/**
 * In days of one second: a trial that is extended at once, before its notice is due. A notice that is accepted too
 * late is sent again for a later date, so the waits leave room for emails that are slow under full load.
 */
const times = {
  50: { trialDays: 8, extensionDays: 1, noticeLeadDays: 5 },
  200: { trialDays: 32, extensionDays: 2, noticeLeadDays: 20 },
} as const;
type AtOnce = keyof typeof times;

const quiet = {
  noticeHours: 1,
  softFailureHours: 30_000,
  activationLinkDays: 30_000,
  activationReminderDays: [],
  activationCloseDays: 30_000,
  importStallHours: 30_000,
  productionDays: 30_000,
  expiryNoticeDays: [],
};

/** The policy of lives that are lived as this benchmark does. */
export function timesOf(atOnce: AtOnce) {
  return { policy: { ...quiet, ...times[atOnce] }, dayMs };
}

/** One customer from start to production. @returns its id */
export async function liveOnce(watch: Watch, side: Side): Promise<string> {
  const id = await side.start();
  await watch.until('invited', side, id);
  await side.activate(id);
  await side.complete(id);
  await side.extend(id);
  await watch.until('upgraded', side, id);
  return id;
}

/** Every side once in each round, so that whatever else the machine does meets all alike. */
export async function takeTurns(
  sides: readonly Side[],
  live: (side: Side) => Promise<unknown>,
  {
    parts,
    atOnce,
    lives,
    rounds,
  }: { parts: Record<string, number>; atOnce: number; lives: number; rounds: number },
): Promise<{ taken: Round[][]; failures: string[] }> {
  const taken = sides.map(() => [] as Round[]);
  const failures: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, side] of sides.entries()) {
      const { result, cpuMs } = await cpuWhile(parts, () => inFlight(atOnce, lives, () => live(side)));
      const done = result.latencies.length;
      failures.push(...result.failures.map((failure) => `${side.name}: ${failure}`));
      if (done < lives / 2) throw new Error(`${done} of ${lives} lives of ${side.name}: ${failures.at(-1)}`);
      const cpu = Object.fromEntries(Object.entries(cpuMs).map(([part, ms]) => [part, ms / done]));
      taken[place]?.push({ rate: done / result.seconds, latencies: result.latencies, cpu });
    }
  }
  return { taken, failures };
}

export interface Round {
  rate: number;
  latencies: number[];
  /** CPU milliseconds a life, by part. */
  cpu: Record<string, number>;
}

export async function lifecycle({ rounds, quick, inFlight: crowds }: Options): Promise<Measured> {
  const figures: Figure[] = [];
  const notes: string[] = [];
  let temporal = '';
  for (const atOnce of crowds) {
    if (!(atOnce in times)) throw new Error(`there are no times for ${atOnce} lives at once`);
    const measured = await measure(atOnce, rounds, quick ? atOnce / 5 : atOnce);
    figures.push(...measured.figures);
    notes.push(...measured.notes);
    temporal = measured.temporal;
  }
  return { versions: { temporal }, settings: { rounds, ...flat() }, figures, notes };
}

const flat = () =>
  Object.fromEntries(
    Object.entries(times).map(([atOnce, days]) => [
      `days of a second, ${atOnce} in flight`,
      JSON.stringify(days),
    ]),
  );

async function measure(atOnce: AtOnce, rounds: number, lives: number) {
  const { policy, dayMs } = timesOf(atOnce);
  const stage = await Stage.open({ day: `${dayMs}ms`, policy });
  const pool = new pg.Pool({ connectionString: stage.postgres.url, max: 1 });
  const watch = new Watch(pool);
  try {
    const [worker, api, bare] = [await stage.role('worker'), await stage.role('api'), await stage.bare()];
    const client = await bareClient(stage);
    const days = times[atOnce];
    const bareTimes = {
      trialMs: days.trialDays * dayMs,
      extensionMs: days.extensionDays * dayMs,
      leadMs: days.noticeLeadDays * dayMs,
    };
    const sides = [bareSide(client, bareTimes), workflowSide(stage, dayMs, policy), apiSide(stage)];
    const live = (side: Side) => liveOnce(watch, side);
    for (const side of sides) await inFlight(10, 10, () => live(side));

    const parts = { ...stage.pids, worker: worker.pid, api: api.pid, bare: bare.pid };
    const { taken, failures } = await takeTurns(sides, live, { parts, atOnce, lives, rounds });
    const events = await Promise.all(sides.map(async (side) => eventsOf(side, client, await live(side))));
    const emails = await pool.query<{ each: string }>(
      `select round(avg(number), 2) as each from (select count(*) as number from deliveries group by customer_id) lives`,
    );
    const cap = atOnce / ((days.trialDays + days.extensionDays) * (dayMs / 1000));
    return {
      temporal: stage.temporal.version,
      figures: figuresOf(atOnce, sides, taken, events),
      notes: [
        ...sides.map(({ name }, place) => costNote(atOnce, name, taken[place] ?? [])),
        `${atOnce} in flight: the waits of a life alone allow ${cap.toFixed(1)} lives/s; emails a life: ${emails.rows[0]?.each} (9 where no notice had to be renewed)`,
        `${atOnce} in flight, noise: the bare rate differs by ${spread((taken[0] ?? []).map(({ rate }) => rate))} % between rounds`,
        ...failureNotes(`${atOnce} in flight`, failures),
      ],
    };
  } finally {
    watch.stop();
    await pool.end();
    await stage.close();
  }
}

async function eventsOf(
  side: Side,
  client: Awaited<ReturnType<typeof bareClient>>,
  id: string,
): Promise<number> {
  const { historyLength } = await client.workflow.getHandle(side.workflowIdOf(id)).describe();
  return historyLength;
}

function figuresOf(atOnce: AtOnce, sides: Side[], taken: Round[][], events: number[]): Figure[] {
  const bare = taken[0] ?? [];
  return sides.slice(1).flatMap(({ name }, index) => {
    const ours = taken[index + 1] ?? [];
    const label = name === 'api' ? 'through API and workflow' : 'without the API';
    const ratioOf = (pick: (round: Round) => number) =>
      median(ours.map((round, place) => pick(round) / pick(bare[place] ?? round)));
    const compared = (pick: (round: Round) => number) => {
      return { value: median(ours.map(pick)), baseline: median(bare.map(pick)), ratio: ratioOf(pick) };
    };
    const rate = (round: Round) => round.rate;
    const server = (round: Round) => round.cpu.temporal ?? 0;
    const worker = (round: Round) => (round.cpu.worker ?? 0) + (round.cpu.bare ?? 0);
    const p50 = (round: Round) => percentile(round.latencies, 0.5);
    const all = (round: Round) => Object.values(round.cpu).reduce((sum, ms) => sum + ms, 0);
    const byCpu = (round: Round) => (cpus().length * 1000) / all(round);
    const prefix = `${atOnce} in flight, ${label}:`;
    const limit = events[index + 1] ?? 0;
    return [
      figure(`${prefix} lives`, {
        unit: 'per s',
        ...compared(rate),
        goal: goals.atLeast(0.9, ratioOf(rate)),
      }),
      figure(`${prefix} lives that the CPU allows`, {
        unit: 'per s',
        ...compared(byCpu),
        goal: goals.atLeast(0.9, ratioOf(byCpu)),
      }),
      figure(`${prefix} CPU of all parts`, { unit: 'ms a life', ...compared(all) }),
      figure(`${prefix} CPU of the Temporal server`, { unit: 'ms a life', ...compared(server) }),
      figure(`${prefix} CPU of the worker`, { unit: 'ms a life', ...compared(worker) }),
      figure(`${prefix} p50 of a life, its waits included`, { unit: 'ms', ...compared(p50) }),
      figure(`${prefix} history`, {
        unit: 'events',
        value: limit,
        baseline: events[0],
        goal: { text: '≤ 60 events', met: limit <= 60 },
      }),
    ];
  });
}

function costNote(atOnce: number, name: string, rounds: Round[]): string {
  const parts = Object.keys(rounds[0]?.cpu ?? {});
  const costs = parts.map((part) => `${part} ${median(rounds.map(({ cpu }) => cpu[part] ?? 0)).toFixed(0)}`);
  return `${atOnce} in flight, CPU ms a life of ${name}: ${costs.join(', ')}`;
}
