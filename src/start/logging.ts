import { trace } from '@opentelemetry/api';
import { Runtime } from '@temporalio/worker';
import { pino } from 'pino';
import type { Env } from '../config/env.js';
import { rotateLog } from '../embedded/log-file.js';
import { reasonOf, type Say } from '../embedded/part.js';
import type { AnsweredRequest } from '../metrics/meters.js';

export type Log = ReturnType<typeof createLog>;

/** A line for each answered request, by its pattern: what only looks is told of from `debug` on. */
export function logAnswered(log: Log, answered: AnsweredRequest): void {
  const level = answered.method === 'GET' || answered.method === 'HEAD' ? 'debug' : 'info';
  log[level](answered, 'a request was answered');
}

/** Where a line is written while something is traced, it names the trace. */
function traceOf(): { traceId?: string } {
  const traceId = trace.getActiveSpan()?.spanContext().traceId;
  return traceId === undefined ? {} : { traceId };
}

/** What waits in memory while the log cannot be written; more is dropped. */
const WAITING_BYTES = 4 * 1_048_576;

/**
 * JSON lines into a file of the data folder, or to standard output for whoever collects that of a container. Where they
 * cannot be written, because the disk is full, the work that they tell of goes on: lines wait, and are written with
 * the next one that can be.
 * @param say tells a person that it is so, once until it is well again
 */
export function createLog({ logLevel }: Pick<Env, 'logLevel'>, file: string | undefined, say: Say) {
  if (file) rotateLog(file);
  const destination = pino.destination({
    dest: file ?? 1,
    mode: 0o600,
    sync: true,
    maxLength: WAITING_BYTES,
  });
  let told = false;
  destination.on('write', () => {
    told = false;
  });
  destination.on('error', (error) => {
    if (told) return;
    told = true;
    say(
      `! The log ${file ?? 'on standard output'} cannot be written: ${reasonOf(error)}. The work goes on; make room on its disk`,
    );
  });
  const options = { level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime, mixin: traceOf };
  return pino(options, destination);
}

/**
 * Sets up the SDK's native part, once for the process. It is not to listen to signals: who stops when is decided
 * in one place, and the API goes before the worker. Its metrics are for this process alone, which passes them on.
 */
export function installRuntime(log: Log, metricsPort: number | undefined): void {
  const written = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;
  const write = (level: keyof typeof written, message: string, meta: object = {}) =>
    log[written[level]](meta, message);
  Runtime.install({
    // What the server knows of a worker that leaves soon after it came.
    workerHeartbeatInterval: '10s',
    shutdownSignals: [],
    logger: {
      log: write,
      trace: (message, meta) => write('TRACE', message, meta),
      debug: (message, meta) => write('DEBUG', message, meta),
      info: (message, meta) => write('INFO', message, meta),
      warn: (message, meta) => write('WARN', message, meta),
      error: (message, meta) => write('ERROR', message, meta),
    },
    telemetryOptions: {
      logging: { filter: 'WARN', forward: {} },
      ...(metricsPort === undefined
        ? {}
        : { metrics: { prometheus: { bindAddress: `127.0.0.1:${metricsPort}` } } }),
    },
  });
}
