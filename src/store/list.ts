import { and, asc, count, desc, eq, gte, inArray, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Customer, StageName } from '../domain/customer.js';
import type { Instant } from '../domain/time.js';
import { type Direction, decodeCursor, encodeCursor, type Position, type SortName } from './cursor.js';
import type { Database, Orm } from './database.js';
import { type ListedCustomer, listedColumns, mailTrouble } from './record.js';
import { customers, stageRank, type WaitingOn } from './schema.js';
import { storable } from './text.js';

/** From an instant to another, both included; without one of them, open on that side. */
export interface Span {
  from?: Instant | undefined;
  to?: Instant | undefined;
}

/** What a list is narrowed to. Several values of one field are alternatives; an empty list matches nothing. */
export interface CustomerFilter {
  stages?: readonly StageName[] | undefined;
  /** A partner's id; null for customers of the vendor's own. */
  partner?: string | null | undefined;
  skus?: readonly string[] | undefined;
  sources?: readonly Customer['source'][] | undefined;
  waitingOn?: readonly WaitingOn[] | undefined;
  importStatuses?: readonly string[] | undefined;
  /** Whether a conflict with another registration is open. */
  conflict?: boolean | undefined;
  /** Whether the upgrade is held. */
  held?: boolean | undefined;
  /** Whether an email could not be delivered. */
  mailProblem?: boolean | undefined;
  /** Domains of the notification email, in lower case. */
  domains?: readonly string[] | undefined;
  trialEnd?: Span | undefined;
  expires?: Span | undefined;
  created?: Span | undefined;
  /**
   * Parts of organization, email (with its domain) or id, in any case; each word must occur. No character is
   * special. Of long texts the first 200 characters and 8 words count.
   */
  search?: string | undefined;
  /** Narrows further, by the same fields once more. */
  within?: CustomerFilter | undefined;
}

export interface CustomerQuery extends CustomerFilter {
  /** By `created` unless given. Customers without the value come last in either direction. */
  sort?: SortName | undefined;
  /** `desc` by `created`, otherwise `asc`, unless given. */
  direction?: Direction | undefined;
  /** Customers on a page: 50 unless given, 200 at most. */
  limit?: number | undefined;
  /** `next` of the page before, with the same sort and direction. */
  cursor?: string | undefined;
}

export interface CustomerPage {
  customers: ListedCustomer[];
  /** The cursor of the next page; null on the last one. */
  next: string | null;
}

/** A sort compares what its index is made of: on the column, and alike on the value that a cursor holds. */
interface Sort {
  property:
    | 'organization'
    | 'stage'
    | 'createdAt'
    | 'trialEndsAt'
    | 'expiresAt'
    | 'waitingSince'
    | 'nextAt'
    | 'revenueUsd'
    | 'expectedClose'
    | 'dealDueAt';
  ofColumn: SQL;
  ofValue(value: SQL): SQL;
}

const sorts: Record<SortName, Sort> = {
  organization: byText('organization', (text) => sql`lower(${text})`),
  stage: byText('stage', stageRank),
  created: byColumn('createdAt', 'timestamptz'),
  'trial-end': byColumn('trialEndsAt', 'timestamptz'),
  expires: byColumn('expiresAt', 'timestamptz'),
  'waiting-since': byColumn('waitingSince', 'timestamptz'),
  next: byColumn('nextAt', 'timestamptz'),
  revenue: byColumn('revenueUsd', 'bigint'),
  'expected-close': byColumn('expectedClose', 'text'),
  due: byColumn('dealDueAt', 'timestamptz'),
};

function byText(property: 'organization' | 'stage', key: (text: SQL) => SQL): Sort {
  return { property, ofColumn: key(sql`${customers[property]}`), ofValue: key };
}

function byColumn(property: Sort['property'], type: 'timestamptz' | 'bigint' | 'text'): Sort {
  const ofValue = (value: SQL) => sql`${value}::${sql.raw(type)}`;
  return { property, ofColumn: sql`${customers[property]}`, ofValue };
}

/**
 * One page of customers, stable under ties and while customers come and go.
 * @throws InvalidCursor when the cursor is not one of this sort and direction
 */
export async function listCustomers(database: Database, query: CustomerQuery = {}): Promise<CustomerPage> {
  const sort = query.sort ?? 'created';
  const direction = query.direction ?? (sort === 'created' ? 'desc' : 'asc');
  const limit = Math.min(Math.max(Math.trunc(query.limit ?? 50), 1), 200);
  const from = query.cursor === undefined ? null : decodeCursor(query.cursor, sort, direction);
  const walk = { sort: sorts[sort], direction, filter: conditions(database, query), from };
  const shownColumns = listedColumns(database);
  const rows = await database.run('list customers', (orm) => readPage(orm, shownColumns, walk, limit + 1));
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  if (!last) return { customers: shown, next: null };
  const value = last[walk.sort.property];
  return {
    customers: shown,
    next: encodeCursor({ sort, direction, value: value === null ? null : String(value), id: last.id }),
  };
}

