import { and, asc, eq, gt, lt, sql } from 'drizzle-orm';
import type { Lifecycle } from '../domain/lifecycle.js';
import { mailWaitingSince } from '../domain/outbox.js';
import { recordRow } from './customer-row.js';
import type { Database } from './database.js';
import { recorded } from './lifecycle.js';
import { columnsVersion } from './record.js';
import { customers } from './schema.js';

const { columns, id, revision, state, tenantBehindSince } = customers;

/**
 * Fills the columns of rows that an earlier release has written, from the state that they hold: it did not know the
 * columns that came later, and a customer to whom nothing happens is not published anew.
 * @param after only rows of later ids @returns the last id that was looked at; null where there is nobody left
 */
export async function renewColumns(
  database: Database,
  after: string,
  limit: number,
): Promise<{ last: string; renewed: number } | null> {
  const rows = await database.run('look for rows of an earlier release', (orm) =>
    orm
      .select({ id, revision, state })
      .from(customers)
      .where(and(lt(columns, columnsVersion), gt(id, after)))
      .orderBy(asc(id))
      .limit(limit),
  );
  const last = rows.at(-1);
  if (!last) return null;
  let renewed = 0;
  for (const row of rows) {
    // What cannot be read is left as it is; the doctor tells of it.
    const held = recorded.safeParse(row.state).data;
    if (held && (await renew(database, row, held))) renewed += 1;
  }
  return { last: last.id, renewed };
}

/** Not where it was published meanwhile: then it has its columns. */
async function renew(
  database: Database,
  row: { id: string; revision: number },
  { customer }: Lifecycle,
): Promise<boolean> {
  const behind = customer.tenant.applied < customer.tenant.wanted;
  const values = {
    ...recordRow(customer),
    mailWaitingSince: mailWaitingSince(customer),
    tenantBehindSince: behind ? sql`coalesce(${tenantBehindSince}, now())` : null,
    columns: columnsVersion,
  };
  const written = await database.run(`renew the columns of the customer ${row.id}`, (orm) =>
    orm
      .update(customers)
      .set(values)
      .where(and(eq(id, row.id), eq(revision, row.revision), lt(columns, columnsVersion)))
      .returning({ id }),
  );
  return written.length > 0;
}
