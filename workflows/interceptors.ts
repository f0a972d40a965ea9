import {
  ApplicationFailure,
  log,
  TemporalFailure,
  type WorkflowInboundCallsInterceptor,
  type WorkflowInterceptors,
  type WorkflowInternalsInterceptor,
} from '@temporalio/workflow';
import { askedTooEarly } from '../src/temporal/names.js';
import { Run } from './run.js';
import { followTraces } from './tracing.js';

/**
 * Holds for every handler at once: no message from outside may fail the workflow or wedge its tasks. In a Signal
 * handler any error would; in an Update a plain error would, and only a Temporal failure refuses.
 */
export const interceptors = (): WorkflowInterceptors => {
  const traces = followTraces();
  const run = new Run();
  return {
    internals: [newsOnlyInTasks()],
    inbound: [traces.inbound, guarded, run.inbound],
    outbound: [traces.outbound, run.outbound],
  };
};

const guarded: WorkflowInboundCallsInterceptor = {
  async handleSignal(input, next) {
    try {
      await next(input);
    } catch (error) {
      log.error('a Signal could not be handled', { signal: input.signalName, error });
    }
  },
  async handleUpdate(input, next) {
    try {
      return await next(input);
    } catch (error) {
      throw asRefusal(error);
    }
  },
  validateUpdate(input, next) {
    try {
      next(input);
    } catch (error) {
      throw asRefusal(error);
    }
  },
};

function asRefusal(error: unknown): Error {
  if (error instanceof TemporalFailure) return error;
  const message = error instanceof Error ? error.message : String(error);
  return ApplicationFailure.nonRetryable(message, 'malformed');
}

/**
 * Keeps what a query brings along from being lived through before its time.
 *
 * A query that waits while no worker runs is answered from the history as it is when one comes. SDK 1.24.0 then
 * hands over the events that no workflow task has taken yet, at the time of the task before them: a timer has
 * fired, and the clock says that it is not due. What the workflow makes of that stays in the worker's cache and
 * goes into the history with the next task. A replay hands over the same events with that task, at its time, and
 * together with what else it brought; it decides otherwise, and the workflow stands still for good.
 *
 * Every task moves the clock, so news at an unmoved clock are a query's. Throwing fails that query, which the
 * one who asks repeats, and drops the cached workflow; the task that follows begins from the history. While
 * replaying nothing is thrown, so whatever was completed once can be replayed.
 *
 * The history's length would not tell: it grows with a query's news too. Where the server's clock has been set
 * back, tasks fail here and are repeated until it has caught up: late, and nothing lost.
 */
function newsOnlyInTasks(): WorkflowInternalsInterceptor {
  let latest = Number.NEGATIVE_INFINITY;
  return {
    activate(input, next) {
      const { timestamp, isReplaying, jobs } = input.activation;
      const at = Number(timestamp?.seconds ?? 0) * 1_000 + Number(timestamp?.nanos ?? 0) / 1e6;
      const news = jobs?.some((job) => job.fireTimer || job.resolveActivity || job.signalWorkflow);
      if (news && !isReplaying && input.batchIndex === 0 && at <= latest) throw new Error(askedTooEarly);
      latest = Math.max(latest, at);
      return next(input);
    },
  };
}
