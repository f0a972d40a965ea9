import { type WorkflowOutboundCallsInterceptor, workflowInfo } from '@temporalio/workflow';

/**
 * Events of one run. Whichever worker takes a customer over lives the whole run through before it answers: about as
 * long as all of it took to compute. Temporal's own 4,096 events would be seconds, in which it answers nobody.
 */
const mostEvents = 250;

let underWay = 0;
let isEnding = false;

/**
 * Counts the activities that are under way; hands on what it got, so that nothing comes a turn later for it. A run that
 * ends begins none: nobody would hear of what it did, and the next run would do it again.
 */
export const countActivities: WorkflowOutboundCallsInterceptor = {
  scheduleActivity(input, next) {
    if (isEnding) return new Promise(() => {});
    underWay += 1;
    const done = next(input);
    const end = () => {
      underWay -= 1;
    };
    done.then(end, end);
    return done;
  },
};

/** What wakes in the same turn as the end of the run begins nothing more. */
export function endRun(): void {
  isEnding = true;
}

/** No activity is under way. */
export function isIdle(): boolean {
  return underWay === 0;
}

/**
 * The run is long, and leaves no activity behind that the next one would do again. Where one is repeated for as long as
 * something is away, the run goes on until it comes back.
 */
export function isRunOver(): boolean {
  return isIdle() && workflowInfo().historyLength >= mostEvents;
}
