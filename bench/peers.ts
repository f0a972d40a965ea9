/** The same life on Restate and as rows with pg-boss jobs: what a team would write in their place. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { anyFreePort } from '../src/embedded/ports.js';
import { run } from '../src/embedded/run.js';
import { checkout, Program, pause } from '../test/support/journey-process.js';
import { failureNotes, inFlight } from './harness/inflight.js';
import type { Options } from './harness/options.js';
import { type Figure, figure, type Measured } from './harness/report.js';
import { bareClient, bareSide, freshId, type Side, Watch, workflowSide } from './harness/sides.js';
import { Stage } from './harness/stage.js';
import { median, percentile, spread } from './harness/statistics.js';
import { liveOnce, type Round, takeTurns, timesOf } from './lifecycle.js';

const folder = `${checkout}bench/peers`;
const atOnce = 50;

export async function peers({ rounds, quick }: Options): Promise<Measured> {
  if (!existsSync(join(folder, 'node_modules'))) await run('npm', ['ci'], { cwd: folder });
  const { policy, dayMs } = timesOf(atOnce);
  const stage = await Stage.open({ day: `${dayMs}ms`, policy });
  const pool = new pg.Pool({ connectionString: stage.postgres.url, max: 1 });
  const watch = new Watch(pool);
  try {
    const worker = await stage.role('worker');
    const bare = await stage.bare();
    const restate = await startRestate(stage);
    const boss = await startPgBoss(stage);
    const times = {
      trialMs: policy.trialDays * dayMs,
      extensionMs: policy.extensionDays * dayMs,
      leadMs: policy.noticeLeadDays * dayMs,
    };
    const client = await bareClient(stage);
    const sides = [
      workflowSide(stage, dayMs, policy),
      bareSide(client, times),
      httpSide('restate', times, (id, command) =>
        command === 'start'
          ? `${restate.ingress}/Life/${id}/run/send`
          : `${restate.ingress}/Life/${id}/${command}`,
      ),
      httpSide('pg-boss', times, (id, command) => `${boss.url}/${command}/${id}`),
    ];
    // Each is asked for its answers with the rest of the life around them.
    const extends_ = new Map<string, number[]>(sides.map(({ name }) => [name, []]));
    const timedSides = sides.map((side) => withTimes(side, extends_.get(side.name) ?? []));
    const live = (side: Side) => liveOnce(watch, side);
    for (const side of timedSides) await inFlight(10, 10, () => live(side));
    for (const samples of extends_.values()) samples.length = 0;
    const parts = {
      ...stage.pids,
      worker: worker.pid,
      bare: bare.pid,
      restateServer: restate.server.pid,
      restateService: restate.service.pid,
      pgBoss: boss.program.pid,
    };
    const lives = quick ? 20 : atOnce;
    const { taken, failures } = await takeTurns(timedSides, live, { parts, atOnce, lives, rounds });
    return {
      versions: { temporal: stage.temporal.version, ...versions() },
      settings: { rounds, atOnce, lives, ...times },
      notes: [
        ...sides.map(({ name }, place) => costNote(name, taken[place] ?? [])),
        `noise: the rate of Fortnight differs by ${spread((taken[0] ?? []).map(({ rate }) => rate))} % between rounds`,
        ...failureNotes('lives', failures),
      ],
      figures: sides.slice(1).flatMap(({ name }, index) => {
        const answers = [extends_.get('workflow') ?? [], extends_.get(name) ?? []] as const;
        return against(name, taken[0] ?? [], taken[index + 1] ?? [], answers);
      }),
    };
  } finally {
    watch.stop();
    await pool.end();
    await stage.close();
  }
}

/** Fortnight's figure, with the peer's as its baseline. */
function against(
  name: string,
  ours: Round[],
  theirs: Round[],
  [answers, theirAnswers]: readonly [number[], number[]],
): Figure[] {
  const all = (round: Round) => Object.values(round.cpu).reduce((sum, ms) => sum + ms, 0);
  const compared = (pick: (round: Round) => number) => ({
    value: median(ours.map(pick)),
    baseline: median(theirs.map(pick)),
    ratio: median(ours.map((round, place) => pick(round) / pick(theirs[place] ?? round))),
  });
  const label = name === 'bare' ? 'bare Temporal' : name;
  return [
    figure(`against ${label}: lives`, { unit: 'per s', ...compared(({ rate }) => rate) }),
    figure(`against ${label}: CPU of all parts`, { unit: 'ms a life', ...compared(all) }),
    figure(`against ${label}: p50 of a life, its waits included`, {
      unit: 'ms',
      ...compared(({ latencies }) => percentile(latencies, 0.5)),
    }),
    figure(`against ${label}: p50 of a command's answer`, {
      unit: 'ms',
      value: percentile(answers, 0.5),
      baseline: percentile(theirAnswers, 0.5),
    }),
  ];
}

