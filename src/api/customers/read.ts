import { z } from 'zod';
import type { Lifecycle } from '../../domain/lifecycle.js';
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

/** The record holds what a workflow published; only its outline is checked, since it is ours. */
const recorded = z.custom<Lifecycle>(
  (state) => outline.safeParse(state).success,
  'the record holds no state of a customer',
);
const outline = z.object({
  customer: z.object({ schema: z.literal(1), id: z.string(), stage: z.object({ name: z.string() }) }),
  revision: z.number(),
  timeline: z.object({ count: z.number() }),
  ledger: z.array(z.unknown()),
});
