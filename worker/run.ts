import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { getHeapStatistics } from 'node:v8';
import { OpenTelemetryActivityInboundInterceptor } from '@temporalio/interceptors-opentelemetry';
import {
  type InjectedSinks,
  NativeConnection,
  type WorkerOptions as SdkOptions,
  Worker,
} from '@temporalio/worker';
import type { CustomerActivities } from '../activities/types.js';
import type { TemporalAddress } from '../src/temporal/connect.js';
import { dataConverterOf } from '../src/temporal/data-converter.js';
import type { Keyring } from '../src/temporal/keyring.js';
import { taskQueue } from '../src/temporal/names.js';
import type { Tracing } from '../src/tracing/tracing.js';
import type { ShellSinks } from '../workflows/shell.js';
import type { TraceSinks } from '../workflows/tracing.js';
import { bundlePath } from './bundle-path.js';
import { Leaving } from './leave.js';

export interface WorkerOptions {
  temporal: TemporalAddress;
  /** What payloads are encrypted with; without it they are clear, and encrypted ones cannot be read. */
  keyring?: Keyring;
  activities: CustomerActivities;
  /** Hears of customers of whom their workflows know something new that no activity publishes. */
  onChange(customer: string): void;
  /** Set: activities are traced, and messages that workflows take are told of. */
  tracing?: Pick<Tracing, 'taken'> | undefined;
  /** Set: the worker is versioned and gets tasks once this build is made current. */
  buildId?: string | undefined;
  /** Called when the worker has ended by itself, with the reason. */
  onFailure(error: unknown): void;
}

export interface RunningWorker {
  /** Takes no more tasks, finishes those under way, then leaves. */
  stop(): Promise<void>;
  isRunning(): boolean;
}

/**
 * How long a call into a workflow may take before Node ends it. The SDK's five seconds are the clock's, not the
 * processor's: on a machine that stands still for so long, a task that did nothing wrong failed, and Node may die with
 * it ("async hook stack has become corrupted"). The SDK takes this without naming it among its options.
 */
export const patience = { isolateExecutionTimeout: '30s' };

/**
 * How many customers a worker keeps in its memory, so that they need no replay: twice what one takes there with all
 * that the SDK has of it, of the heap that is left beside the rules. The SDK by itself would keep a third as many,
 * since it counts on workflows that share nothing.
 */
function mostCached(): number {
  const [beside, each] = [200 * 2 ** 20, 2 ** 19];
  return Math.max(Math.floor((getHeapStatistics().heap_size_limit - beside) / each), 10);
}

/** @throws when the bundle was not built, or the server cannot be reached */
export async function startWorker({
  temporal,
  keyring,
  activities,
  onChange,
  tracing,
  buildId,
  onFailure,
}: WorkerOptions): Promise<RunningWorker> {
  if (!existsSync(bundlePath)) {
    throw new Error(`the workflow bundle ${bundlePath} is missing: run npm run build`);
  }
  const { address, namespace, tls, apiKey } = temporal;
  const connection = await NativeConnection.connect({ address, tls, ...(apiKey ? { apiKey } : {}) });
  const identity = `${process.pid}@${hostname()}-${randomUUID().slice(0, 8)}`;
  const leaving = new Leaving(connection, namespace, identity);
  const options: SdkOptions & typeof patience = {
    ...patience,
    connection,
    namespace,
    identity,
    taskQueue,
    workflowBundle: { codePath: bundlePath },
    activities: { ...activities },
    sinks: { ...sinksOf(onChange), ...traceSinksOf(tracing) },
    dataConverter: leaving.converter(dataConverterOf(keyring, 'worker')),
    // A worker that died is noticed when its sticky queue times out: 2 s, so that an answer never waits long.
    stickyQueueScheduleToStartTimeout: '2s',
    shutdownGraceTime: '10s',
    shutdownForceTime: '25s',
    maxCachedWorkflows: mostCached(),
    maxConcurrentActivityTaskExecutions: 50,
  };
  if (tracing)
    options.interceptors = {
      activity: [(context) => ({ inbound: new OpenTelemetryActivityInboundInterceptor(context) })],
    };
  if (buildId) options.workerDeploymentOptions = versioned(buildId);
  const worker = await Worker.create(options);
  const ended = worker.run().catch(onFailure);
  return {
    isRunning: () => worker.getState() === 'RUNNING',
    async stop() {
      const isRunning = () => worker.getState() === 'RUNNING';
      if (isRunning()) await leaving.announce();
      if (isRunning()) worker.shutdown();
      await ended;
      await connection.close();
    },
  };
}

/** What the workflow tells its worker beside its history. */
export function sinksOf(onChange: WorkerOptions['onChange']): InjectedSinks<ShellSinks> {
  return { record: { changed: { fn: (_info, customer) => onChange(customer) } } };
}

function traceSinksOf(tracing: WorkerOptions['tracing']): InjectedSinks<TraceSinks> | Record<string, never> {
  if (!tracing) return {};
  return { traces: { taken: { fn: ({ workflowId }, message) => tracing.taken(workflowId, message) } } };
}

function versioned(buildId: string) {
  return {
    version: { deploymentName: 'fortnight', buildId },
    useWorkerVersioning: true as const,
    defaultVersioningBehavior: 'AUTO_UPGRADE' as const,
  };
}
