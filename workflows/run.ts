import {
  type WorkflowInboundCallsInterceptor,
  type WorkflowOutboundCallsInterceptor,
  workflowInfo,
} from '@temporalio/workflow';

/**
 * Events of one run. Whichever worker takes a customer over lives the whole run through before it answers: about as
 * long as all of it took to compute. Temporal's own 4,096 events would be seconds, in which it answers nobody.
 */
const mostEvents = 250;

/**
 * One run of a customer's workflow, from one new history to the next. What belongs to it is in here and not in a
 * module: all workflows of a worker share those.
 */
export class Run {
  #underWay = 0;
  #isEnding = false;

  /** Gives itself to the workflow, as its second argument. */
  readonly inbound: WorkflowInboundCallsInterceptor = {
    execute: (input, next) => {
      const args = [input.args[0], this];
      const done = next({ ...input, args });
      // The SDK keeps them for as long as the run takes, and what it began with is as large as its state.
      args.length = 0;
      return done;
    },
  };

  /**
   * Counts the activities that are under way; hands on what it got, so that nothing comes a turn later for it. A run
   * that ends begins none: nobody would hear of what it did, and the next run would do it again.
   */
  readonly outbound: WorkflowOutboundCallsInterceptor = {
    scheduleActivity: (input, next) => {
      if (this.#isEnding) return new Promise(() => {});
      this.#underWay += 1;
      const done = next(input);
      const end = () => {
        this.#underWay -= 1;
      };
      done.then(end, end);
      return done;
    },
  };

  /** What wakes in the same turn as the end of the run begins nothing more. */
  end(): void {
    this.#isEnding = true;
  }

  /** No activity is under way. */
  isIdle(): boolean {
    return this.#underWay === 0;
  }

  /**
   * The run is long, and leaves no activity behind that the next one would do again. Where one is repeated for as long
   * as something is away, the run goes on until it comes back.
   */
  isLong(): boolean {
    return this.isIdle() && workflowInfo().historyLength >= mostEvents;
  }
}
