import { and, asc, count, eq, gt, ne } from 'drizzle-orm';
import type { Database } from './database.js';
import { customers } from './schema.js';
import { storable } from './text.js';

/** A partner's customers that are not closed, in the order of their ids, and how many there are from there on. */
export async function openCustomersOf(
  database: Database,
  partner: string,
  after: string,
  limit: number,
): Promise<{ ids: string[]; count: number }> {
  const open = and(
    eq(customers.partner, storable(partner)),
    ne(customers.stage, 'closed'),
    gt(customers.id, storable(after)),
  );
  return database.run(`list the open customers of ${partner}`, async (orm) => {
    const found = await orm
      .select({ id: customers.id })
      .from(customers)
      .where(open)
      .orderBy(asc(customers.id))
      .limit(limit);
    const [all] = await orm.select({ count: count() }).from(customers).where(open);
    return { ids: found.map(({ id }) => id), count: all?.count ?? 0 };
  });
}
