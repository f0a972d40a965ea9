import { proxySinks, type Sinks, type WorkflowInterceptors } from '@temporalio/workflow';

/** Tells a test what a workflow publishes, also while it is replayed: so its end state can be compared. */
export interface WatchingSinks extends Sinks {
  watch: { published(state: unknown): void };
}

export const interceptors = (): WorkflowInterceptors => {
  const { watch } = proxySinks<WatchingSinks>();
  return {
    outbound: [
      {
        scheduleActivity(input, next) {
          if (input.activityType === 'publishRecord') watch.published(input.args[0]);
          return next(input);
        },
      },
    ],
  };
};
