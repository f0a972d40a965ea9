import { defaultPayloadConverter, type Headers } from '@temporalio/common';
import {
  proxySinks,
  type Sinks,
  type WorkflowInboundCallsInterceptor,
  type WorkflowOutboundCallsInterceptor,
  workflowInfo,
} from '@temporalio/workflow';
import { z } from 'zod';
import {
  partsOf,
  spanIdOf,
  type TracedMessage,
  traceHeader,
  withSpan,
} from '../src/temporal/trace-context.js';

export interface TraceSinks extends Sinks {
  traces: { taken(message: TracedMessage): void };
}

const { traces } = proxySinks<TraceSinks>();
const carrier = z.object({ traceparent: z.string() });

/** Activities so long after a message still count as what came of it, in milliseconds. */
const followsForMs = 60_000;

/**
 * Passes the trace of a message on to the activities that follow from it. Nothing here awaits anything: an interceptor
 * that did would change the order in which the lanes go on, and with it what a replay of an older history comes to.
 */
export function followTraces(): {
  inbound: WorkflowInboundCallsInterceptor;
  outbound: WorkflowOutboundCallsInterceptor;
} {
  let current: { traceparent: string; at: number } | null = null;
  let taken = 0;

  function take(headers: Headers, name: string): void {
    const parent = traceOf(headers);
    if (parent === null) return;
    taken += 1;
    const at = Date.now();
    const spanId = spanIdOf(`${workflowInfo().runId}/${taken}/${parent}`);
    current = { traceparent: withSpan(parent, spanId), at };
    traces.taken({ name, parent, spanId, at });
  }

  return {
    inbound: {
      execute(input, next) {
        take(input.headers, 'start');
        return next(input);
      },
      handleSignal(input, next) {
        take(input.headers, input.signalName);
        return next(input);
      },
      handleUpdate(input, next) {
        take(input.headers, input.name);
        return next(input);
      },
    },
    outbound: {
      scheduleActivity(input, next) {
        if (current === null || Date.now() - current.at > followsForMs) return next(input);
        const header = defaultPayloadConverter.toPayload({ traceparent: current.traceparent });
        return next({ ...input, headers: { ...input.headers, [traceHeader]: header } });
      },
    },
  };
}

/** Headers come from outside: what is not a trace is none. */
function traceOf(headers: Headers): string | null {
  const payload = headers[traceHeader];
  if (!payload) return null;
  try {
    const { data } = carrier.safeParse(defaultPayloadConverter.fromPayload(payload));
    return data && partsOf(data.traceparent) ? data.traceparent : null;
  } catch {
    return null;
  }
}
