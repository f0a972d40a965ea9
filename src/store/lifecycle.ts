import { z } from 'zod';
import type { Lifecycle } from '../domain/lifecycle.js';
import { mailWaitingSince } from '../domain/outbox.js';
import { isReadable } from '../domain/schema.js';
import type { TimelineEntry } from '../domain/timeline.js';
import { recordRow } from './customer-row.js';
import type { Database } from './database.js';
import { markAccepted, markBounced, markWithdrawn } from './delivery-news.js';
import { publish } from './record.js';

export interface Publishing {
  /** Entries of the timeline that may not be stored yet; those that the state carries, unless given. */
  entries?: readonly TimelineEntry[];
  /** Results follow in a moment, which nobody but a follower publishes. */
  awaitsResults?: boolean;
}

/** Brings the record up to a state, with the entries of its timeline that may not be stored yet. */
export async function publishLifecycle(
  database: Database,
  state: Lifecycle,
  { entries = state.timeline.unstored, awaitsResults = false }: Publishing = {},
): Promise<void> {
  const { customer, revision } = state;
  const lanes = {
    mailWaitingSince: mailWaitingSince(customer),
    tenantBehind: customer.tenant.applied < customer.tenant.wanted,
  };
  const row = recordRow(customer);
  await publish(database, { row, state, revision, timeline: entries, lanes, awaitsResults });
  const customerId = customer.id;
  for (const { event } of entries) {
    if (event.type === 'mail-answered') await markAccepted(database, { customerId, ...event });
    if (event.type === 'mail-bounced') await markBounced(database, { customerId, ...event });
    if (event.type === 'mail-dropped') await markWithdrawn(database, { customerId, ...event });
  }
}

/** The record holds what a workflow published; only its outline is checked, since it is ours. */
export const recorded = z.custom<Lifecycle>(
  (state) => outline.safeParse(state).success,
  'the record holds no state of a customer',
);
const outline = z.object({
  customer: z.object({
    schema: z.custom<number>(isReadable),
    id: z.string(),
    stage: z.object({ name: z.string() }),
  }),
  revision: z.number(),
  timeline: z.object({ count: z.number() }),
  ledger: z.array(z.unknown()),
});
