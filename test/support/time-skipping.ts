import { readFile } from 'node:fs/promises';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import type { CustomerActivities } from '../../activities/types.js';
import { findTestServer } from '../../src/embedded/find-test-server.js';
import { registerSearchAttributes } from '../../src/temporal/connect.js';
import { converterPaths, dataConverterOf } from '../../src/temporal/data-converter.js';
import type { Keyring } from '../../src/temporal/keyring.js';
import { bundlePath } from '../../worker/bundle-path.js';
import { patience, sinksOf } from '../../worker/run.js';

let quiet = false;

/** Failures are provoked on purpose here, so only what nobody provokes is worth a line. */
export function quietWorkers(): void {
  if (quiet) return;
  quiet = true;
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { filter: 'ERROR', forward: {} } },
  });
}

/** The time-skipping server: two weeks pass in a second. */
export async function startTimeSkipping(): Promise<TestWorkflowEnvironment> {
  quietWorkers();
  const { path } = await findTestServer({ path: process.env.TEMPORAL_TEST_SERVER_PATH });
  const environment = await patiently(() =>
    TestWorkflowEnvironment.createTimeSkipping({
      server: { executable: { type: 'existing-path', path } },
      client: { dataConverter: converterPaths },
    }),
  );
  await registerSearchAttributes(environment.client);
  return environment;
}

/** The SDK gives the server five seconds to come up, which are too few for Java on a machine with much to do. */
async function patiently<T>(start: () => Promise<T>, more = 5): Promise<T> {
  try {
    return await start();
  } catch (error) {
    const tooSlow = error instanceof Error && /did not start within/.test(error.message);
    if (!tooSlow || more === 0) throw error;
    return patiently(start, more - 1);
  }
}

/** Runs a piece of a test with a worker of its own on a task queue, which is its own unless it is given. */
export async function withWorker<T>(
  environment: TestWorkflowEnvironment,
  activities: CustomerActivities,
  work: (taskQueue: string) => Promise<T>,
  {
    keyring,
    taskQueue = `test-${Math.random().toString(36).slice(2)}`,
    // What a test wants to know beyond what was published, it asks the workflow.
    onChange = () => undefined,
    bundle,
  }: {
    keyring?: Keyring;
    taskQueue?: string;
    bundle?: { code: string };
    onChange?: (customer: string) => void;
  } = {},
): Promise<T> {
  const options: WorkerOptions & typeof patience = {
    ...patience,
    connection: environment.nativeConnection,
    ...(environment.namespace ? { namespace: environment.namespace } : {}),
    taskQueue,
    workflowBundle: bundle ?? { code: await readFile(bundlePath, 'utf8') },
    activities: { ...activities },
    sinks: sinksOf(onChange),
    dataConverter: dataConverterOf(keyring, 'worker'),
  };
  const worker = await Worker.create(options);
  return worker.runUntil(() => work(taskQueue));
}
