import { proxySinks, type Sinks, type WorkflowInterceptors } from '@temporalio/workflow';
import { getActivator } from '@temporalio/workflow/lib/global-attributes.js';
import { stateQuery } from '../../src/temporal/names.js';

/** Tells a test what state a workflow has come to, also while it is replayed: so end states can be compared. */
export interface WatchingSinks extends Sinks {
  watch: { state(state: unknown): void };
}

export const interceptors = (): WorkflowInterceptors => {
  const { watch } = proxySinks<WatchingSinks>();
  return {
    internals: [
      {
        concludeActivation(input, next) {
          const query = getActivator().queryHandlers.get(stateQuery);
          if (query) watch.state(query.handler());
          return next(input);
        },
      },
    ],
  };
};
