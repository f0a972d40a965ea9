import { and, eq, max } from 'drizzle-orm';
import type { Instant } from '../domain/time.js';
import type { Database } from './database.js';
import { deliveries, timeline } from './schema.js';
import { storable } from './text.js';

/** Which of a customer's emails its partner may know the recipients of. */
export interface ShownMail {
  addresses: ReadonlySet<string>;
  /** When the customer became this partner's by a transfer; null where it has always been. */
  since: Instant | null;
}

/** The customer's own addresses, and the partner's since the customer is its own; never staff's or another partner's. */
export async function shownMail(database: Database, customerId: string): Promise<ShownMail> {
  const id = storable(customerId);
  return database.run(`read who was mailed for ${customerId}`, async (orm) => {
    const [transfer] = await orm
      .select({ at: max(timeline.at) })
      .from(timeline)
      .where(and(eq(timeline.customerId, id), eq(timeline.type, 'transferred')));
    const since = transfer?.at ?? null;
    const rows = await orm
      .selectDistinct({
        address: deliveries.address,
        audience: deliveries.audience,
        at: deliveries.firstAttemptAt,
      })
      .from(deliveries)
      .where(eq(deliveries.customerId, id));
    const shown = rows.filter((row) => isShown({ ...row, firstAttemptAt: row.at }, since));
    return { since, addresses: new Set(shown.map(({ address }) => address)) };
  });
}

export function isShown(
  { audience, firstAttemptAt }: Pick<typeof deliveries.$inferSelect, 'audience' | 'firstAttemptAt'>,
  since: Instant | null,
): boolean {
  if (audience === 'customer') return true;
  return audience === 'partner' && (since === null || firstAttemptAt >= since);
}
