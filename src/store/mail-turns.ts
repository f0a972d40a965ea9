import { and, eq, inArray, lt, or, sql } from 'drizzle-orm';
import type { Database } from './database.js';
import { mailPace, mailTurns } from './schema.js';
import { storable } from './text.js';

/** An email that wants to go out, to so many addresses. */
export interface Waiting {
  customerId: string;
  key: string;
  addresses: number;
}

const only = 1;

/**
 * Gives each email a turn, behind all that have asked before, so that all workers together send at most so many a
 * second. One that has a turn keeps it. @returns how many milliseconds are left until the last of these turns
 */
export async function takeTurns(
  database: Database,
  waiting: readonly Waiting[],
  perSecond: number,
): Promise<number> {
  let left = 0;
  for (const one of waiting) left = Math.max(left, await takeTurn(database, one, perSecond));
  return left;
}

/** By the database's clock, which is the same for all workers. */
async function takeTurn(
  database: Database,
  { customerId, key, addresses }: Waiting,
  perSecond: number,
): Promise<number> {
  const id = storable(customerId);
  const takes = sql`make_interval(secs => ${addresses / perSecond}::float8)`;
  const { rows } = await database.run(`wait for the turn of an email to the customer ${customerId}`, (orm) =>
    orm.execute<{ left: number }>(sql`
      with mine as (
        select ${mailTurns.at} as at from ${mailTurns} where ${mailTurns.customerId} = ${id} and ${mailTurns.key} = ${key}
      ), moved as (
        insert into ${mailPace} (id, free_from) select ${only}, clock_timestamp() + ${takes}
        where not exists (select from mine)
        on conflict (id) do update set free_from = greatest(mail_pace.free_from, clock_timestamp()) + ${takes}
        returning free_from - ${takes} as at
      ), taken as (
        insert into ${mailTurns} (customer_id, key, at) select ${id}, ${key}, at from moved
        on conflict do nothing returning at
      )
      select extract(epoch from at - clock_timestamp())::float8 * 1000 as left from (table mine union all table taken) turn`),
  );
  return Math.max(rows[0]?.left ?? 0, 0);
}

/** Their turns are used. Those that nobody came for, because the email was withdrawn, go after a day. */
export async function endTurns(database: Database, waiting: readonly Waiting[]): Promise<void> {
  const [first] = waiting;
  if (!first) return;
  const mine = and(
    eq(mailTurns.customerId, storable(first.customerId)),
    inArray(
      mailTurns.key,
      waiting.map(({ key }) => key),
    ),
  );
  await database.run('end the turns of emails', (orm) =>
    orm.delete(mailTurns).where(or(mine, lt(mailTurns.at, sql`clock_timestamp() - interval '1 day'`))),
  );
}
