import { type Erasure, eraseCustomer } from '../store/erase.js';
import { recordsOf } from '../store/mending.js';
import { UnknownCustomer } from '../temporal/customers.js';
import { NotMended, type Sources, stateIn } from './sources.js';

export interface ErasureSources extends Sources {
  /** Deletes what Temporal keeps of a workflow that is over. @returns how many runs those were */
  forget(id: string): Promise<number>;
}

export interface Erased extends Erasure {
  id: string;
  applied: boolean;
  /** Runs that Temporal had of it, and has no more; 0 where nothing was done. */
  runs: number;
}

/**
 * Forgets the people of a closed customer, in Temporal and in the record; what happened, when, and who decided it
 * stays. Repeated, it finds nobody any more.
 * @throws {NotMended} where the customer is not closed, still has work to do, or cannot be read
 * @throws {UnknownCustomer} @throws {Unavailable}
 */
export async function erase(
  { workflows, database, now, forget }: ErasureSources,
  id: string,
  { apply, documents }: { apply: boolean; documents: boolean },
): Promise<Erased> {
  const row = (await recordsOf(database, [id])).get(id);
  if (!row) throw new UnknownCustomer(id);
  if (!stateIn(row))
    throw new NotMended('what the record has of it cannot be read', 'bring the record up to date: republish');
  if (row.stage !== 'closed')
    throw new NotMended(`the customer is in ${row.stage}, and its emails need addresses`, 'close it first');
  const { status } = await workflows.look(id);
  if (status === 'running')
    throw new NotMended(
      'its workflow has emails to send, or access to remove in the product',
      'see what waits with fortnight show, and come again once that is done',
    );
  // Temporal first: from a history, the record could be filled with the same people again.
  const runs = apply && status !== 'missing' ? await forget(id) : 0;
  const erasure = await eraseCustomer(database, id, { apply, documents, now: new Date(now()) });
  if (!erasure) throw new UnknownCustomer(id);
  return { id, applied: apply, runs, ...erasure };
}
