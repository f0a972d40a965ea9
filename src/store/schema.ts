import { type SQL, sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import type { Actor } from '../domain/actor.js';
import type { Customer, StageName } from '../domain/customer.js';
import type { Event } from '../domain/events.js';
import type { Answer } from '../domain/lifecycle.js';
import type { Audience, DeliveryResult, MailKind } from '../domain/mail.js';
import { bytes, instant } from './columns.js';

/** Who owes the next step. */
export type WaitingOn = 'partner' | 'staff' | 'customer' | 'product' | 'nobody';

/** What became of an email to one address. `sending`: an attempt has begun and its result is not known. */
export type DeliveryStatus = 'sending' | DeliveryResult['outcome'] | 'bounced' | 'withdrawn';

/** Stages in the order of a customer's life, also those that have no rules yet: lists sort by it. */
export const stageOrder = [
  'registered',
  'drafting',
  'contracts',
  'pending',
  'trial',
  'trial-ended',
  'production',
  'expired',
  'closed',
];
const stageArray = sql.raw(`array[${stageOrder.map((name) => `'${name}'`).join(', ')}]`);

/** The place of a stage in `stageOrder`, from 1; 0 for one that this version does not know. */
export const stageRank = (stage: SQL): SQL => sql`coalesce(array_position(${stageArray}, ${stage}), 0)`;

/** One customer as lists show it. `state` is the whole lifecycle state and is read for one customer only. */
export const customers = pgTable(
  'customers',
  {
    id: text('id').primaryKey(),
    organization: text('organization').notNull(),
    email: text('email').notNull(),
    emailDomain: text('email_domain').generatedAlwaysAs(sql`lower(substring(email from '@([^@]*)$'))`),
    /** What a search looks at, each part on a line of its own. */
    searchText: text('search_text').generatedAlwaysAs(
      sql`lower(organization || chr(10) || email || chr(10) || id)`,
    ),
    partner: text('partner'),
    source: text('source').$type<Customer['source']>().notNull(),
    stage: text('stage').$type<StageName>().notNull(),
    sku: text('sku'),
    addOn: text('add_on'),
    upgrade: text('upgrade').$type<Customer['upgrade']>().notNull(),
    trialEndsAt: instant('trial_ends_at'),
    expiresAt: instant('expires_at'),
    /** When an automatic upgrade is due; null where none is. */
    upgradeAt: instant('upgrade_at'),
    held: boolean('held').notNull(),
    waitingOn: text('waiting_on').$type<WaitingOn>().notNull(),
    waitingSince: instant('waiting_since'),
    waitingFor: text('waiting_for'),
    /** The command that takes the step that is owed. */
    waitingCommand: text('waiting_command'),
    importStatus: text('import_status'),
    importPercent: integer('import_percent'),
    importError: text('import_error'),
    /** The newest line of the import's log. */
    importMessage: text('import_message'),
    mailProblem: boolean('mail_problem').notNull(),
    /** The first email that could not be delivered: which, to whom, and why. */
    mailError: text('mail_error'),
    /** The same two of the emails that a partner hears of: never of those to the vendor's staff. */
    partnerMailProblem: boolean('partner_mail_problem').notNull().default(false),
    partnerMailError: text('partner_mail_error'),
    /** Since when the oldest email of the outbox waits to be sent. */
    mailWaitingSince: instant('mail_waiting_since'),
    /** Since when the record knows that the product has another state of the tenant than wished. */
    tenantBehindSince: instant('tenant_behind_since'),
    /** As names are compared; null where it was written by a version that did not look for conflicts. */
    organizationKey: text('organization_key'),
    /** The organization's email domain: the deal's, else the notification email's. */
    domain: text('domain'),
    opportunity: text('opportunity'),
    /** A year's license revenue in cents of USD. */
    revenueUsd: bigint('revenue_usd', { mode: 'number' }),
    expectedClose: text('expected_close'),
    /** When a deal's protection ends, or its License Agreement is to be signed. */
    dealDueAt: instant('deal_due_at'),
    conflict: boolean('conflict').notNull().default(false),
    nextAt: instant('next_at'),
    nextWhat: text('next_what'),
    createdAt: instant('created_at').notNull(),
    stageSince: instant('stage_since').notNull(),
    version: integer('version').notNull(),
    /** Counts every change of the workflow's state: an older one never overwrites a newer one. */
    revision: integer('revision').notNull(),
    updatedAt: instant('updated_at').notNull(),
    /** Since when this customer's workflow is about to learn results that nobody has published yet. */
    awaitsResultsSince: instant('awaits_results_since'),
    /** Which version of these columns was filled in; what an earlier release has written has an earlier one. */
    columns: integer('columns').notNull().default(0),
    state: jsonb('state').$type<unknown>().notNull(),
  },
  (table) => [
    // Each sort is an index that ends in the id, so that a page is a walk along it, ties included.
    index('customers_by_organization').on(sql`lower(${table.organization})`, table.id),
    index('customers_by_stage').on(stageRank(sql`stage`), table.id),
    index('customers_by_created').on(table.createdAt, table.id),
    // Those without a value follow in the order of their ids, so these need no place in the index.
    index('customers_by_trial_end').on(table.trialEndsAt, table.id).where(sql`trial_ends_at is not null`),
    index('customers_by_expiry').on(table.expiresAt, table.id).where(sql`expires_at is not null`),
    index('customers_by_waiting_since')
      .on(table.waitingSince, table.id)
      .where(sql`waiting_since is not null`),
    index('customers_by_next').on(table.nextAt, table.id).where(sql`next_at is not null`),
    index('customers_by_revenue').on(table.revenueUsd, table.id).where(sql`revenue_usd is not null`),
    index('customers_by_expected_close')
      .on(table.expectedClose, table.id)
      .where(sql`expected_close is not null`),
    index('customers_by_due').on(table.dealDueAt, table.id).where(sql`deal_due_at is not null`),
    // A filter with the sort that goes with it; counts per stage come from the index alone.
    index('customers_in_partner').on(table.partner, table.stage),
    index('customers_in_domain').on(table.emailDomain),
    index('customers_in_stage').on(table.stage, table.nextAt, table.id),
    // What a list begins with: a tab of one stage, newest first.
    index('customers_in_stage_by_created').on(table.stage, table.createdAt, table.id),
    index('customers_in_sku').on(table.sku, table.stage),
    index('customers_in_waiting_on').on(table.waitingOn, table.waitingSince, table.id),
    index('customers_in_organization_key').on(table.organizationKey).where(sql`stage <> 'closed'`),
    index('customers_in_company_domain').on(table.domain).where(sql`stage <> 'closed'`),
    // What is rarely so, and counted often.
    index('customers_held').on(table.waitingSince, table.id).where(sql`held`),
    index('customers_with_mail_problem').on(table.waitingSince, table.id).where(sql`mail_problem`),
    index('customers_with_partner_mail_problem')
      .on(table.partner, table.waitingSince, table.id)
      .where(sql`partner_mail_problem`),
    index('customers_in_conflict').on(table.waitingSince, table.id).where(sql`conflict`),
    // What the operator's metrics count: only who waits is in these.
    index('customers_with_waiting_mail')
      .on(table.mailWaitingSince)
      .where(sql`mail_waiting_since is not null`),
    index('customers_with_tenant_behind')
      .on(table.tenantBehindSince)
      .where(sql`tenant_behind_since is not null`),
    index('customers_in_import_status').on(table.importStatus).where(sql`import_status is not null`),
    index('customers_awaiting_results')
      .on(table.awaitsResultsSince)
      .where(sql`awaits_results_since is not null`),
  ],
);

/** Every event of every customer with its actor, for ever. */
export const timeline = pgTable(
  'timeline',
  {
    customerId: text('customer_id').notNull(),
    sequence: integer('sequence').notNull(),
    at: instant('at').notNull(),
    actor: jsonb('actor').$type<Actor>().notNull(),
    actorKind: text('actor_kind').$type<Actor['kind']>().notNull(),
    actorName: text('actor_name').notNull(),
    type: text('type').$type<Event['type']>().notNull(),
    event: jsonb('event').$type<Event>().notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.customerId, table.sequence] }),
    // What reports count, without reading everything else that happened.
    index('timeline_milestones')
      .on(table.customerId, table.type, table.at)
      .where(sql`type in ('trial-started', 'upgraded', 'converted', 'trial-ended', 'expired', 'closed')`),
    // Whose customer it was when something happened, without reading all that happened since.
    index('timeline_transfers').on(table.customerId, table.sequence).where(sql`type = 'transferred'`),
  ],
);