/** How many customers there are per stage, of those that the filter admits; its stages do not count. */
export async function countByStage(
  database: Database,
  filter: Omit<CustomerFilter, 'stages'> = {},
): Promise<Partial<Record<StageName, number>>> {
  const found = await database.run('count customers', (orm) =>
    orm
      .select({ stage: customers.stage, count: count() })
      .from(customers)
      .where(and(...conditions(database, { ...filter, stages: undefined })))
      .groupBy(customers.stage),
  );
  return Object.fromEntries(found.map((group) => [group.stage, group.count]));
}

/** How many customers the filter admits. */
export function countCustomers(seen: Seen, orm: Orm, filter: CustomerFilter): Promise<number> {
  return orm.$count(customers, and(...conditions(seen, filter)));
}

interface Walk {
  sort: Sort;
  direction: Direction;
  filter: SQL[];
  from: Position | null;
}

/** First those that have the sort's value, then those that have none, by id. */
async function readPage(
  orm: Orm,
  shown: ReturnType<typeof listedColumns>,
  walk: Walk,
  wanted: number,
): Promise<ListedCustomer[]> {
  const { property, ofColumn } = walk.sort;
  const column = customers[property];
  const order = walk.direction === 'asc' ? asc : desc;
  const read = (conditions: (SQL | undefined)[], order: SQL[], limit: number) =>
    orm
      .select(shown)
      .from(customers)
      .where(and(...walk.filter, ...conditions))
      .orderBy(...order)
      .limit(limit);
  const byId = order(customers.id);
  const present = column.notNull ? undefined : isNotNull(column);
  const without = walk.from?.value === null;
  const rows = without ? [] : await read([present, beyond(walk)], [order(ofColumn), byId], wanted);
  if (column.notNull || rows.length === wanted) return rows;
  const rest = await read([isNull(column), beyondWithout(walk)], [byId], wanted - rows.length);
  return [...rows, ...rest];
}

function beyond({ sort, direction, from }: Walk): SQL | undefined {
  if (!from) return undefined;
  const compare = direction === 'asc' ? sql`>` : sql`<`;
  const value = sort.ofValue(sql`${from.value}::text`);
  return sql`(${sort.ofColumn}, ${customers.id}) ${compare} (${value}, ${from.id})`;
}

function beyondWithout({ direction, from }: Walk): SQL | undefined {
  if (from?.value !== null) return undefined;
  return direction === 'asc' ? sql`${customers.id} > ${from.id}` : sql`${customers.id} < ${from.id}`;
}

/** Whose view of the database it is: a partner's hears of its own emails' trouble alone. */
type Seen = Pick<Database, 'partner'>;

function conditions(seen: Seen, filter: CustomerFilter): SQL[] {
  const among = (column: PgColumn, values: readonly string[] | undefined) =>
    values === undefined ? undefined : inArray(column, values.map(storable));
  return [
    among(customers.stage, filter.stages),
    ofPartner(filter.partner),
    among(customers.sku, filter.skus),
    among(customers.source, filter.sources),
    among(customers.waitingOn, filter.waitingOn),
    among(customers.importStatus, filter.importStatuses),
    among(customers.emailDomain, filter.domains),
    whether(sql`${customers.conflict}`, filter.conflict),
    whether(sql`${customers.held}`, filter.held),
    whether(sql`${mailTrouble(seen).mailProblem}`, filter.mailProblem),
    ...within(customers.trialEndsAt, filter.trialEnd),
    ...within(customers.expiresAt, filter.expires),
    ...within(customers.createdAt, filter.created),
    ...words(filter.search ?? '').map(occurs),
    ...(filter.within ? conditions(seen, filter.within) : []),
  ].filter((condition) => condition !== undefined);
}

/** As a literal, never a parameter: only so do the partial indexes of what is rarely true serve. */
function whether(column: SQL, wanted: boolean | undefined): SQL | undefined {
  if (wanted === undefined) return undefined;
  return wanted ? column : sql`not ${column}`;
}

function within(column: PgColumn, span: Span | undefined): (SQL | undefined)[] {
  return [span?.from && gte(column, span.from), span?.to && lte(column, span.to)].map(
    (part) => part || undefined,
  );
}

function ofPartner(partner: string | null | undefined): SQL | undefined {
  if (partner === undefined) return undefined;
  return partner === null ? isNull(customers.partner) : eq(customers.partner, storable(partner));
}

/** In either there is an index of its own for it. */
function occurs(word: string): SQL {
  const part = sql`lower(${`%${word}%`})`;
  return sql`(${customers.searchText} like ${part} or lower(${customers.opportunity}) like ${part})`;
}

/** The words of a search with LIKE's special characters taken literally. */
function words(search: string): string[] {
  const typed = storable(search).slice(0, 200).split(/\s+/).filter(Boolean).slice(0, 8);
  return typed.map((word) => word.replace(/[\\%_]/g, '\\$&'));
}
