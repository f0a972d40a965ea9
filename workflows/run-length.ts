import { type WorkflowOutboundCallsInterceptor, workflowInfo } from '@temporalio/workflow';

/**
 * Events of one run. Whichever worker takes a customer over lives the whole run through before it answers: about as
 * long as all of it took to compute. Temporal's own 4,096 events would be seconds, in which it answers nobody.
 */
const mostEvents = 250;

let underWay = 0;

/** Counts the activities that are under way; hands on what it got, so that nothing comes a turn later for it. */
export const countActivities: WorkflowOutboundCallsInterceptor = {
  scheduleActivity(input, next) {
    underWay += 1;
    const done = next(input);
    const end = () => {
      underWay -= 1;
    };
    done.then(end, end);
    return done;
  },
};

/**
 * The run is long, and leaves no activity behind that the next one would do again. Where one is repeated for as long as
 * something is away, the run goes on until it comes back.
 */
export function isRunOver(): boolean {
  return underWay === 0 && workflowInfo().historyLength >= mostEvents;
}
