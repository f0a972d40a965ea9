import { randomBytes } from 'node:crypto';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lifecycle } from '../../src/domain/lifecycle.js';
import { connectCustomers } from '../../src/temporal/connect-customers.js';
import { Unavailable } from '../../src/temporal/customers.js';
import { dataConverterOf } from '../../src/temporal/data-converter.js';
import { Keyring } from '../../src/temporal/keyring.js';
import { askedTooEarly } from '../../src/temporal/names.js';
import { bundlePath } from '../../worker/bundle-path.js';
import { sinksOf } from '../../worker/run.js';
import { type DevServer, startDevServer } from '../support/dev-server.js';
import { beginning } from '../support/examples.js';
import { eventually, Life } from '../support/life.js';
import { withWorker } from '../support/time-skipping.js';
import { World } from '../support/world.js';

/** So short that the first reminder, three days after the invitation, falls due within moments. */
const dayMs = 1_500;
const taskQueue = 'waiting-queries';
const keyring = new Keyring({ keys: [randomBytes(32).toString('base64')] });
let server: DevServer;

beforeAll(async () => {
  server = await startDevServer([], keyring);
});
afterAll(async () => {
  await server?.environment.teardown();
});

/** One query that waits as long as it takes. @returns what it fails with, if it does */
function queried({ handle }: Life): Promise<string | null> {
  const ask = () => handle.query('state');
  return server.environment.client.withDeadline(Date.now() + 50_000, ask).then(() => null, String);
}

/** As the API's clients do, who are told to come back. */
async function read(id: string): Promise<Lifecycle> {
  try {
    return await connectCustomers(server.environment.client).read(id);
  } catch (error) {
    if (error instanceof Unavailable) return read(id);
    throw error;
  }
}

async function hasFired({ handle }: Life): Promise<boolean> {
  const { events } = await handle.fetchHistory();
  return (events ?? []).some((event) => event.timerFiredEventAttributes);
}

describe('a query that waits while no worker runs, and a timer that fires in the meantime', () => {
  it('leave a history that replays', async () => {
    const { environment } = server;
    const world = new World();
    const { activities } = world;
    const begin = () => Life.begin(environment, world, taskQueue, beginning({}, { dayMs }));
    const lives = await withWorker(
      environment,
      activities,
      async () => {
        const begun = await Promise.all(Array.from({ length: 8 }, begin));
        await Promise.all(begun.map((life) => life.invited()));
        return begun;
      },
      { keyring, taskQueue },
    );
    const queries = lives.map(queried);
    const reads = lives.map(({ id }) => read(id));
    await eventually(async () => (await Promise.all(lives.map(hasFired))).every(Boolean));
    const reminded = async ({ id }: Life) => (await read(id)).customer.mailCount > 1;
    await withWorker(
      environment,
      activities,
      async () => {
        const failures = (await Promise.all(queries)).filter((failure) => failure !== null);
        for (const failure of failures) expect(failure).toContain(askedTooEarly);
        for (const { customer } of await Promise.all(reads)) expect(customer.stage.name).toBe('pending');
        await Promise.all(lives.map((life) => eventually(() => reminded(life))));
      },
      { keyring, taskQueue },
    );
    for (const { handle } of lives) {
      await Worker.runReplayHistory(
        {
          workflowBundle: { codePath: bundlePath },
          dataConverter: dataConverterOf(keyring, 'worker'),
          sinks: sinksOf(() => undefined),
        },
        await handle.fetchHistory(),
        handle.workflowId,
      );
    }
  });
});
