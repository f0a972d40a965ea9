import { type QueueName, queueNames, queues } from '../domain/queues.js';
import type { Database } from './database.js';
import { countCustomers } from './list.js';

/** How many customers stand in each queue. */
export async function countQueues(database: Database): Promise<Record<QueueName, number>> {
  const counted = await database.run('count the queues', async (orm) => {
    const counts: [QueueName, number][] = [];
    // One after another: a partner's view has one connection, and each count walks an index of its own.
    for (const name of queueNames) counts.push([name, await countCustomers(database, orm, queues[name])]);
    return counts;
  });
  return Object.fromEntries(counted) as Record<QueueName, number>;
}
