import {
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  workflowInfo,
} from '@temporalio/workflow';
import { operator } from '../src/domain/actor.js';
import { nextDue, type Upcoming } from '../src/domain/agenda.js';
import type { Outcome } from '../src/domain/customer.js';
import { describeUpcoming } from '../src/domain/describe.js';
import { refused } from '../src/domain/lifecycle.js';
import { refuse } from '../src/domain/refusal.js';
import { unreadable } from '../src/domain/schema.js';
import { until } from '../src/domain/time.js';
import type { Continue, WorkflowInput } from '../src/temporal/messages.js';
import { isOurs, isUndecodable } from '../src/temporal/payload-converter.js';
import { beginLifecycle } from './begin.js';
import { registerHandlers } from './handlers.js';
import { conflictLane } from './lanes/conflicts.js';
import { contractLane, unwantedDraftLane } from './lanes/contract.js';
import { deliveryLane } from './lanes/delivery.js';
import { goOn } from './lanes/lane.js';
import { mailLane } from './lanes/mail.js';
import { recordLane } from './lanes/record.js';
import { tenantLane } from './lanes/tenant.js';
import type { Run } from './run.js';
import { Shell } from './shell.js';
import { showToOperators } from './show.js';

/**
 * Signals of one run. Where they come faster than tasks are done no run can end, and one task gets all of them, while
 * Node ends a task that computes for too long (`patience` in `worker/run.ts`). A server of ours takes a few more for
 * one run and refuses the rest, which can be sent again once this run has ended.
 */
const mostSignals = 300;

interface End {
  outcome: Outcome;
  reason: string;
}

/**
 * The life of one customer. It owns the customer's clock and promises: whatever the agenda says happens, when
 * the agenda says it, for as many years as it takes. Deciding is the domain's business; this owns time and delivery.
 */
export function customerLifecycle(input: WorkflowInput, run: Run): Promise<End> {
  return live(take(input, run));
}

/** Apart from what it began with, so that this can be forgotten. */
async function live(shell: Shell): Promise<End> {
  registerHandlers(shell);
  refuseCancellation(shell);
  await CancellationScope.nonCancellable(() =>
    Promise.race([
      untilOver(shell),
      clock(shell),
      goOn([
        deliveryLane(shell),
        recordLane(shell),
        tenantLane(shell),
        mailLane(shell),
        conflictLane(shell),
        contractLane(shell),
        unwantedDraftLane(shell),
        showToOperators(shell),
      ]),
    ]),
  );
  const { stage } = shell.customer;
  if (stage.name === 'closed' && shell.isDone()) return { outcome: stage.outcome, reason: stage.reason };
  return continueAsNew<(input: WorkflowInput) => Promise<End>>({
    lifecycle: shell.state,
    carried: { ...shell.carried, run: shell.carried.run + 1 },
  });
}

/**
 * What cannot be read is no state and no beginning: the task fails, so that what is there stays, and the run waits
 * for whoever mends it. What somebody typed is neither: that run fails at once, as there is nothing to wait for.
 */
function take(input: unknown, run: Run): Shell {
  if (isUndecodable(input) && input.encrypted)
    throw new Error(`the state of this customer cannot be read: ${input.undecodable}`);
  if (!isContinue(input)) return beginLifecycle(input, run);
  const trouble = unreadable(input.lifecycle);
  if (trouble !== null) throw new Error(`the state of this customer cannot be read: ${trouble}`);
  return new Shell(input.lifecycle, input.carried, run);
}

/** Only Fortnight says what a customer's state is: by the run before this one, or by a restoration. */
function isContinue(input: unknown): input is Continue {
  return typeof input === 'object' && input !== null && 'lifecycle' in input && isOurs(input);
}

/** A cancelled workflow would break every promise made to the customer; `close` is how a road ends. */
function refuseCancellation(shell: Shell): void {
  CancellationScope.current().cancelRequested.catch(() => {
    const refusal = refuse(
      'unknown-command',
      'a customer’s workflow cannot be cancelled',
      'use close, with a reason',
    );
    shell.state = refused(shell.state, 'cancel', refusal, null, operator, shell.now());
  });
}

/**
 * The road has ended, or the history has grown so long that a new run has to take over. Asked only once everything that
 * a turn brought has been taken in: between an activity's answer and what is learned from it, nothing is under way.
 */
async function untilOver(shell: Shell): Promise<void> {
  await condition(() => isOver(shell));
  shell.run.end();
}

function isOver(shell: Shell): boolean {
  const isLong = shell.run.isLong() || workflowInfo().continueAsNewSuggested || shell.signals >= mostSignals;
  return allHandlersFinished() && (isLong || (shell.run.isIdle() && shell.isDone()));
}

/** Has everything happen at its time. */
async function clock(shell: Shell): Promise<never> {
  for (;;) {
    shell.settle();
    await nextDeadlineOrChange(shell);
  }
}

/** Sleeps until the first entry of the agenda; wakes early only when that entry is another one. */
async function nextDeadlineOrChange(shell: Shell): Promise<void> {
  const due = nextDue(shell.customer);
  const changed = () => isOther(nextDue(shell.customer), due);
  if (!due) return condition(changed);
  const wait = Math.max(until(shell.now(), due.at), 1);
  await condition(changed, wait, { summary: describeUpcoming(due) });
}

/**
 * An import's reports move the hour at which it counts as stalled again and again: to wake at the first of those hours
 * and look costs less than a timer cancelled and one started for each report.
 */
function isOther(next: Upcoming | null, due: Upcoming | null): boolean {
  if (next?.at === due?.at) return false;
  const both = [next, due].every((entry) => entry?.deed.do === 'note-stalled-import');
  return !both || !next || !due || next.at < due.at;
}
