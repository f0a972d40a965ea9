import type { Env } from '../config/env.js';
import { ownVersion } from '../config/package.js';
import type { Progress } from '../embedded/progress.js';
import { measureFleet } from '../metrics/fleet.js';
import { createMeters, type Meters } from '../metrics/meters.js';
import { startMetricsServer } from '../metrics/server.js';
import type { Database } from '../store/database.js';
import type { Waiting } from '../store/fleet.js';
import type { Log } from './logging.js';
import type { RunningParts } from './shutdown.js';

/** The meters of this process. They count whether or not somebody may scrape them. */
export function openMeters(what: { worker: boolean; api: boolean }): Meters {
  return createMeters({ version: ownVersion(), role: roleOf(what) });
}

export function roleOf({ worker, api }: { worker: boolean; api: boolean }): string {
  return worker && api ? 'all' : worker ? 'worker' : 'api';
}

export interface MetricsParts {
  env: Env;
  progress: Progress;
  running: RunningParts;
  meters: Meters;
  database: Database;
  checks: { temporal(): Promise<unknown> };
  log: Pick<Log, 'warn'>;
  /** Given by a worker: it shows the gauges of all customers, and the SDK's metrics. */
  unpublished?: (() => Waiting) | undefined;
  sdkPort?: number | undefined;
}

/** One address for all metrics of the process, where the environment names a port. */
export async function metricsPart(parts: MetricsParts): Promise<void> {
  const { env, progress, running, meters, database, checks, log, unpublished, sdkPort } = parts;
  const { bind: host, metricsPort: port } = env;
  if (port === undefined) return;
  const onError = (error: unknown) =>
    log.warn({ error }, 'the record or Temporal cannot be asked for metrics');
  const { temporal } = checks;
  const refresh = unpublished && measureFleet(meters, { database, unpublished, temporal, onError });
  const step = progress.step('Metrics');
  const server = await startMetricsServer({
    meters,
    host,
    port,
    ...(refresh ? { refresh } : {}),
    ...(sdkPort === undefined ? {} : { sdkUrl: `http://127.0.0.1:${sdkPort}/metrics` }),
  });
  running.add('Metrics', server);
  step.done(server.url);
}
