import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { taskQueue } from '../../src/temporal/names.js';
import { type RunningWorker, startWorker } from '../../worker/run.js';
import { type DevServer, startDevServer } from '../support/dev-server.js';
import { beginning } from '../support/examples.js';
import { eventually, Life } from '../support/life.js';
import { World } from '../support/world.js';

let server: DevServer;
const world = new World();
const workers: RunningWorker[] = [];

beforeAll(async () => {
  server = await startDevServer();
});
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  await server?.environment.teardown();
});

/** A worker as a release deploys it, with FORTNIGHT_BUILD_ID set. */
async function deploy(buildId: string): Promise<void> {
  const { address } = server.environment;
  const worker = await startWorker({
    temporal: { address, namespace: 'default', tls: false, apiKey: undefined },
    activities: world.activities,
    onChange: () => undefined,
    buildId,
    onFailure: (error) => {
      throw error;
    },
  });
  workers.push(worker);
  const known = async () => (await deployment('describe', '--name', 'fortnight')).includes(buildId);
  await eventually(() => known().catch(() => false));
}

const deployment = (...args: string[]) => server.temporal('worker', 'deployment', ...args);

/** As docs/deploying.md says it. */
const promote = (buildId: string) =>
  deployment('set-current-version', '--deployment-name', 'fortnight', '--build-id', buildId, '--yes');

/** The build that completed a customer's last task. */
async function lastBuild(life: Life): Promise<string | undefined> {
  const { events } = await life.handle.fetchHistory();
  const done = events?.findLast((event) => event.workflowTaskCompletedEventAttributes);
  return done?.workflowTaskCompletedEventAttributes?.deploymentVersion?.buildId ?? undefined;
}

describe('a release whose workers have a build of their own', () => {
  it('does nothing until it is promoted; then those who live move to it, and back where it is taken back', async () => {
    await deploy('one');
    const life = await Life.begin(server.environment, world, taskQueue, beginning());
    const { runId } = await life.handle.describe();
    expect((await life.handle.describe()).historyLength).toBe(2);
    await promote('one');
    await life.invited();
    expect(await lastBuild(life)).toBe('one');

    await deploy('two');
    await life.command('edit-contacts', { name: 'still on the first' });
    expect(await lastBuild(life)).toBe('one');
    const movesTo = async (build: string) => {
      await promote(build);
      await eventually(async () => {
        await life.command('edit-contacts', { name: `on ${build} at ${Date.now()}` });
        return (await lastBuild(life)) === build;
      });
    };
    await movesTo('two');
    await movesTo('one');
    // In one run all the while: nobody had to wait for its end.
    expect((await life.handle.describe()).runId).toBe(runId);
    await life.leave();
  }, 120_000);
});
