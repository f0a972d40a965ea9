/** `npm run bench`, or `npm run bench -- herd --rounds 5`: see docs/performance.md. */
import { Command, Option } from 'commander';
import { command } from './command.js';
import { document } from './harness/document.js';
import type { Options } from './harness/options.js';
import { type Measured, startReport, tableOf, write } from './harness/report.js';
import { herd } from './herd.js';
import { idle } from './idle.js';
import { lifecycle } from './lifecycle.js';
import { list } from './list.js';
import { peers } from './peers.js';
import { simulation } from './simulation.js';
import { start } from './start.js';

const benchmarks: Record<string, (options: Options) => Promise<Measured>> = {
  lifecycle,
  command,
  herd,
  list,
  idle,
  start,
  peers,
  simulation,
};

/** What is not asked for by name leaves out what needs an installation of its own. */
const byItself = Object.keys(benchmarks).filter((name) => name !== 'peers');

/** The others still have their turn. */
function failed(name: string, error: unknown): undefined {
  process.exitCode = 1;
  process.stderr.write(`${name} has failed, and its figures stay as they were: ${String(error)}\n`);
}

async function runAll(names: string[], options: Options): Promise<void> {
  for (const name of names) {
    const benchmark = benchmarks[name];
    if (!benchmark)
      throw new Error(`there is no benchmark '${name}': choose from ${Object.keys(benchmarks).join(', ')}`);
    const started = Date.now();
    process.stdout.write(`\n${name}\n`);
    const finish = startReport(name);
    const measured = await benchmark(options).catch((error: unknown) => failed(name, error));
    if (!measured) continue;
    const report = finish(measured);
    process.stdout.write(`${tableOf(report)}\n`);
    // A look that is too quick is not worth keeping.
    const where = options.quick ? 'not kept, because it was a quick look' : write(report);
    if (!options.quick) document(report);
    process.stdout.write(`  ${Math.round((Date.now() - started) / 1000)} s; ${where}\n`);
  }
}

for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => process.exit(130));
await new Command('bench')
  .argument('[names...]', `which of ${Object.keys(benchmarks).join(', ')}`, byItself)
  .addOption(
    new Option('--rounds <number>', 'how often each is repeated, in turn').argParser(Number).default(3),
  )
  .option('--quick', 'smaller in everything: to see that it works', false)
  .addOption(
    new Option('--sizes <numbers>', 'of the herd')
      .default([2_000, 10_000])
      .argParser((text) => text.split(',').map(Number)),
  )
  .addOption(
    new Option('--in-flight <numbers>', 'lives at once')
      .default([50, 200])
      .argParser((text) => text.split(',').map(Number)),
  )
  .addOption(new Option('--customers <number>', 'that stand idle').default(10_000).argParser(Number))
  .addOption(new Option('--lives <number>', 'that are simulated').argParser(Number).default(100_000))
  .option('--tests', 'time npm test with the start', false)
  .action((names: string[], options: Options) => runAll(names, options))
  .parseAsync();
process.exit();
