/** From `npm start` to healthy, against the Temporal dev server alone, each on data that are there already. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killDaemons } from '../src/embedded/daemon.js';
import { findTemporalCli } from '../src/embedded/find-temporal-cli.js';
import { anyFreePort } from '../src/embedded/ports.js';
import { run } from '../src/embedded/run.js';
import { startTemporal } from '../src/embedded/temporal.js';
import { checkout, mainProgram, Program, pause } from '../test/support/journey-process.js';
import type { Options } from './harness/options.js';
import { figure, type Measured } from './harness/report.js';
import { median, spread, timed } from './harness/statistics.js';

export async function start({ rounds, quick, tests }: Options): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'fortnight-bench-start-'));
  const programs: Program[] = [];
  const atExit = () => {
    killDaemons();
    for (const program of programs) if (program.running) program.kill9().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', atExit);
  const cli = await findTemporalCli({ path: process.env.TEMPORAL_CLI_PATH });
  mkdirSync(join(folder, 'alone'));
  const alone = async () => {
    const ports = { port: await anyFreePort(), uiPort: await anyFreePort() };
    const options = { cli: cli.path, folder: join(folder, 'alone'), logFile: join(folder, 'alone.log') };
    let part: Awaited<ReturnType<typeof startTemporal>> | undefined;
    const took = await timed(async () => {
      part = await startTemporal({ ...options, ...ports });
    });
    await part?.stop();
    return took;
  };
  const ours = async (args: readonly string[]) => {
    const port = await anyFreePort();
    const env = { FORTNIGHT_HOME: join(folder, 'home'), FORTNIGHT_PORT: String(port) };
    const program = new Program(args, { ...env, FORTNIGHT_LOG_LEVEL: 'error' }, checkout);
    programs.push(program);
    const took = await timed(() => healthy(program, port));
    await program.interrupt();
    return took;
  };
  const npm = process.env.npm_execpath;
  const ways = {
    'npm start, its build included': npm ? [npm, 'start'] : undefined,
    'as it is built': [mainProgram],
  };
  try {
    // What only a first start does is not measured.
    await alone();
    await ours([mainProgram]);
    const bare: number[] = [];
    const taken = new Map<string, number[]>();
    for (let round = 0; round < (quick ? 1 : rounds); round += 1) {
      bare.push(await alone());
      for (const [name, args] of Object.entries(ways))
        if (args) taken.set(name, [...(taken.get(name) ?? []), await ours(args)]);
    }
    const baseline = median(bare);
    const figures = [...taken].map(([name, samples]) => {
      const value = median(samples);
      const goal = { text: 'at most 3 s after the dev server alone', met: value - baseline <= 3_000 };
      return figure(`second start until healthy, ${name}`, { unit: 'ms', value, baseline, goal });
    });
    if (tests) {
      const took = await timed(() => run('npm', ['test'], { cwd: checkout, timeoutMs: 3_600_000 }));
      figures.push(figure('npm test', { unit: 's', value: took / 1000 }));
    }
    return {
      versions: { temporal: (await run(cli.path, ['--version'])).trim() },
      settings: { rounds },
      notes: [`noise: the dev server alone differs by ${spread(bare)} % between rounds`],
      figures,
    };
  } finally {
    process.removeListener('exit', atExit);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function healthy(program: Program, port: number): Promise<void> {
  for (const deadline = Date.now() + 120_000; ; await pause(20)) {
    if (!program.running || Date.now() > deadline) throw new Error(`it did not come up:\n${program.output}`);
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
  }
}
