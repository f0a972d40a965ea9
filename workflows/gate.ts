import { CancellationScope, log, patched, proxyActivities } from '@temporalio/workflow';
import type { CustomerActivities } from '../activities/types.js';
import { choicesIn, documentIn } from '../src/domain/choices.js';
import { type Answer, handle, type Order } from '../src/domain/lifecycle.js';
import { isRefusal, type Refusal, refuse } from '../src/domain/refusal.js';
import type { Shell } from './shell.js';

/** Not for ever: what came after it waits. */
const { checkChoices, checkDocument } = proxyActivities<CustomerActivities>({
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
  const isRepeat = done.state === shell.state;
  const question = isRepeat ? null : questionOf(shell, order);
  if (question) return passOnceLookedUp(shell, order, question);
  shell.state = done.state;
  return done.answer;
}

/** What has to be looked up of an order, and how. */
interface Question {
  about: string;
  ask(): Promise<Refusal | null>;
}

function questionOf(shell: Shell, { definition, input }: Order): Question | null {
  const { name: command } = definition;
  const choices = choicesIn(input);
  if (choices)
    return {
      about: Object.values(choices).join(' and '),
      ask: () => checkChoices({ command, choices }),
    };
  const document = documentIn(input);
  if (!document || !patched('look-up-documents')) return null;
  const customer = shell.customer.id;
  return { about: `the document ${document.id}`, ask: () => checkDocument({ customer, document }) };
}

async function passOnceLookedUp(shell: Shell, order: Order, question: Question): Promise<Answer | Refusal> {
  const refusal = await lookUp(order.definition.name, question);
  if (refusal) return refusal;
  const done = handle(shell.state, order, shell.now());
  if (isRefusal(done)) return done;
  shell.state = done.state;
  return done.answer;
}

async function lookUp(command: string, { about, ask }: Question): Promise<Refusal | null> {
  try {
    return await CancellationScope.nonCancellable(ask);
  } catch (error) {
    log.error('what was chosen could not be looked up', { error, command, about });
    const message = `${command}: whether there is ${about} could not be looked up`;
    return refuse('not-looked-up', message, 'send it again once the database answers');
  }
}
