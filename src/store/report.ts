import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Instant } from '../domain/time.js';
import type { Database, Orm } from './database.js';
import { customers, timeline } from './schema.js';
import { storable } from './text.js';

export interface ReportQuery {
  /** A partner's id; null for customers of the vendor's own; all unless given. */
  partner?: string | null | undefined;
  /** Where each period begins, in order; the last one has no end. */
  periods: readonly Instant[];
  /** Where each day begins of those for which trials that end are counted, and where the last one ends. */
  days: readonly Instant[];
}

const count = z.coerce.number();
/** Of `periods` or `days`, counted from 0. */
const index = z.coerce.number();
const outcome = z.object({
  partner: z.string().nullable(),
  period: index,
  upgraded: count,
  converted: count,
  expired: count,
  /** Trials that were decided: won by production, else lost by an end without it. */
  won: count,
  lost: count,
});
const endingDay = z.object({ day: index, upgrades: count, ends: count, held: count });
const running = z.object({ partner: z.string().nullable(), trials: count });

export interface Report {
  outcomes: z.output<typeof outcome>[];
  ending: z.output<typeof endingDay>[];
  running: z.output<typeof running>[];
}

/** What became of trials and subscriptions, by partner and period, and which trials end soon. */
export function readReport(database: Database, query: ReportQuery): Promise<Report> {
  return database.run('read the report', async (orm) => ({
    outcomes: await rowsOf(orm, outcome, outcomes(query)),
    ending: await rowsOf(orm, endingDay, trialsEnding(query)),
    running: await rowsOf(orm, running, trialsRunning(query)),
  }));
}

async function rowsOf<Row>(orm: Orm, schema: z.ZodType<Row>, statement: SQL): Promise<Row[]> {
  return z.array(schema).parse((await orm.execute(statement)).rows);
}

/** As in the predicate of the index `timeline_milestones`, which holds these few of all events. */
const milestones = sql`t.type in ('trial-started', 'upgraded', 'converted', 'trial-ended', 'expired', 'closed')`;

/** Which of the spans that begin at these instants it falls into; an array, so that no zone is asked for each row. */
function indexIn(starts: readonly Instant[], at: SQL): SQL {
  return sql`width_bucket(${at}, ${sql.param(starts)}::timestamptz[]) - 1`;
}

/**
 * A customer's trial is decided once: by production, whenever that came, else by its end. One that is extended
 * after its end is undecided again, so the past may still change a little.
 */
function outcomes({ partner, periods }: ReportQuery): SQL {
  const isIn = (at: SQL) => sql`${at} >= ${periods[0]}`;
  const won = sql`least(upgraded, converted)`;
  const lost = sql`coalesce(ended, closed)`;
  return sql`
    with lives as materialized (
      select c.partner, c.stage, life.*
      from (
        select t.customer_id,
          min(t.at) filter (where t.type = 'trial-started') as started,
          min(t.at) filter (where t.type = 'upgraded') as upgraded,
          min(t.at) filter (where t.type = 'converted') as converted,
          max(t.at) filter (where t.type = 'trial-ended') as ended,
          max(t.at) filter (where t.type = 'closed') as closed,
          array_agg(t.at) filter (where t.type = 'expired') as expired
        from ${timeline} t
        where ${milestones}
        group by t.customer_id
      ) life
      join ${customers} c on c.id = life.customer_id
      where ${isOf(partner)}
    ), facts as (
      select partner, 'upgraded' as what, upgraded as at from lives where ${isIn(sql`upgraded`)}
      union all
      select partner, 'converted', converted from lives where ${isIn(sql`converted`)}
      union all
      select partner, 'won', ${won} from lives where started is not null and ${isIn(won)}
      union all
      select partner, 'lost', ${lost} from lives
      where started is not null and upgraded is null and converted is null and stage in ('trial-ended', 'closed')
        and ${isIn(lost)}
      union all
      select partner, 'expired', expiry.at from lives, unnest(expired) expiry(at)
      where expired is not null and ${isIn(sql`expiry.at`)}
    )
    select partner, ${indexIn(periods, sql`at`)} as period,
      count(*) filter (where what = 'upgraded') as upgraded,
      count(*) filter (where what = 'converted') as converted,
      count(*) filter (where what = 'expired') as expired,
      count(*) filter (where what = 'won') as won,
      count(*) filter (where what = 'lost') as lost
    from facts
    group by 1, 2`;
}

function trialsEnding({ partner, days }: ReportQuery): SQL {
  return sql`
    select ${indexIn(days, sql`c.trial_ends_at`)} as day,
      count(*) filter (where not held and upgrade = 'allowed') as upgrades,
      count(*) filter (where not held and upgrade = 'blocked') as ends,
      count(*) filter (where held) as held
    from ${customers} c
    where stage = 'trial' and trial_ends_at >= ${days[0]} and trial_ends_at < ${days.at(-1)} and ${isOf(partner)}
    group by 1`;
}

function trialsRunning({ partner }: ReportQuery): SQL {
  return sql`select c.partner, count(*) as trials from ${customers} c where stage = 'trial' and ${isOf(partner)} group by 1`;
}

function isOf(partner: string | null | undefined): SQL {
  if (partner === undefined) return sql`true`;
  return partner === null ? sql`c.partner is null` : sql`c.partner = ${storable(partner)}`;
}
