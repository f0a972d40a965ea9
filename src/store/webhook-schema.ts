import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { instant } from './columns.js';

/** `sending`: an attempt has begun; where its process dies, the lease in `next_attempt_at` ends and it is due again. */
export const webhookStatuses = ['pending', 'sending', 'delivered', 'failed'] as const;
export type WebhookStatus = (typeof webhookStatuses)[number];

/** Addresses that events of the timeline are sent to. */
export const webhookEndpoints = pgTable('webhook_endpoints', {
  id: text('id').primaryKey(),
  url: text('url').notNull(),
  description: text('description').notNull(),
  /** Such as `customer.trial-extended`; null for all, also those that are yet to come. */
  types: text('types').array(),
  /** A partner's id; null for all customers. */
  partner: text('partner'),
  /** Sealed: a copy of the database is not enough to sign in our name. */
  secret: text('secret').notNull(),
  /** Which request made the current secret: its repeat is shown the same one. */
  secretRequest: text('secret_request').notNull(),
  previousSecret: text('previous_secret'),
  previousSecretUntil: instant('previous_secret_until'),
  enabled: boolean('enabled').notNull(),
  disabledReason: text('disabled_reason'),
  /** Since when no attempt has succeeded; null while they do. */
  failingSince: instant('failing_since'),
  createdAt: instant('created_at').notNull(),
});

/**
 * One event for one endpoint: what is still to be sent, and for a while what was. A trigger on the timeline fills it,
 * so an event and its deliveries are there together or not at all. No foreign key: the record never waits for, or
 * fails over, an endpoint that is being deleted.
 */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    endpointId: text('endpoint_id').notNull(),
    customerId: text('customer_id').notNull(),
    sequence: integer('sequence').notNull(),
    type: text('type').notNull(),
    /** As they were when the event was recorded, so that each attempt sends the same bytes. */
    organization: text('organization'),
    partner: text('partner'),
    status: text('status').$type<WebhookStatus>().notNull(),
    attempts: integer('attempts').notNull(),
    /** Attempts that the schedule of retries does not count: those before somebody asked for it again. */
    uncounted: integer('uncounted').notNull().default(0),
    /** When it is due; while it is being sent, when that attempt is given up as lost. Null once it is over. */
    nextAttemptAt: instant('next_attempt_at'),
    lastStatus: integer('last_status'),
    lastReason: text('last_reason'),
    lastDurationMs: integer('last_duration_ms'),
    createdAt: instant('created_at').notNull(),
    firstAttemptAt: instant('first_attempt_at'),
    lastAttemptAt: instant('last_attempt_at'),
    deliveredAt: instant('delivered_at'),
  },
  (table) => [
    unique('webhook_deliveries_event').on(table.endpointId, table.customerId, table.sequence),
    index('webhook_deliveries_due')
      .on(table.endpointId, table.nextAttemptAt)
      .where(sql`next_attempt_at is not null`),
    index('webhook_deliveries_log').on(table.endpointId, table.id),
    index('webhook_deliveries_created').on(table.createdAt),
  ],
);
