/**
 * Records the history of a customer's life at every stage into test/histories, and the workflow's code as it is built
 * into test/releases, under the version given:
 * `npx tsx scripts/record-histories.ts 0.1.0`. Recorded once for each release and never again: the tests
 * replay them all, so that no change strands a customer who lives under an earlier release.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { Begin } from '../src/temporal/messages.js';
import { checkedForConflicts, signedCopy, toContracts } from '../test/support/deals.js';
import { beginning, registration } from '../test/support/examples.js';
import { historiesFolder } from '../test/support/histories.js';
import { Life, northwind } from '../test/support/life.js';
import { keepRelease } from '../test/support/releases.js';
import { startTimeSkipping, withWorker } from '../test/support/time-skipping.js';
import { World } from '../test/support/world.js';
import { bundlePath } from '../worker/bundle-path.js';

const version = process.argv[2];
if (!version) throw new Error('give the version that is recorded: npx tsx scripts/record-histories.ts 0.1.0');

const environment = await startTimeSkipping();
await mkdir(historiesFolder, { recursive: true });
await keepRelease(version, await readFile(bundlePath, 'utf8'));

async function record(
  name: string,
  story: (life: Life, world: World) => Promise<void>,
  begin: Begin = beginning(),
): Promise<void> {
  const world = new World();
  await withWorker(environment, world.activities, async (taskQueue) => {
    const life = await Life.begin(environment, world, taskQueue, begin);
    await story(life, world);
    const end = await life.state();
    const history = historyToJSON(await life.handle.fetchHistory());
    const recorded = { stage: end.customer.stage.name, end, history: JSON.parse(history) };
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
await record('trial-transferred', async (life) => {
  await life.onboard();
  await life.handle.signal('transfer', { partner: 'fabrikam' });
  await life.handle.signal('extend-trial');
  await life.handle.signal('transfer', { partner: 'nobody' });
  await life.handle.signal('block-upgrade');
  await life.command('edit-contacts', { zone: 'Asia/Tokyo' });
  await settled(life);
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
await record('closed-with-access', async (life, world) => {
  await life.onboard();
  world.refusal = ({ wish }) => (wish.access === 'removed' ? 'there is an open invoice' : null);
  await life.command('close', { reason: 'went elsewhere' });
  await life.pass(0.1);
});
await record(
  'registered',
  async (life) => {
    await checkedForConflicts(life);
    await life.command('update-deal', { users: { modeler: 6 } }, northwind);
    await life.pass(77);
  },
  registration(),
);
await record(
  'drafting',
  async (life) => {
    await checkedForConflicts(life);
    await life.command('convert-to-customer', {}, northwind);
    const discounts = [{ userType: 'modeler', percent: 10, reason: 'a reference' }];
    await life.command('save-details', { licensing: { discounts } }, northwind);
    await life.command('decide-discount', { request: 1, decision: 'decline', reason: 'too much' });
    await life.pass(15);
  },
  registration(),
);
await record(
  'contracts',
  async (life) => {
    await toContracts(life);
    await life.command('return-contract', { reason: 'the address is wrong' });
    await life.command('save-details', { customerContact: { address: '2 Main Street' } }, northwind);
    await life.command('submit-to-contracts', {}, northwind);
    await life.pass(3);
  },
  registration(),
);
await record(
  'signed-off',
  async (life) => {
    await toContracts(life);
    await life.command('record-signature', { document: signedCopy }, northwind);
    await life.command('approve-contract');
    await life.onboard();
    await life.pass(15);
  },
  registration(),
);
await environment.teardown();
