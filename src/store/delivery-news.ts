import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { comparable, type DeliveryResult } from '../domain/mail.js';
import type { Instant } from '../domain/time.js';
import type { Database } from './database.js';
import { type Delivery, type DeliveryKey, withoutContent } from './deliveries.js';
import { deliveries } from './schema.js';
import { storable } from './text.js';

/**
 * What a workflow has heard of an email and its row has not: its process ended while the database was away. A row that
 * knows of an answer keeps it.
 */
export async function markAccepted(
  database: Database,
  {
    customerId,
    key,
    results,
    at,
  }: { customerId: string; key: string; results: DeliveryResult[]; at: Instant },
): Promise<void> {
  const addresses = results.flatMap(({ address, outcome }) => (outcome === 'accepted' ? [address] : []));
  if (addresses.length === 0) return;
  await database.run(`write down that the email ${key} of the customer ${customerId} was accepted`, (orm) =>
    orm
      .update(deliveries)
      .set({ status: 'accepted', acceptedAt: at })
      .where(
        and(
          eq(deliveries.customerId, customerId),
          eq(deliveries.key, key),
          inArray(deliveries.address, addresses),
          eq(deliveries.status, 'sending'),
        ),
      ),
  );
}

/**
 * A delivery failed after it was accepted: the next attempt may send it again.
 * @returns the delivery; null where there is none under this Message-ID or key
 */
export async function markBounced(
  database: Database,
  bounced: ({ messageId: string } | DeliveryKey) & { reason: string },
): Promise<Delivery | null> {
  const which =
    'messageId' in bounced ? eq(deliveries.messageId, storable(bounced.messageId)) : isAsReported(bounced);
  const [delivery] = await database.run('write down a bounce', (orm) =>
    orm
      .update(deliveries)
      .set({ status: 'bounced', reason: storable(bounced.reason) })
      .where(which)
      .returning(withoutContent),
  );
  return delivery ?? null;
}

/**
 * What it said is no longer so: no attempt follows where none is known to have succeeded. One of which nothing was
 * heard, since its worker died, may have got through all the same.
 */
export async function markWithdrawn(
  database: Database,
  { customerId, key, reason }: Pick<DeliveryKey, 'customerId' | 'key'> & { reason: string },
): Promise<void> {
  const open = inArray(deliveries.status, ['sending', 'delayed']);
  const unheard = sql`case ${deliveries.status} when 'sending' then '; its last attempt may have got through' else '' end`;
  await database.run(`withdraw the email ${key} of the customer ${customerId}`, (orm) =>
    orm
      .update(deliveries)
      .set({ status: 'withdrawn', reason: sql`${storable(reason)} || ${unheard}` })
      .where(and(eq(deliveries.customerId, customerId), eq(deliveries.key, key), open)),
  );
}

/** A mail system names the recipient as it likes: no two recipients of one email differ in case alone. */
function isAsReported({ customerId, key, address }: DeliveryKey): SQL | undefined {
  const isRecipient = eq(sql`lower(${deliveries.address})`, comparable(storable(address)));
  return and(eq(deliveries.customerId, storable(customerId)), eq(deliveries.key, storable(key)), isRecipient);
}
