import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { converterPaths } from '../../src/temporal/data-converter.js';
import { Keyring } from '../../src/temporal/keyring.js';
import type { Begin } from '../../src/temporal/messages.js';
import { workflowIdOf } from '../../src/temporal/names.js';
import { countOpen, openWorkflows } from '../../src/temporal/open-workflows.js';
import { bundlePath } from '../../worker/bundle-path.js';
import { replayOpen } from '../../worker/replay-open.js';
import { type DevServer, startDevServer } from '../support/dev-server.js';
import { beginning, registration } from '../support/examples.js';
import { eventually, Life } from '../support/life.js';
import { withWorker } from '../support/time-skipping.js';
import { World } from '../support/world.js';

const keyring = new Keyring({ keys: [randomBytes(32).toString('base64')] });
const today = { codePath: bundlePath };
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

let server: DevServer;
let ids: Record<'registered', string>;

beforeAll(async () => {
  server = await startDevServer([], keyring);
  const world = new World();
  await withWorker(
    server.environment,
    world.activities,
    async (taskQueue) => {
      const begin = (how: Begin = beginning()) => Life.begin(server.environment, world, taskQueue, how);
      const lives = await Promise.all([begin(), begin(), begin(), begin()]);
      const [pending, trial, production, closed] = lives;
      // By the first rules, who look by an activity of its own.
      const registered = await begin(registration({}, { rulesVersion: 1 }));
      await Promise.all([pending.invited(), trial.onboard(), production.onboard(), closed.invited()]);
      await production.command('convert-to-production');
      await closed.leave();
      await eventually(
        async () =>
          [pending, trial, production, registered].length === (await countOpen(server.environment.client)),
      );
      ids = { registered: registered.id };
    },
    { keyring },
  );
}, 60_000);
afterAll(() => server?.environment.teardown());

const open = (query?: string) => openWorkflows(server.environment.client, query);

/** As a pipeline runs it. @returns what it said on standard error, and its exit code */
async function asCommand(args: string[], variables: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/replay-open.ts', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      TEMPORAL_ADDRESS: server.environment.address,
      ...variables,
    },
  });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  return [await text(child.stderr), await ended] as const;
}

describe('before a release is deployed, the histories of all who live', () => {
  it('replay on it, or it says of none that it would break', async () => {
    expect(await replayOpen(open(), { bundle: today, keyring })).toEqual({ replayed: 4, broken: [] });
  });

  it('show whom it would strand, and why; who is not touched by the change is not named', async () => {
    const bundle = await bundleWorkflowCode({
      workflowsPath: at('../../workflows/index.ts'),
      workflowInterceptorModules: [
        at('../../workflows/interceptors.ts'),
        at('../support/changed-release.ts'),
      ],
      ...converterPaths,
    });
    const { replayed, broken } = await replayOpen(open(), { bundle, keyring });
    expect(replayed).toBe(4);
    expect(broken.map(({ workflowId }) => workflowId)).toEqual([workflowIdOf(ids.registered)]);
    expect(broken[0]?.reason).toMatch(/findRivals|findConflicts/);
  });

  it('are looked at only as far as is asked for', async () => {
    await eventually(
      async () => (await countOpen(server.environment.client, `CustomerStage = 'trial'`)) === 1,
    );
    const trials = await replayOpen(open(`CustomerStage = 'trial'`), { bundle: today, keyring });
    expect(trials).toEqual({ replayed: 1, broken: [] });
    expect((await replayOpen(open(), { bundle: today, keyring, atMost: 2 })).replayed).toBe(2);
  });

  it('are not judged where the query is none: the pipeline is told why, and does not wait for ever', async () => {
    const [told, code] = await asCommand(['--query', "Nonsense = 'x'"]);
    expect([code, told]).toEqual([2, expect.stringMatching(/Nonsense.*not a valid search attribute/)]);
  }, 60_000);

  it('cannot be judged without the key', async () => {
    const other = new Keyring({ keys: [randomBytes(32).toString('base64')] });
    const { broken } = await replayOpen(open(), { bundle: today, keyring: other });
    expect(broken).toHaveLength(4);
    expect(other.missing()).toEqual(keyring.ids);
    const FORTNIGHT_ENCRYPTION_KEYS = randomBytes(32).toString('base64');
    const [told, code] = await asCommand([], { FORTNIGHT_ENCRYPTION_KEYS });
    expect(code).toBe(1);
    expect(told).toContain(`no key is here for ${keyring.ids.join()}: name in FORTNIGHT_ENCRYPTION_KEYS`);
  }, 60_000);
});
