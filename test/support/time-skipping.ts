import { readFile } from 'node:fs/promises';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import type { CustomerActivities } from '../../activities/types.js';
import { findTestServer } from '../../src/embedded/find-test-server.js';
import { payloadConverterPath, registerSearchAttributes } from '../../src/temporal/connect.js';
import { bundlePath } from '../../worker/bundle-path.js';

/** Failures are provoked on purpose here, so only what nobody provokes is worth a line. */
export function quietWorkers(): void {
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { filter: 'ERROR', forward: {} } },
  });
}

/** The time-skipping server: two weeks pass in a second. */
export async function startTimeSkipping(): Promise<TestWorkflowEnvironment> {
  quietWorkers();
  const { path } = await findTestServer({ path: process.env.TEMPORAL_TEST_SERVER_PATH });
  const environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
    client: { dataConverter: { payloadConverterPath } },
  });
  await registerSearchAttributes(environment.client);
  return environment;
}

/** Runs a piece of a test with a worker of its own on a task queue of its own. */
export async function withWorker<T>(
  environment: TestWorkflowEnvironment,
  activities: CustomerActivities,
  work: (taskQueue: string) => Promise<T>,
): Promise<T> {
  const taskQueue = `test-${Math.random().toString(36).slice(2)}`;
  const worker = await Worker.create({
    connection: environment.nativeConnection,
    ...(environment.namespace ? { namespace: environment.namespace } : {}),
    taskQueue,
    workflowBundle: { code: await readFile(bundlePath, 'utf8') },
    activities: { ...activities },
    dataConverter: { payloadConverterPath },
  });
  return worker.runUntil(() => work(taskQueue));
}