/** Every email to every address, as it was last sent: the guard against a second send. */
export const deliveries = pgTable(
  'deliveries',
  {
    customerId: text('customer_id').notNull(),
    key: text('key').notNull(),
    address: text('address').notNull(),
    kind: text('kind').$type<MailKind>().notNull(),
    audience: text('audience').$type<Audience>().notNull(),
    /** Whose customer it was in the email's eyes; null for the vendor's own, and where an earlier release wrote it. */
    partner: text('partner'),
    messageId: text('message_id').notNull(),
    /** Tells what it states from anything else; null where an earlier release wrote it. */
    facts: text('facts'),
    status: text('status').$type<DeliveryStatus>().notNull(),
    attempts: integer('attempts').notNull(),
    /** Whose attempt is under way; nobody else begins one until it is answered or has gone stale. */
    owner: text('owner'),
    reason: text('reason'),
    subject: text('subject').notNull(),
    /** Empty where `body` has it: of what releases wrote before there was one, it is here. */
    html: text('html').notNull(),
    text: text('text').notNull(),
    /** What it said, packed; see `mail-body.ts`. */
    body: bytes('body'),
    firstAttemptAt: instant('first_attempt_at').notNull(),
    lastAttemptAt: instant('last_attempt_at').notNull(),
    acceptedAt: instant('accepted_at'),
  },
  (table) => [
    primaryKey({ columns: [table.customerId, table.key, table.address] }),
    unique('deliveries_message_id').on(table.messageId),
  ],
);

