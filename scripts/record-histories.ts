/**
 * Records the history of a customer's life at every stage into test/histories, under the version given:
 * `npx tsx scripts/record-histories.ts 0.1.0`. Recorded once for each release and never again: the tests
 * replay them all, so that no change strands a customer who lives under an earlier release.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { beginning } from '../test/support/examples.js';
import { historiesFolder } from '../test/support/histories.js';
import { Life, northwind } from '../test/support/life.js';
import { startTimeSkipping, withWorker } from '../test/support/time-skipping.js';
import { World } from '../test/support/world.js';

const version = process.argv[2];
if (!version) throw new Error('give the version that is recorded: npx tsx scripts/record-histories.ts 0.1.0');

const environment = await startTimeSkipping();
await mkdir(historiesFolder, { recursive: true });

async function record(name: string, story: (life: Life, world: World) => Promise<void>): Promise<void> {
  const world = new World();
  await withWorker(environment, world.activities, async (taskQueue) => {
    const life = await Life.begin(environment, world, taskQueue, beginning());
    await story(life, world);
    const end = world.published.filter(({ customer }) => customer.id === life.id).at(-1);
    const history = historyToJSON(await life.handle.fetchHistory());
    const recorded = { stage: end?.customer.stage.name, end, history: JSON.parse(history) };
    await writeFile(`${historiesFolder}${version}-${name}.json`, `${JSON.stringify(recorded)}\n`);
    await life.leave();
    console.log(name, recorded.stage, recorded.history.events.length, 'events');
  });
}

const settled = async (life: Life) => life.pass(0.01);

await record('pending-invited', async (life) => {
  await life.invited();
  await life.pass(6.5);
});
await record('pending-importing', async (life) => {
  await life.invited();
  await life.activate();
  await life.report({
    attempt: 1,
    sequence: 1,
    status: 'running',
    percent: 40,
    log: [{ level: 'info', message: 'Reading users' }],
  });
  await life.report({ attempt: 1, sequence: 2, status: 'failed', error: 'the directory timed out' });
  await life.command('retry-import', {}, northwind);
  await settled(life);
});
await record('trial-noticed-and-extended', async (life) => {
  await life.onboard();
  await life.pass(11.5);
  await life.command('extend-trial', { reason: 'a holiday' }, northwind);
  await settled(life);
});
await record('trial-held', async (life, world) => {
  world.verdict = ({ audience }) => (audience === 'customer' ? 'refused' : 'accepted');
  await life.onboard();
  await life.pass(12);
});
await record('trial-with-trouble', async (life, world) => {
  await life.onboard();
  world.recordIsUp = false;
  world.productIsUp = false;
  world.verdict = () => 'delayed';
  await life.command('edit-subscription', { sku: 'professional' });
  await life.pass(0.05);
  world.recordIsUp = true;
  world.productIsUp = true;
  world.verdict = () => 'accepted';
  await life.handle.signal('no-such-command', { any: 'thing' });
  await life.handle.signal('extend-trial', { reason: 7 });
  await life.pass(0.2);
});
await record('trial-ended', async (life) => {
  await life.onboard();
  await life.command('block-upgrade', {}, northwind);
  await life.pass(15);
});
await record('production-upgraded', async (life) => {
  await life.onboard();
  await life.pass(15);
});
await record('production-converted', async (life) => {
  await life.invited();
  await life.command('convert-to-production', { sku: 'enterprise', addOn: 'audit' });
  await life.activate();
  await life.report({ attempt: 1, sequence: 1, status: 'completed' });
  await life.pass(310);
});
await record('expired', async (life) => {
  await life.onboard();
  await life.pass(14.5 + 365 + 2);
});
await record('closed', async (life) => {
  await life.onboard();
  await life.command('close', { reason: 'went elsewhere' });
  await life.handle.result();
});
await environment.teardown();
