import { and, asc, eq, inArray, max } from 'drizzle-orm';
import type { Event } from '../domain/events.js';
import { comparable } from '../domain/mail.js';
import type { Instant } from '../domain/time.js';
import type { Database } from './database.js';
import { deliveries, timeline } from './schema.js';
import { storable } from './text.js';
import { type Said, wordsOf } from './unsaid.js';

/** What a customer's partner may know of its emails, and of what mail servers said of them. */
export interface ShownMail {
  /** Recipients that it may know, as addresses are compared. */
  addresses: ReadonlySet<string>;
  isShown(delivery: Sent): boolean;
  /** Whether it was sent while the customer was another partner's: what it says names that one. */
  isEarlier(delivery: Sent): boolean;
  /** When the customer became this partner's by a transfer; null where it has always been. */
  since: Instant | null;
  /** A sentence without what was said of emails that are not this partner's to know. */
  without(text: string): string;
}

type Sent = Pick<typeof deliveries.$inferSelect, 'audience' | 'partner' | 'firstAttemptAt'>;

/** The customer's own addresses, and the partner's and those of who signs since the customer is its own; never staff's or another partner's. */
export async function shownMail(database: Database, customerId: string): Promise<ShownMail> {
  const found = await shownMails(database, [customerId]);
  return found(customerId);
}

/** The same for the customers of a page. */
export async function shownMails(
  database: Database,
  customerIds: readonly string[],
): Promise<(customerId: string) => ShownMail> {
  const ids = customerIds.map(storable);
  if (ids.length === 0) return () => shownOf([], [], { partner: null, since: null });
  const { customerId, address, audience, partner, firstAttemptAt, reason } = deliveries;
  return database.run('read who was mailed', async (orm) => {
    const rows = await orm
      .select({ customerId, address, audience, partner, firstAttemptAt, reason })
      .from(deliveries)
      .where(inArray(customerId, ids));
    const transfers = await orm
      .select({ customerId: timeline.customerId, at: max(timeline.at) })
      .from(timeline)
      .where(and(inArray(timeline.customerId, ids), eq(timeline.type, 'transferred')))
      .groupBy(timeline.customerId);
    const answers = await orm
      .select({ customerId: timeline.customerId, event: timeline.event })
      .from(timeline)
      .where(
        and(inArray(timeline.customerId, ids), inArray(timeline.type, ['mail-answered', 'mail-bounced'])),
      )
      .orderBy(asc(timeline.sequence));
    const since = new Map(transfers.map((transfer) => [transfer.customerId, transfer.at]));
    return (id) => {
      const of = <T extends { customerId: string }>(list: T[]) =>
        list.filter((one) => one.customerId === storable(id));
      const events = of(answers).map(({ event }) => event);
      const viewer = { partner: database.partner, since: since.get(storable(id)) ?? null };
      return shownOf(of(rows), saidIn(events), viewer);
    };
  });
}

interface Viewer {
  partner: string | null;
  since: Instant | null;
}

/**
 * A row knows whose customer it was. By its time alone one would not: an email that is under way at a transfer goes
 * to the partner before, after it. Rows of earlier releases have nothing but their time.
 */
function shownOf(rows: (Sent & Said)[], said: Said[], { partner, since }: Viewer): ShownMail {
  const isEarlier = (row: Sent) =>
    row.partner === null ? since !== null && row.firstAttemptAt < since : row.partner !== partner;
  const isShown = (row: Sent) => row.audience === 'customer' || (row.audience !== 'staff' && !isEarlier(row));
  const addresses = new Set(rows.filter(isShown).map(({ address }) => comparable(address)));
  const everything = [...rows, ...said];
  const isKnown = ({ address }: Said) => addresses.has(comparable(address));
  const hidden = everything.filter((one) => !isKnown(one));
  const kept = everything.filter(isKnown);
  return { addresses, isShown, isEarlier, since, without: wordsOf(hidden, kept) };
}

/** What mail servers said: the rows know the last words only, and a hold may have been about earlier ones. */
function saidIn(events: Event[]): Said[] {
  return events.flatMap((event): Said[] => {
    if (event.type === 'mail-bounced') return [event];
    return event.type === 'mail-answered' ? event.results : [];
  });
}
