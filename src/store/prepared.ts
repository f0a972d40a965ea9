import { getTableColumns, type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Orm } from './database.js';

/**
 * A statement that differs by nothing but its values, for what is sent with every command or email: its text is built
 * once, and each connection's server parses and plans it once, under its name. That is a third to a half of what such
 * a statement costs.
 * @param build ends with `.prepare(name)`; no other statement may have the name
 */
export function prepared<Query>(build: (orm: Orm) => Query): (orm: Orm) => Query {
  const built = new WeakMap<Orm, Query>();
  return (orm) => {
    const known = built.get(orm);
    if (known !== undefined) return known;
    const query = build(orm);
    built.set(orm, query);
    return query;
  };
}

/** A place for the value of each column, under the name of its property. */
export function placesFor<Table extends PgTable>(
  table: Table,
): { [Property in keyof Table['$inferInsert'] & string]-?: Placeholder<Property> } {
  const places = Object.keys(getTableColumns(table)).map((property) => [property, sql.placeholder(property)]);
  return Object.fromEntries(places);
}

/** For each of the columns the value that was to be inserted, where a row is there already; generated ones have none. */
export function excludedOf(columns: Record<string, PgColumn>): Record<string, SQL> {
  const written = Object.entries(columns).filter(([, { generated }]) => generated === undefined);
  return Object.fromEntries(
    written.map(([property, { name }]) => [property, sql`excluded.${sql.identifier(name)}`]),
  );
}
