import type { QueueName } from '../api/client.js';
import { type ListSearch, readListSearch } from '../customers/search.js';

/** A queue's address: the list's, in which the queue stands in place of a tab; those that wait longest come first. */
export function readQueueSearch(search: Record<string, unknown>): ListSearch {
  const { tab: _, ...list } = readListSearch(search);
  // The screen is the one to judge what queues there are, and chooses where none is named.
  const queue = typeof search.queue === 'string' ? { queue: search.queue as QueueName } : {};
  return { ...list, ...queue, sort: list.sort ?? 'waiting-since' };
}
