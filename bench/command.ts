/** What a command's answer takes: `extend-trial` through API and workflow, against the bare Update. */

import { pause } from '../test/support/journey-process.js';
import { bareTrial, extend } from './bare/workflows.js';
import { failureNotes, inFlight, type Ran } from './harness/inflight.js';
import { inTrial } from './harness/lives.js';
import type { Options } from './harness/options.js';
import { figure, goals, type Measured } from './harness/report.js';
import { apiSide, bareClient, freshId, type Side, workflowSide } from './harness/sides.js';
import { Stage } from './harness/stage.js';
import { median, percentile, spread } from './harness/statistics.js';
import { cpuWhile } from './harness/usage.js';

const betweenMs = 100;
const betweenBurstsMs = 4_000;
const unlimited = { maxExtensions: 1_000_000, partnerExtensions: 1_000_000 };

export async function command({ rounds, quick }: Options): Promise<Measured> {
  const customers = 50;
  const alone = quick ? 20 : 80;
  const bursts = quick ? 2 : 6;
  const stage = await Stage.open({ policy: unlimited });
  try {
    const [worker, api, bare] = [await stage.role('worker'), await stage.role('api'), await stage.bare()];
    const client = await bareClient(stage);
    const ids = await inTrial(stage, customers, unlimited);
    const bareIds = Array.from({ length: customers }, freshId);
    const endsAt = Date.now() + 14 * 24 * 3_600_000;
    for (const workflowId of bareIds)
      await client.workflow.start(bareTrial, { taskQueue: 'bare', workflowId, args: [endsAt] });
    const sides = sidesOf(stage, ids, bareIds, (id) => client.workflow.getHandle(id).executeUpdate(extend));
    // The first of everything is slower: connections, compiled code, cached workflows.
    for (const side of sides) await inFlight(10, 500, (number) => side.send(number));

    const single = sides.map(() => [] as number[][]);
    const many = sides.map(
      () => [] as { latencies: number[]; rate: number; cpuMs: Record<string, number> }[],
    );
    const failures: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const samples = sides.map(() => [] as number[]);
      // One of each in turn, so that whatever else the machine does meets all alike.
      for (let number = 0; number < alone; number += 1) {
        for (const [place, side] of sides.entries()) {
          // What the command before has set in motion is over then, its emails too.
          await pause(betweenMs);
          const sent = await inFlight(1, 1, () => side.send(number));
          samples[place]?.push(...sent.latencies);
          failures.push(...sent.failures.map((failure) => `${side.name}: ${failure}`));
        }
      }
      for (const [place, taken] of samples.entries()) single[place]?.push(taken);
      for (const [place, side] of sides.entries()) {
        const parts = { ...stage.pids, worker: worker.pid, api: api.pid, bare: bare.pid };
        const { result, cpuMs } = await cpuWhile(parts, () => inBursts(bursts, customers, side.send));
        failures.push(...result.failures.map((failure) => `${side.name}: ${failure}`));
        const { latencies, seconds } = result;
        many[place]?.push({ latencies, rate: latencies.length / seconds, cpuMs });
      }
    }
    const againstBare = ['api', 'workflow'].flatMap((name, index) => {
      const place = index + 1;
      const through = name === 'api' ? 'through API and workflow' : 'by Update, without the API';
      const goal = (ratio: number) => goals.atMost(1.3, ratio, 'the bare Update');
      return [
        compared(`p50 of a command ${through}, one at a time`, single, place, 0.5, goal),
        compared(`p99 of a command ${through}, one at a time`, single, place, 0.99),
        compared(`p50 of a command ${through}, 50 at once`, many.map(latencies), place, 0.5, goal),
        compared(`p99 of a command ${through}, 50 at once`, many.map(latencies), place, 0.99),
        rate(`commands ${through}, 50 at once`, many, place),
      ];
    });
    const own = (ratio: number) => goals.atMost(1.3, ratio, 'the Update behind it');
    const figures = [
      ...againstBare,
      compared(
        'p50 of a command through the API, one at a time, against that Update',
        single,
        1,
        0.5,
        own,
        2,
      ),
      compared(
        'p50 of a command through the API, 50 at once, against that Update',
        many.map(latencies),
        1,
        0.5,
        own,
        2,
      ),
    ];
    const costs = sides.map((side, place) => costNote(side.name, many[place] ?? [], bursts * customers));
    const bareP50s = (single[0] ?? []).map((round) => percentile(round, 0.5));
    return {
      versions: { temporal: stage.temporal.version },
      settings: { rounds, customers, alone, bursts },
      notes: [
        ...costs,
        `noise: the bare p50, one at a time, differs by ${spread(bareP50s)} % between rounds`,
        ...failureNotes('commands', failures),
      ],
      figures,
    };
  } finally {
    await stage.close();
  }
}

/** So many people press at once; what that sets in motion has time to come to its end before the next burst. */
async function inBursts(bursts: number, size: number, send: Sender['send']): Promise<Ran> {
  const all: Ran = { seconds: 0, latencies: [], failures: [] };
  for (let burst = 0; burst < bursts; burst += 1) {
    const { seconds, latencies, failures } = await inFlight(size, size, send);
    all.seconds += seconds;
    all.latencies.push(...latencies);
    all.failures.push(...failures);
    await pause(betweenBurstsMs);
  }
  return all;
}

interface Sender {
  name: string;
  send(number: number): Promise<unknown>;
}

function sidesOf(
  stage: Stage,
  ids: string[],
  bareIds: string[],
  bareUpdate: (id: string) => Promise<unknown>,
): Sender[] {
  const of = (list: string[], number: number) => list[number % list.length] ?? '';
  const extending = (side: Side) => (number: number) => side.extend(of(ids, number));
  return [
    { name: 'bare', send: (number) => bareUpdate(of(bareIds, number)) },
    { name: 'api', send: extending(apiSide(stage)) },
    { name: 'workflow', send: extending(workflowSide(stage, 86_400_000, unlimited)) },
  ];
}

const latencies = (rounds: { latencies: number[] }[]) => rounds.map((round) => round.latencies);

/** The median of the rounds, and of the rounds' ratios; against bare, unless another place is named. */
function compared(
  name: string,
  samples: number[][][],
  place: number,
  share: number,
  goal?: (ratio: number) => { text: string; met: boolean },
  against = 0,
) {
  const ours = (samples[place] ?? []).map((round) => percentile(round, share));
  const baseline = (samples[against] ?? []).map((round) => percentile(round, share));
  const ratio = median(ours.map((value, round) => value / (baseline[round] ?? Number.NaN)));
  return figure(name, {
    unit: 'ms',
    value: median(ours),
    baseline: median(baseline),
    ratio,
    goal: goal?.(ratio),
  });
}

function rate(name: string, samples: { rate: number }[][], place: number) {
  const [bare, ours] = [samples[0] ?? [], samples[place] ?? []].map((rounds) =>
    rounds.map(({ rate }) => rate),
  );
  return figure(name, { unit: 'per s', value: median(ours ?? []), baseline: median(bare ?? []) });
}

function costNote(name: string, rounds: { cpuMs: Record<string, number> }[], commands: number): string {
  const parts = Object.keys(rounds[0]?.cpuMs ?? {});
  const costs = parts.map((part) => {
    const ms = median(rounds.map(({ cpuMs }) => cpuMs[part] ?? 0)) / commands;
    return `${part} ${ms.toFixed(1)}`;
  });
  return `CPU ms a command of ${name}, 50 at once, what follows the answer included: ${costs.join(', ')}`;
}
