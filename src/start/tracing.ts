import type { Env } from '../config/env.js';
import { ownVersion } from '../config/package.js';
import { startTracing, type Tracing } from '../tracing/tracing.js';
import { roleOf } from './metrics.js';

/** Off unless the environment names a collector. */
export function tracingOf({ traces }: Env, what: { worker: boolean; api: boolean }): Tracing | null {
  return traces && startTracing({ ...traces, version: ownVersion(), role: roleOf(what) });
}
