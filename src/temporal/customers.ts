import type { Meta } from '../domain/actor.js';
import type { Answer, Lifecycle } from '../domain/lifecycle.js';
import type { Refusal } from '../domain/refusal.js';
import type { Begin } from './messages.js';

/** The way to customers: start, command, read. Nobody else imports `@temporalio/client`. */
export interface Customers {
  /**
   * Starts a customer's life. The id comes from actor and request id, so a repeated start finds the first.
   * @throws {Refused} `request-id-reused` when the first start under this id had another body
   * @throws {Unavailable} when Temporal cannot be reached; the start may have happened: repeat it
   */
  start(begin: Begin): Promise<Answer>;
  /**
   * Sends a command as an Update and waits for its answer.
   * @throws {Refused} with the reason and what clears it
   * @throws {UnknownCustomer} @throws {Unavailable}
   */
  execute(id: string, command: string, input: unknown, meta: Meta): Promise<Answer>;
  /**
   * What the workflow knows, also after it has completed, within Temporal's retention.
   * @throws {UnknownCustomer} @throws {Unavailable}
   */
  read(id: string): Promise<Lifecycle>;
  /** @throws {Unavailable} */
  check(): Promise<void>;
}

export class Refused extends Error {
  override name = 'Refused';
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

export class UnknownCustomer extends Error {
  override name = 'UnknownCustomer';
  constructor(readonly id: string) {
    super(`there is no customer '${id}'`);
  }
}

/** Temporal gave no answer in time. What was asked for may still happen: the same request id finds out. */
export class Unavailable extends Error {
  override name = 'Unavailable';
}