/** Where emails are paced: when the next one that asks may go out, in one row that all workers share. */
export const mailPace = pgTable('mail_pace', {
  /** Of all emails there is one pace. */
  id: integer('id').primaryKey(),
  freeFrom: instant('free_from').notNull(),
});

/** When an email's turn has come; it keeps its place however often it asks. */
export const mailTurns = pgTable(
  'mail_turns',
  {
    customerId: text('customer_id').notNull(),
    key: text('key').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.customerId, table.key] }),
    index('mail_turns_by_time').on(table.at),
  ],
);

/** Requests under an Idempotency-Key, so that a repeat gets its first answer; see `requests.ts`. */
export const requests = pgTable(
  'requests',
  {
    /** Who sent it: two callers may choose the same key. */
    scope: text('scope').notNull(),
    requestId: text('request_id').notNull(),
    /** Of the command and the body as it came: tells another request under the same key apart. */
    fingerprint: text('fingerprint').notNull(),
    customerId: text('customer_id').notNull(),
    /** What the workflow was sent, dates resolved: a repeat sends exactly this, whatever the settings say by then. */
    input: jsonb('input').$type<unknown>().notNull(),
    /** Null while it is under way, and where no answer came in time. */
    answer: jsonb('answer').$type<Answer>(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.scope, table.requestId] }),
    index('requests_by_age').on(table.createdAt),
  ],
);

export * from './documents-schema.js';
export * from './webhook-schema.js';
