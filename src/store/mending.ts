import { and, asc, count, eq, gt, inArray, sql } from 'drizzle-orm';
import type { StageName } from '../domain/customer.js';
import type { Database } from './database.js';
import { customers, timeline } from './schema.js';
import { storable } from './text.js';

/** What the record has of a customer, as far as it tells whether the record is right. */
export interface RecordedCustomer {
  id: string;
  organization: string;
  stage: StageName;
  revision: number;
  nextAt: string | null;
  state: unknown;
  /** Lines of its timeline that are stored. */
  lines: number;
}

const shown = {
  id: customers.id,
  organization: customers.organization,
  stage: customers.stage,
  revision: customers.revision,
  nextAt: customers.nextAt,
  state: customers.state,
  lines: sql<number>`(select count(*)::int from ${timeline} where ${timeline.customerId} = ${customers.id})`,
};

/** Customers in the order of their ids, also closed ones. */
export async function recordsAfter(
  database: Database,
  after: string,
  limit: number,
): Promise<RecordedCustomer[]> {
  return database.run('look through the record', (orm) =>
    orm
      .select(shown)
      .from(customers)
      .where(gt(customers.id, storable(after)))
      .orderBy(asc(customers.id))
      .limit(limit),
  );
}

/** Those of the ids that the record has. */
export async function recordsOf(
  database: Database,
  ids: readonly string[],
): Promise<Map<string, RecordedCustomer>> {
  if (ids.length === 0) return new Map();
  const found = await database.run('look up the record', (orm) =>
    orm
      .select(shown)
      .from(customers)
      .where(inArray(customers.id, ids.map(storable))),
  );
  return new Map(found.map((row) => [row.id, row]));
}

export async function countRecords(database: Database): Promise<number> {
  const [all] = await database.run('count the customers', (orm) =>
    orm.select({ count: count() }).from(customers),
  );
  return all?.count ?? 0;
}

/** The numbers of the lines that a customer's timeline has, from `first` on. */
export async function storedLines(database: Database, id: string, first = 1): Promise<Set<number>> {
  const found = await database.run(`read the timeline of the customer ${id}`, (orm) =>
    orm
      .select({ sequence: timeline.sequence })
      .from(timeline)
      .where(and(eq(timeline.customerId, storable(id)), gt(timeline.sequence, first - 1))),
  );
  return new Set(found.map(({ sequence }) => sequence));
}
