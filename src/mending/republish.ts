import type { Lifecycle } from '../domain/lifecycle.js';
import type { TimelineEntry } from '../domain/timeline.js';
import { publishLifecycle } from '../store/lifecycle.js';
import { recordsOf, storedLines } from '../store/mending.js';
import { UnknownCustomer } from '../temporal/customers.js';
import { Unreadable } from '../temporal/workflows.js';
import { NotMended, type Sources } from './sources.js';

export interface Republished {
  id: string;
  /** The revision that the record had; null where it had none. */
  from: number | null;
  to: number;
  /** Lines that were added to the timeline, and those that nobody has any more. */
  added: number;
  lost: number;
}

/**
 * Brings the record up to what a customer's workflow knows, as the workflow would. Lines of the timeline that the
 * record has lost are taken from the workflow's history, as far as Temporal keeps it.
 * @throws {NotMended} where the record is newer, or the workflow cannot be read
 * @throws {UnknownCustomer} where Temporal has no workflow @throws {Unavailable}
 */
export async function republish({ workflows, database }: Sources, id: string): Promise<Republished> {
  const state = await readable(() => workflows.state(id));
  const from = (await recordsOf(database, [id])).get(id)?.revision ?? null;
  if (from !== null && from > state.revision) {
    throw new NotMended(
      `the record is at revision ${from}, and the workflow at ${state.revision} only`,
      'restore begins its workflow anew from the record',
    );
  }
  const stored = await storedLines(database, id);
  const entries = await entriesMissing(workflows, id, state, stored);
  await publishLifecycle(database, state, { entries });
  const lost = state.timeline.count - (await storedLines(database, id)).size;
  return { id, from, to: state.revision, added: entries.length, lost };
}

async function entriesMissing(
  { published }: Pick<Sources['workflows'], 'published'>,
  id: string,
  state: Lifecycle,
  stored: ReadonlySet<number>,
): Promise<TimelineEntry[]> {
  const { count, unstored } = state.timeline;
  const wanted = new Map<number, TimelineEntry | null>();
  for (let sequence = 1; sequence <= count; sequence++) if (!stored.has(sequence)) wanted.set(sequence, null);
  const take = (entries: readonly TimelineEntry[]) => {
    for (const entry of entries) if (wanted.has(entry.sequence)) wanted.set(entry.sequence, entry);
    return [...wanted.values()].every((entry) => entry !== null);
  };
  if (!take(unstored)) take(await readable(() => published(id, take)));
  return [...wanted.values()].filter((entry) => entry !== null);
}

async function readable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnknownCustomer)
      throw new NotMended('Temporal has no workflow of it', 'restore begins one from the record');
    if (!(error instanceof Unreadable)) throw error;
    throw new NotMended(error.message, 'give this process the key, or restore from the record');
  }
}
