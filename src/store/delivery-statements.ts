import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import { excludedOf, placesFor, prepared } from './prepared.js';
import { deliveries } from './schema.js';

/** An attempt that has said nothing for this long, in seconds, is over: its process died. */
const staleAfter = 60;

/** An attempt begins where it is wanted and none is under way: it is its own repeat, or the earlier one has gone stale. */
const mayBegin = sql`${deliveries.status} not in ('accepted', 'withdrawn') and (
  ${deliveries.status} <> 'sending' or ${deliveries.owner} is not distinct from excluded.owner
  or ${deliveries.lastAttemptAt} < excluded.last_attempt_at - make_interval(secs => ${sql.raw(String(staleAfter))}))`;

/** Gives back a row where the attempt may begin. */
export const beginStatement = prepared((orm) => {
  const { firstAttemptAt, attempts, ...changed } = getTableColumns(deliveries);
  return orm
    .insert(deliveries)
    .values(placesFor(deliveries))
    .onConflictDoUpdate({
      target: [deliveries.customerId, deliveries.key, deliveries.address],
      set: { ...excludedOf(changed), attempts: sql`${attempts} + 1` },
      setWhere: mayBegin,
    })
    .returning({ key: deliveries.key })
    .prepare('begin_delivery');
});

export const standing = { status: deliveries.status, acceptedAt: deliveries.acceptedAt };

/** Changes what does not have one of the statuses `final`, and gives back what stands then. */
export const finishStatement = prepared((orm) => {
  const { customerId, key, address, status, reason, acceptedAt } = placesFor(deliveries);
  return orm
    .update(deliveries)
    .set({ status: sql`${status}`, reason: sql`${reason}`, acceptedAt: sql`${acceptedAt}::timestamptz` })
    .where(
      and(
        eq(deliveries.customerId, customerId),
        eq(deliveries.key, key),
        eq(deliveries.address, address),
        sql`${deliveries.status} <> all(${sql.placeholder('final')}::text[])`,
      ),
    )
    .returning(standing)
    .prepare('finish_delivery');
});
