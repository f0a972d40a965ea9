import { CancellationScope, log, proxyActivities } from '@temporalio/workflow';
import type { CustomerActivities } from '../activities/types.js';
import { type Choices, choicesIn } from '../src/domain/choices.js';
import { type Answer, handle, type Order } from '../src/domain/lifecycle.js';
import { isRefusal, type Refusal, refuse } from '../src/domain/refusal.js';
import type { Shell } from './shell.js';

/** Not for ever: what came after it waits. */
const { checkChoices } = proxyActivities<CustomerActivities>({
  startToCloseTimeout: '5s',
  scheduleToCloseTimeout: '30s',
  retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '5s' },
  summary: 'Look up what was chosen',
});

type Soon<T> = T | Promise<T>;

/**
 * Messages take effect in the order in which they came: while one waits for an answer from outside, those after it
 * wait too. Where none waits, work is done at once.
 */
export class Turns {
  #before: Promise<unknown> | null = null;

  take<T>(work: () => Soon<T>): Soon<T> {
    const done = this.#before === null ? work() : this.#before.then(work);
    if (!(done instanceof Promise)) return done;
    const last: Promise<void> = done.then(
      () => this.#leave(last),
      () => this.#leave(last),
    );
    this.#before = last;
    return done;
  }

  #leave(last: Promise<void>): void {
    if (this.#before === last) this.#before = null;
  }
}

/**
 * Puts an order through the gate. One that names what only the database knows is looked up between: by the time of
 * the answer the customer may be another one, so the gate decides again then.
 */
export function pass(shell: Shell, order: Order): Soon<Answer | Refusal> {
  const done = handle(shell.state, order, shell.now());
  if (isRefusal(done)) return done;
  const choices = choicesIn(order.input);
  const isRepeat = done.state === shell.state;
  if (choices && !isRepeat) return passOnceLookedUp(shell, order, choices);
  shell.state = done.state;
  return done.answer;
}

async function passOnceLookedUp(shell: Shell, order: Order, choices: Choices): Promise<Answer | Refusal> {
  const refusal = await lookUp(order.definition.name, choices);
  if (refusal) return refusal;
  const done = handle(shell.state, order, shell.now());
  if (isRefusal(done)) return done;
  shell.state = done.state;
  return done.answer;
}

async function lookUp(command: string, choices: Choices): Promise<Refusal | null> {
  try {
    return await CancellationScope.nonCancellable(() => checkChoices({ command, choices }));
  } catch (error) {
    log.error('what was chosen could not be looked up', { error, command, choices });
    const message = `${command}: whether there is ${Object.values(choices).join(' and ')} could not be looked up`;
    return refuse('not-looked-up', message, 'send it again once the database answers');
  }
}
