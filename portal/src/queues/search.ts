import type { QueueName } from '../api/client.js';
import { type ListSearch, readListSearch } from '../customers/search.js';

const first: QueueName = 'held-upgrades';

/** A queue's address: the list's, in which the queue stands in place of a tab; those that wait longest come first. */
export function readQueueSearch(search: Record<string, unknown>): ListSearch {
  const { tab: _, ...list } = readListSearch(search);
  // The API is the one to judge what queues there are.
  const queue = typeof search.queue === 'string' ? (search.queue as QueueName) : first;
  return { ...list, queue, sort: list.sort ?? 'waiting-since' };
}
