import { and, asc, eq, getTableColumns, gt, lt, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { nameOf } from '../domain/actor.js';
import type { Instant } from '../domain/time.js';
import type { TimelineEntry } from '../domain/timeline.js';
import { announceChange, type CustomerChange } from './changes.js';
import type { Database } from './database.js';
import { excludedOf, prepared } from './prepared.js';
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
/** What a list shows; to a partner, `mailProblem` and `mailError` are those of the emails that it hears of. */
export type ListedCustomer = Omit<CustomerRow, 'partnerMailProblem' | 'partnerMailError'> &
  Pick<Written, 'revision' | 'updatedAt'>;
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
export const columnsVersion = 2;

const {
  emailDomain,
  searchText,
  mailWaitingSince,
  tenantBehindSince,
  awaitsResultsSince,
  columns: _,
  partnerMailProblem,
  partnerMailError,
  state,
  ...listed
} = getTableColumns(customers);

/** The columns of a list: all but the state, which is large, and what only metrics look at. */
export function listedColumns({ partner }: Pick<Database, 'partner'>): typeof listed {
  if (partner === null) return listed;
  return { ...listed, ...mailTrouble({ partner }) } as typeof listed;
}

/** Where an email's trouble is, as far as whoever reads the database hears of it: filters, counts and lists alike. */
export function mailTrouble({ partner }: Pick<Database, 'partner'>) {
  return partner === null
    ? { mailProblem: customers.mailProblem, mailError: customers.mailError }
    : { mailProblem: partnerMailProblem, mailError: partnerMailError };
}

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
  const values = valuesOf(publication, new Date().toISOString());
  return database.run(`publish revision ${revision} of the customer ${row.id}`, async (orm) => {
    const [written] = await publishing(orm).execute(values);
    if (written) {
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
  then least(${tenantBehindSince}, excluded.tenant_behind_since) end`;

/** Two values of JSON, so that the statement is the same for any number of entries. */
const publishing = prepared((orm) => {
  const [names, factNames] = [customers, timeline].map((table) => sql.join(writtenColumns(table), sql`, `));
  const facts = orm.$with('facts').as(
    orm
      .insert(timeline)
      .select(
        sql`select ${factNames} from jsonb_populate_recordset(null::${timeline}, ${sql.placeholder('facts')}::jsonb)`,
      )
      .onConflictDoNothing(),
  );
  return orm
    .with(facts)
    .insert(customers)
    .select(
      sql`select ${names} from jsonb_populate_record(null::${customers}, ${sql.placeholder('record')}::jsonb)`,
    )
    .onConflictDoUpdate({
      target: customers.id,
      set: { ...excludedOf(getTableColumns(customers)), tenantBehindSince: sinceFirst },
      setWhere: lt(customers.revision, sql`excluded.revision`),
    })
    .returning({ revision: customers.revision })
    .prepare('publish_customer');
});

function valuesOf(
  { row, state, revision, timeline: entries, lanes, awaitsResults }: Publication,
  now: string,
): { record: string; facts: string } {
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
  return { record: storableJson(record), facts: storableJson(facts) };
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

/** The names of the columns that are written; PostgreSQL fills the generated ones itself. */
function writtenColumns(table: PgTable): SQL[] {
  return Object.values(getTableColumns(table))
    .filter((column) => column.generated === undefined)
    .map((column) => sql`${sql.identifier(column.name)}`);
}

/** The same values under the names of the columns. */
function inColumns(table: PgTable, values: Record<string, unknown>): Record<string, unknown> {
  const columns = Object.entries(getTableColumns(table));
  return Object.fromEntries(columns.map(([property, column]) => [column.name, values[property]]));
}
