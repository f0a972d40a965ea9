import { setTimeout } from 'node:timers/promises';
import type { Lifecycle } from '../../domain/lifecycle.js';
import { recorded } from '../../store/lifecycle.js';
import { findCustomer } from '../../store/record.js';
import { Unavailable, UnknownCustomer } from '../../temporal/customers.js';
import type { ApiDependencies } from '../dependencies.js';

export type Sources = Pick<ApiDependencies, 'customers' | 'database'>;

/**
 * A customer's state: what its workflow knows, or the record where the workflow is closed, and gone or not to be read.
 * @throws {UnknownCustomer} where neither knows it
 * @throws {Unavailable} where Temporal gives no answer: of an open customer the record may be behind, so it is no
 *   substitute
 */
export async function readLifecycle({ customers, database }: Sources, id: string): Promise<Lifecycle> {
  try {
    return await customers.read(id);
  } catch (error) {
    const isAway = error instanceof Unavailable;
    if (!isAway && !(error instanceof UnknownCustomer)) throw error;
    const lookUp = findCustomer(database, id);
    const stored = await (isAway ? soonOrNull(lookUp) : lookUp);
    if (!stored) throw error;
    const state = recorded.parse(stored.state);
    // Nothing happens to a closed customer any more, so its page outlives every release and every outage.
    if (isAway && state.customer.stage.name !== 'closed') throw error;
    return state;
  }
}

/** Whoever asks has waited for Temporal already: where the database is away as well, that is said at once. */
function soonOrNull<T>(work: Promise<T>): Promise<T | null> {
  const late = setTimeout(400, null, { ref: false });
  return Promise.race([work.catch(() => null), late]);
}
