import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from './database.js';
import { customers } from './schema.js';
import { webhookDeliveries, webhookEndpoints } from './webhook-schema.js';

/** How many pieces of work wait, and for how many seconds the oldest has; 0 where none does. */
export interface Waiting {
  count: number;
  oldestSeconds: number;
}

/** All customers at a glance, as the record knows them. */
export interface Fleet {
  /** Customers whose agenda has an entry that was due a minute ago or more. */
  overdue: Waiting;
  /** Customers with emails in the outbox. */
  mail: Waiting;
  /** Customers whose tenant in the product is not as wished. */
  tenant: Waiting;
  /** Customers with an email that nobody could be given. */
  undeliverable: number;
  /** Webhook deliveries that are due. */
  webhooks: Waiting;
  /** Webhooks that were turned off because they failed for days. */
  webhooksDisabled: number;
  stages: { stage: string; count: number }[];
}

const waiting = z
  .object({ count: z.coerce.number(), seconds: z.coerce.number() })
  .transform(({ count, seconds }): Waiting => ({ count, oldestSeconds: Math.max(seconds, 0) }));
const fleet = z.object({
  overdue: waiting,
  mail: waiting,
  tenant: waiting,
  undeliverable: z.number(),
  webhooks: waiting,
  webhooksDisabled: z.number(),
  stages: z.array(z.object({ stage: z.string(), count: z.number() })),
});

/** Every part of it but the stages reads an index that holds nothing else than what waits. */
export async function readFleet(database: Database): Promise<Fleet> {
  const since = (column: string) =>
    sql.raw(
      `json_build_object('count', count(*), 'seconds', coalesce(extract(epoch from now() - min(${column})), 0))`,
    );
  const found = await database.run('count what waits', (orm) =>
    orm.execute(sql`
      select
        (select ${since('next_at')} from ${customers} where next_at < now() - interval '1 minute') as overdue,
        (select ${since('mail_waiting_since')} from ${customers} where mail_waiting_since is not null) as mail,
        (select ${since('tenant_behind_since')} from ${customers} where tenant_behind_since is not null) as tenant,
        (select count(*)::int from ${customers} where mail_problem) as undeliverable,
        (select ${since('next_attempt_at')} from ${webhookDeliveries} delivery
          join ${webhookEndpoints} endpoint on endpoint.id = delivery.endpoint_id and endpoint.enabled
          where next_attempt_at <= now()) as webhooks,
        (select count(*)::int from ${webhookEndpoints} where disabled_reason is not null) as "webhooksDisabled",
        (select coalesce(json_agg(per_stage), '[]') from
          (select stage, count(*)::int from ${customers} group by stage) per_stage) as stages`),
  );
  return fleet.parse(found.rows[0]);
}
