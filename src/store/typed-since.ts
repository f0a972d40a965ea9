import { and, eq, gte, inArray } from 'drizzle-orm';
import type { Instant } from '../domain/time.js';
import type { Database } from './database.js';
import { timeline } from './schema.js';
import { storable } from './text.js';

/** Which fields of the agreement's contact somebody has typed since then. */
export async function typedSince(
  database: Database,
  customerId: string,
  since: Instant,
): Promise<ReadonlySet<string>> {
  const found = await database.run(`read what was typed for ${customerId}`, (orm) =>
    orm
      .select({ event: timeline.event })
      .from(timeline)
      .where(
        and(
          eq(timeline.customerId, storable(customerId)),
          inArray(timeline.type, ['details-saved', 'contacts-edited']),
          gte(timeline.at, since),
        ),
      ),
  );
  const changes = found.map(({ event }) => {
    if (event.type === 'details-saved') return event.changes.agreementContact;
    return event.type === 'contacts-edited' ? event.agreementContact : undefined;
  });
  return new Set(changes.flatMap((person) => Object.keys(person ?? {})));
}
