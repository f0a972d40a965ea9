import { eq } from 'drizzle-orm';
import type { Database } from './database.js';
import { customers } from './schema.js';
import { storable } from './text.js';

/**
 * The database as one partner sees it: each piece of work is a read-only transaction under a role for which
 * row-level security admits that partner's rows only, so that a forgotten condition shows nobody else's.
 */
export function asPartner(database: Database, partner: string): Database {
  return {
    where: database.where,
    partner,
    run: (what, work) =>
      database.reading(what, { 'fortnight.partner': partner, role: 'fortnight_partner' }, work),
    reading: () => Promise.reject(new Error('a partner’s view of the database has its settings')),
    dedicated: () =>
      Promise.reject(new Error('a partner’s view of the database has no connection of its own')),
    close: () => Promise.reject(new Error('a partner’s view of the database is not closed: the database is')),
  };
}

/** Whether the record shows a customer of this id to whom the database is narrowed to. */
export async function isVisible(database: Database, id: string): Promise<boolean> {
  const found = await database.run(`look for the customer ${id}`, (orm) =>
    orm
      .select({ id: customers.id })
      .from(customers)
      .where(eq(customers.id, storable(id))),
  );
  return found.length > 0;
}
