import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Actor } from '../domain/actor.js';
import type { Event } from '../domain/events.js';
import type { Database } from './database.js';
import { timeline } from './schema.js';
import { type WebhookStatus, webhookDeliveries, webhookEndpoints } from './webhook-schema.js';

/** An attempt that has begun: what is sent where. */
export interface ClaimedDelivery {
  id: number;
  endpointId: string;
  customerId: string;
  sequence: number;
  type: string;
  organization: string | null;
  partner: string | null;
  /** The partner whose endpoint it is: it is told what that one may know. Null where it is the vendor's own. */
  toldTo: string | null;
  /** This one included. */
  attempts: number;
  /** How many of them the schedule counts, this one included. */
  counted: number;
  at: string;
  actor: Actor;
  event: Event;
  url: string;
  secret: string;
  previousSecret: string | null;
  previousSecretUntil: string | null;
  /** Since when the endpoint's attempts fail. */
  failingSince: string | null;
}

export interface ClaimLimits {
  /** Attempts to begin at most. */
  most: number;
  /** At most so many at once to one endpoint, less those in `busy`. */
  perEndpoint: number;
  /** How many this dispatcher has under way, by endpoint. */
  busy: Readonly<Record<string, number>>;
  /** An attempt that has not come to an end by then, in milliseconds, is lost with its process. */
  leaseMs: number;
  /** Attempts in all that the schedule has. */
  attempts: number;
}

/**
 * Begins attempts that are due. Each endpoint gets its share, so that one with a long queue holds up no other;
 * which come first is left to chance. No two dispatchers begin the same one.
 */
export async function claimDeliveries(database: Database, limits: ClaimLimits): Promise<ClaimedDelivery[]> {
  const { most, perEndpoint, busy, leaseMs, attempts } = limits;
  const found = await database.run('begin the webhook deliveries that are due', (orm) =>
    orm.execute(sql`
      with due as materialized (
        select next.id from (select id from ${webhookEndpoints} where enabled order by random()) endpoint
        cross join lateral (
          select id from ${webhookDeliveries} delivery
          where delivery.endpoint_id = endpoint.id and delivery.next_attempt_at <= now()
            and delivery.attempts - delivery.uncounted < ${attempts}
          order by delivery.next_attempt_at
          limit greatest(0, ${perEndpoint} - coalesce((${JSON.stringify(busy)}::jsonb ->> endpoint.id)::int, 0))
          for update skip locked
        ) next
        limit ${most}
      )
      update ${webhookDeliveries} as delivery
      set status = 'sending', attempts = delivery.attempts + 1, last_attempt_at = now(),
        first_attempt_at = coalesce(delivery.first_attempt_at, now()),
        next_attempt_at = now() + ${leaseMs} * interval '1 millisecond'
      from due, ${webhookEndpoints} endpoint, ${timeline} line
      where delivery.id = due.id and endpoint.id = delivery.endpoint_id
        and line.customer_id = delivery.customer_id and line.sequence = delivery.sequence
      returning delivery.id, delivery.endpoint_id as "endpointId", delivery.customer_id as "customerId",
        delivery.sequence, delivery.type, delivery.organization, delivery.partner, delivery.attempts,
        delivery.attempts - delivery.uncounted as counted, line.at, line.actor, line.event,
        endpoint.url, endpoint.partner as "toldTo",
        endpoint.secret, endpoint.previous_secret as "previousSecret",
        endpoint.previous_secret_until as "previousSecretUntil", endpoint.failing_since as "failingSince"`),
  );
  return claimed.parse(found.rows);
}

const instant = z.coerce.date().transform((date) => date.toISOString());
const claimed: z.ZodType<ClaimedDelivery[]> = z.array(
  z.object({
    id: z.coerce.number(),
    endpointId: z.string(),
    customerId: z.string(),
    sequence: z.number(),
    type: z.string(),
    organization: z.string().nullable(),
    partner: z.string().nullable(),
    toldTo: z.string().nullable(),
    attempts: z.number(),
    counted: z.number(),
    at: instant,
    // What the timeline holds is ours; only its outline is looked at.
    actor: z.custom<Actor>((value) => z.object({ kind: z.string() }).safeParse(value).success),
    event: z.custom<Event>((value) => z.object({ type: z.string() }).safeParse(value).success),
    url: z.string(),
    secret: z.string(),
    previousSecret: z.string().nullable(),
    previousSecretUntil: instant.nullable(),
    failingSince: instant.nullable(),
  }),
);

export interface AttemptResult {
  status: WebhookStatus;
  /** In how many milliseconds the next attempt is due; null where there is none. */
  retryInMs: number | null;
  httpStatus: number | null;
  reason: string | null;
  durationMs: number;
  /** Whether the schedule counts this attempt. */
  counts: boolean;
}

/** Writes down what came of an attempt. One whose lease has run out, and that was begun anew, changes nothing. */
export async function finishDelivery(
  database: Database,
  { id, attempts }: Pick<ClaimedDelivery, 'id' | 'attempts'>,
  result: AttemptResult,
): Promise<void> {
  const { status, retryInMs, httpStatus, reason, durationMs, counts } = result;
  const { uncounted } = webhookDeliveries;
  await database.run(`write down what came of the webhook delivery ${id}`, (orm) =>
    orm
      .update(webhookDeliveries)
      .set({
        status,
        nextAttemptAt: sql`now() + ${retryInMs}::float8 * interval '1 millisecond'`,
        lastStatus: httpStatus,
        lastReason: reason,
        lastDurationMs: Math.round(durationMs),
        ...(status === 'delivered' ? { deliveredAt: sql`now()` } : {}),
        ...(counts ? {} : { uncounted: sql`${uncounted} + 1` }),
      })
      .where(
        and(
          eq(webhookDeliveries.id, id),
          eq(webhookDeliveries.attempts, attempts),
          eq(webhookDeliveries.status, 'sending'),
        ),
      ),
  );
}
