import { and, desc, eq, lt, sql } from 'drizzle-orm';
import type { Database } from './database.js';
import { type WebhookStatus, webhookDeliveries, webhookEndpoints } from './webhook-schema.js';

export type WebhookDelivery = typeof webhookDeliveries.$inferSelect;

/** The newest first: those before the delivery `before`. */
export function listWebhookDeliveries(
  database: Database,
  endpointId: string,
  page: { limit: number; before?: number | undefined; status?: WebhookStatus | undefined },
): Promise<WebhookDelivery[]> {
  const { limit, before, status } = page;
  return database.run(`list the deliveries of the webhook ${endpointId}`, (orm) =>
    orm
      .select()
      .from(webhookDeliveries)
      .where(
        and(
          eq(webhookDeliveries.endpointId, endpointId),
          before === undefined ? undefined : lt(webhookDeliveries.id, before),
          status === undefined ? undefined : eq(webhookDeliveries.status, status),
        ),
      )
      .orderBy(desc(webhookDeliveries.id))
      .limit(limit),
  );
}

/** Makes a delivery due now, with a schedule of retries of its own; one that is being sent is left alone. */
export async function retryDelivery(
  database: Database,
  endpointId: string,
  id: number,
): Promise<WebhookDelivery | 'unknown' | 'sending'> {
  const isIt = and(eq(webhookDeliveries.endpointId, endpointId), eq(webhookDeliveries.id, id));
  return database.run(`send the webhook delivery ${id} again`, async (orm) => {
    const [due] = await orm
      .update(webhookDeliveries)
      .set({
        status: 'pending',
        nextAttemptAt: sql`now()`,
        uncounted: sql`${webhookDeliveries.attempts}`,
      })
      .where(and(isIt, sql`${webhookDeliveries.status} <> 'sending'`))
      .returning();
    if (due) return due;
    const [there] = await orm.select({ id: webhookDeliveries.id }).from(webhookDeliveries).where(isIt);
    return there ? 'sending' : 'unknown';
  });
}

/** Rows that one statement deletes at most: it has seconds, and others wait for what it holds. */
const atOnce = 5_000;

/**
 * Forgets what is older than `keepMs`, or belongs to an endpoint that is gone, and gives up what was lost with its
 * process in its last attempt.
 * @returns how many rows are gone; where there may be more, call it again
 */
export async function tidyDeliveries(
  database: Database,
  { keepMs, attempts }: { keepMs: number; attempts: number },
): Promise<{ gone: number; more: boolean }> {
  return database.run('tidy up the webhook deliveries', async (orm) => {
    await orm.execute(sql`
      update ${webhookDeliveries} set status = 'failed', next_attempt_at = null,
        last_reason = 'the last attempt was cut short, and nobody knows whether it arrived'
      where status = 'sending' and next_attempt_at < now() and attempts - uncounted >= ${attempts}`);
    const old = await orm.execute(sql`
      delete from ${webhookDeliveries} where id in (
        select id from ${webhookDeliveries}
        where created_at < now() - ${keepMs}::float8 * interval '1 millisecond'
        limit ${atOnce} for update skip locked)`);
    const orphans = await orm.execute(ofDeletedEndpoints);
    const most = Math.max(old.rowCount ?? 0, orphans.rowCount ?? 0);
    return { gone: (old.rowCount ?? 0) + (orphans.rowCount ?? 0), more: most >= atOnce };
  });
}

/** Goes from one endpoint's id to the next along the index: there are few, and many deliveries of each. */
const ofDeletedEndpoints = sql`
  with recursive present(id) as (
    (select endpoint_id from ${webhookDeliveries} order by endpoint_id limit 1)
    union all
    select (
      select endpoint_id from ${webhookDeliveries} where endpoint_id > present.id order by endpoint_id limit 1
    ) from present where present.id is not null
  )
  delete from ${webhookDeliveries} where id in (
    select delivery.id from present
    cross join lateral (
      select id from ${webhookDeliveries} one where one.endpoint_id = present.id limit ${atOnce} for update skip locked
    ) delivery
    where not exists (select from ${webhookEndpoints} endpoint where endpoint.id = present.id)
    limit ${atOnce})`;
