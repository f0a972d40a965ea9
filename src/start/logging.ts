import { types } from 'node:util';
import { trace } from '@opentelemetry/api';
import { Runtime } from '@temporalio/worker';
import { DrizzleQueryError } from 'drizzle-orm';
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

/**
 * What went wrong, why, and where: by itself JSON has nothing of an error but what it carries beside its words, which
 * may be people's data. Drizzle's own words hold every parameter, and those of what it wraps do not.
 */
function inWords(error: unknown): unknown {
  if (!types.isNativeError(error)) return error;
  const chain = reasonsOf(error).filter((reason) => !(reason instanceof DrizzleQueryError));
  return {
    type: error.name,
    message: chain.map(({ message }) => message).join(': '),
    stack: chain.map(({ stack }) => stack).join('\ncaused by '),
  };
}

/** As deep as anything is wrapped here, and an end where one is its own cause. */
const DEEPEST = 8;

function reasonsOf(error: Error, deep = 1): Error[] {
  const next = types.isNativeError(error.cause) && deep < DEEPEST ? reasonsOf(error.cause, deep + 1) : [];
  return [error, ...next];
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
  const options = {
    level: logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: traceOf,
    serializers: { error: inWords },
  };
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
