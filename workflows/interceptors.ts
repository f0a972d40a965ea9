import { ApplicationFailure, log, TemporalFailure, type WorkflowInterceptors } from '@temporalio/workflow';

/**
 * Holds for every handler at once: no message from outside may fail the workflow or wedge its tasks. In a Signal
 * handler any error would; in an Update a plain error would, and only a Temporal failure refuses.
 */
export const interceptors = (): WorkflowInterceptors => ({
  inbound: [
    {
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
    },
  ],
});

function asRefusal(error: unknown): Error {
  if (error instanceof TemporalFailure) return error;
  const message = error instanceof Error ? error.message : String(error);
  return ApplicationFailure.nonRetryable(message, 'malformed');
}
