import type { Lifecycle } from '../../domain/lifecycle.js';
import { recorded } from '../../store/lifecycle.js';
import { findCustomer } from '../../store/record.js';
import { UnknownCustomer } from '../../temporal/customers.js';
import type { ApiDependencies } from '../dependencies.js';

export type Sources = Pick<ApiDependencies, 'customers' | 'database'>;

/**
 * A customer's state: what its workflow knows, or the record where the workflow is closed and gone.
 * @throws {UnknownCustomer} where neither knows it
 * @throws {Unavailable} where Temporal gives no answer: the record may be behind, so it is no substitute
 */
export async function readLifecycle({ customers, database }: Sources, id: string): Promise<Lifecycle> {
  try {
    return await customers.read(id);
  } catch (error) {
    if (!(error instanceof UnknownCustomer)) throw error;
    const stored = await findCustomer(database, id);
    if (!stored) throw error;
    return recorded.parse(stored.state);
  }
}
