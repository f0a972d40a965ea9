import { and, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { Answer } from '../domain/lifecycle.js';
import type { Instant } from '../domain/time.js';
import type { Database, Orm } from './database.js';
import { placesFor, prepared } from './prepared.js';
import { requests } from './schema.js';
import { storable, storableJson } from './text.js';

/** The name of a request: its Idempotency-Key, within the scope of who sent it. */
export interface RequestName {
  scope: string;
  requestId: string;
}

/** A request as it began. `answer` is null while it is under way, and where no answer came in time. */
export interface KeptRequest extends RequestName {
  /** Of the command and the body, so that another body under the same key is told apart. */
  fingerprint: string;
  customerId: string;
  /** What the workflow was sent; a repeat sends exactly this. */
  input: unknown;
  answer: Answer | null;
  createdAt: Instant;
}

/**
 * The first answers of 30 days. A request is kept before it is sent, so that a repeat after a lost answer is known
 * for one; whether it was applied, the workflow's own ledger says.
 */
export interface Requests {
  find(name: RequestName): Promise<KeptRequest | null>;
  /** Keeps a request that begins. @returns the one that is kept under this name: this one, or an earlier one */
  begin(request: KeptRequest): Promise<KeptRequest>;
  /** Keeps the first answer; an answer that is there already stays. */
  answered(request: KeptRequest, answer: Answer): Promise<void>;
  /** A refused request changed nothing: its name is free again. One that was answered stays. */
  forget(name: RequestName): Promise<void>;
  /** Removes what began before. @returns how many requests those were */
  prune(before: Instant): Promise<number>;
}

const batch = 5_000;

export function storedRequests(database: Database): Requests {
  const find = (orm: Orm, name: RequestName) => orm.select().from(requests).where(named(name)).limit(1);
  return {
    find: async (name) => (await database.run('look up a request', (orm) => find(orm, name)))[0] ?? null,
    begin: (request) =>
      database.run('keep a request', async (orm) => {
        const [kept] = await beginning(orm).execute(rowOf(request));
        // The other one may be refused and forgotten in this very moment: then this one is on its own.
        return kept ?? (await find(orm, request))[0] ?? request;
      }),
    answered: (request, answer) =>
      database.run('keep an answer', async (orm) => {
        await answering(orm).execute(rowOf({ ...request, answer }));
      }),
    forget: (name) =>
      database.run('forget a request', async (orm) => {
        await orm.delete(requests).where(and(named(name), isNull(requests.answer)));
      }),
    prune: (before) => pruneAll(database, before),
  };
}

const places = {
  ...placesFor(requests),
  input: sql`${sql.placeholder('input')}::jsonb`,
  answer: sql`${sql.placeholder('answer')}::jsonb`,
};

const beginning = prepared((orm) =>
  orm.insert(requests).values(places).onConflictDoNothing().returning().prepare('begin_request'),
);

const answering = prepared((orm) =>
  orm
    .insert(requests)
    .values(places)
    .onConflictDoUpdate({
      target: [requests.scope, requests.requestId],
      set: { answer: sql`excluded.answer` },
      setWhere: sql`${requests.answer} is null and ${requests.fingerprint} = excluded.fingerprint`,
    })
    .prepare('answer_request'),
);

/** In batches, so that no statement takes long however much there is. */
async function pruneAll(database: Database, before: Instant): Promise<number> {
  for (let total = 0; ; ) {
    const count = await database.run('prune requests', async (orm) => {
      const old = orm
        .select({ place: sql`ctid` })
        .from(requests)
        .where(lt(requests.createdAt, before))
        .limit(batch);
      return (await orm.delete(requests).where(inArray(sql`ctid`, old))).rowCount ?? 0;
    });
    total += count;
    if (count < batch) return total;
  }
}

function named({ scope, requestId }: RequestName) {
  return and(eq(requests.scope, storable(scope)), eq(requests.requestId, requestId));
}

function rowOf({ scope, input, answer, ...request }: KeptRequest) {
  return {
    ...request,
    scope: storable(scope),
    input: storableJson(input),
    answer: answer && storableJson(answer),
  };
}