function withTimes(side: Side, samples: number[]): Side {
  return {
    ...side,
    async extend(id) {
      const start = performance.now();
      await side.extend(id);
      samples.push(performance.now() - start);
    },
  };
}

type Step = 'start' | 'activate' | 'complete' | 'extend';

function httpSide(name: string, times: object, urlOf: (id: string, step: Step) => string): Side {
  const post = async (id: string, step: Step, body: object = {}) => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' } };
    const url = urlOf(id, step);
    // Restate takes no body where the handler takes no input.
    const sent = step === 'start' ? { ...init, body: JSON.stringify(body) } : { method: 'POST' };
    const answer = await fetch(url, sent);
    if (!answer.ok) throw new Error(`POST ${step} answered ${answer.status}: ${await answer.text()}`);
    await answer.text();
  };
  return {
    name,
    schema: 'bare',
    async start() {
      const id = freshId();
      await post(id, 'start', { id, ...times });
      return id;
    },
    activate: (id) => post(id, 'activate'),
    complete: (id) => post(id, 'complete'),
    extend: (id) => post(id, 'extend'),
    workflowIdOf: (id) => id,
  };
}

async function startRestate(stage: Stage) {
  const [ingress, admin, node, service] = [
    await anyFreePort(),
    await anyFreePort(),
    await anyFreePort(),
    await anyFreePort(),
  ];
  const data = join(stage.folder, 'restate');
  mkdirSync(data);
  const env = {
    RESTATE_BASE_DIR: data,
    RESTATE_INGRESS__BIND_ADDRESS: `127.0.0.1:${ingress}`,
    RESTATE_ADMIN__BIND_ADDRESS: `127.0.0.1:${admin}`,
    RESTATE_BIND_ADDRESS: `127.0.0.1:${node}`,
    RESTATE_ADVERTISED_ADDRESS: `http://127.0.0.1:${node}`,
    RESTATE_LOG_FILTER: 'warn',
    DO_NOT_TRACK: '1',
  };
  const binary = `@restatedev/restate-server-${process.platform}-${process.arch}/bin/restate-server`;
  const server = stage.keep(new Program([], env, data, join(folder, 'node_modules', binary)));
  const program = stage.keep(peer('restate', stage, service));
  await program.prints('ready');
  await eventually(async () => (await fetch(`http://127.0.0.1:${admin}/health`)).ok);
  const deployment = { method: 'POST', headers: { 'content-type': 'application/json' } };
  const body = JSON.stringify({ uri: `http://127.0.0.1:${service}` });
  const answer = await fetch(`http://127.0.0.1:${admin}/deployments`, { ...deployment, body });
  if (!answer.ok) throw new Error(`Restate did not take the service: ${await answer.text()}`);
  return { server, service: program, ingress: `http://127.0.0.1:${ingress}` };
}

async function startPgBoss(stage: Stage) {
  const port = await anyFreePort();
  const program = stage.keep(peer('pg-boss', stage, port));
  await program.prints('ready');
  return { program, url: `http://127.0.0.1:${port}` };
}

function peer(name: string, stage: Stage, port: number): Program {
  const place = JSON.stringify({ ...stage.barePlace, port });
  return new Program(['--import', 'tsx', `${folder}/${name}.ts`, place], {}, checkout);
}

async function eventually(happened: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 60_000; ; await pause(200)) {
    if (await happened().catch(() => false)) return;
    if (Date.now() > deadline) throw new Error('the Restate server did not come up within a minute');
  }
}

function versions(): Record<string, string> {
  const of = (name: string) =>
    z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'))).version;
  return { restate: of('@restatedev/restate-server'), 'pg-boss': of('pg-boss') };
}

function costNote(name: string, rounds: Round[]): string {
  const parts = Object.keys(rounds[0]?.cpu ?? {});
  const costs = parts.map((part) => [part, median(rounds.map(({ cpu }) => cpu[part] ?? 0))] as const);
  const shown = costs.filter(([, ms]) => ms >= 1).map(([part, ms]) => `${part} ${ms.toFixed(0)}`);
  return `CPU ms a life of ${name}: ${shown.join(', ')}`;
}
