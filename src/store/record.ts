import { and, asc, eq, getTableColumns, gt, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { nameOf } from '../domain/actor.js';
import type { Instant } from '../domain/time.js';
import type { TimelineEntry } from '../domain/timeline.js';
import { announceChange, type CustomerChange } from './changes.js';
import type { Database } from './database.js';
import { customers, timeline } from './schema.js';
import { storable, storableJson } from './text.js';

type Written = typeof customers.$inferSelect;

/** A customer's columns: what lists show, filter and sort by. */
export type CustomerRow = Omit<
  Written,
  | 'emailDomain'
  | 'searchText'
  | 'mailWaitingSince'
  | 'tenantBehindSince'
  | 'awaitsResultsSince'
  | 'columns'
  | 'revision'
  | 'updatedAt'
  | 'state'
>;
export type ListedCustomer = CustomerRow & Pick<Written, 'revision' | 'updatedAt'>;
export type StoredCustomer = ListedCustomer & Pick<Written, 'state'>;
/** A line of the timeline and when it was written down, which is later than `at` after an outage. */
export type StoredEntry = TimelineEntry & Pick<typeof timeline.$inferSelect, 'recordedAt'>;

export interface Publication {
  row: CustomerRow;
  state: unknown;
  revision: number;
  /** Entries that may not be stored yet; those that are, are left as they are. */
  timeline: readonly TimelineEntry[];
  /** What the lanes have yet to do: metrics count it. Nothing unless given. */
  lanes?: { mailWaitingSince: Instant | null; tenantBehind: boolean };
  /** Results follow in a moment: `awaitingResults` finds those for whom they did not. */
  awaitsResults?: boolean;
}

/** Raised by whoever adds a column to `recordRow`: rows of an earlier version are filled in anew after an update. */
export const columnsVersion = 1;

const {
  emailDomain,
  searchText,
  mailWaitingSince,
  tenantBehindSince,
  awaitsResultsSince,
  columns: _,
  state,
  ...listed
} = getTableColumns(customers);
/** The columns of a list: all but the state, which is large, and what only metrics look at. */
export const listedColumns = listed;

/**
 * Writes a customer's newest state and its events in one statement: both are there, or neither is.
 * An older or equal revision never overwrites the row; events are facts and are stored whichever comes first.
 * @returns whether the row was written, and the revision that the record holds now
 */
export async function publish(
  database: Database,
  publication: Publication,
): Promise<{ stored: boolean; revision: number }> {
  const { row, revision } = publication;
  const statement = publishStatement(publication, new Date().toISOString());
  return database.run(`publish revision ${revision} of the customer ${row.id}`, async (orm) => {
    const written = await orm.execute<{ revision: number }>(statement);
    if (written.rows[0]) {
      announceChange(database, changeOf(publication));
      return { stored: true, revision };
    }
    const [newer] = await orm
      .select({ revision: customers.revision })
      .from(customers)
      .where(eq(customers.id, row.id));
    return { stored: false, revision: newer?.revision ?? revision };
  });
}

function changeOf({ row, timeline: entries }: Publication): CustomerChange {
  const before = entries.flatMap(({ event }) => (event.type === 'transferred' ? [event.from] : []));
  return { id: row.id, partners: [row.partner, ...before] };
}

/** The customer as it was last published; null where there is none of this id. */
export async function findCustomer(database: Database, id: string): Promise<StoredCustomer | null> {
  const found = await database.run(`read the customer ${id}`, (orm) =>
    orm
      .select({ ...listed, state })
      .from(customers)
      .where(eq(customers.id, storable(id))),
  );
  return found[0] ?? null;
}

/** A customer's timeline in order: at most `limit` entries (500 unless given) of those after sequence `after`. */
export async function timelineOf(
  database: Database,
  id: string,
  page: { after?: number; limit?: number } = {},
): Promise<StoredEntry[]> {
  const { after = 0, limit = 500 } = page;
  const { sequence, at, actor, event, recordedAt } = timeline;
  return database.run(`read the timeline of the customer ${id}`, (orm) =>
    orm
      .select({ sequence, at, actor, event, recordedAt })
      .from(timeline)
      .where(and(eq(timeline.customerId, storable(id)), gt(sequence, after)))
      .orderBy(asc(sequence))
      .limit(limit),
  );
}

/** A tenant that was behind already has been since then. */
const sinceFirst = sql`case when excluded.tenant_behind_since is not null
  then least(kept.tenant_behind_since, excluded.tenant_behind_since) end`;
const customerColumns = writtenColumns(customers);
const timelineColumns = writtenColumns(timeline);
const overwrite = sql.join(
  [
    ...writtenColumns(customers, tenantBehindSince.name).map((column) => sql`${column} = excluded.${column}`),
    sql`${sql.identifier(tenantBehindSince.name)} = ${sinceFirst}`,
  ],
  sql`, `,
);

/** Two parameters of JSON, so that the text of the statement is the same for any number of entries. */
function publishStatement(
  { row, state, revision, timeline: entries, lanes, awaitsResults }: Publication,
  now: string,
): SQL {
  const waiting = {
    mailWaitingSince: lanes?.mailWaitingSince ?? null,
    tenantBehindSince: lanes?.tenantBehind ? now : null,
    awaitsResultsSince: awaitsResults ? now : null,
  };
  const record = inColumns(customers, {
    ...{ ...row, ...waiting, revision, updatedAt: now, state },
    columns: columnsVersion,
  });
  const facts = entries.map((entry) => inColumns(timeline, factOf(row.id, entry, now)));
  const names = sql.join(customerColumns, sql`, `);
  const factNames = sql.join(timelineColumns, sql`, `);
  return sql`
    with facts as (
      insert into ${timeline} (${factNames})
      select ${factNames} from jsonb_populate_recordset(null::${timeline}, ${storableJson(facts)}::jsonb)
      on conflict do nothing
    )
    insert into ${customers} as kept (${names})
    select ${names} from jsonb_populate_record(null::${customers}, ${storableJson(record)}::jsonb)
    on conflict (id) do update set ${overwrite} where kept.revision < excluded.revision
    returning revision`;
}

function factOf(customerId: string, entry: TimelineEntry, now: string): typeof timeline.$inferInsert {
  const { sequence, at, actor, event } = entry;
  const actorName = nameOf(actor);
  return {
    customerId,
    sequence,
    at,
    actor,
    actorKind: actor.kind,
    actorName,
    type: event.type,
    event,
    recordedAt: now,
  };
}

/** The names of the columns that are written, but for one; PostgreSQL fills the generated ones itself. */
function writtenColumns(table: PgTable, except?: string): SQL[] {
  return Object.values(getTableColumns(table))
    .filter((column) => column.generated === undefined && column.name !== except)
    .map((column) => sql`${sql.identifier(column.name)}`);
}

/** The same values under the names of the columns. */
function inColumns(table: PgTable, values: Record<string, unknown>): Record<string, unknown> {
  const columns = Object.entries(getTableColumns(table));
  return Object.fromEntries(columns.map(([property, column]) => [column.name, values[property]]));
}
