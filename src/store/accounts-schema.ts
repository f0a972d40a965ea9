import { bigint, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { KeyRole } from '../config/accounts.js';
import { instant } from './columns.js';

/** The vendor's partners. The id never changes: customers, keys and users name it. */
export const partners = pgTable('partners', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** Who gets the partner's notices; at least one address. */
  recipients: jsonb('recipients').$type<string[]>().notNull(),
  /** What a trial's end does unless a customer says otherwise; null follows the policy. */
  trialEnd: text('trial_end').$type<'upgrade' | 'hold'>(),
  zone: text('zone'),
  /** While it is set, none of the partner's keys and users gets in. */
  suspendedAt: instant('suspended_at'),
  createdAt: instant('created_at').notNull(),
});

/** Keys for scripts and other systems. The key itself is nowhere: it was shown once. */
export const apiKeys = pgTable('api_keys', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** SHA-256 in hex. The key has 192 random bits, so nothing slower is needed. */
  hash: text('hash').notNull().unique(),
  /** The first characters, by which people recognize it. */
  prefix: text('prefix').notNull(),
  role: text('role').$type<KeyRole>().notNull(),
  partner: text('partner').references(() => partners.id),
  expiresAt: instant('expires_at'),
  revokedAt: instant('revoked_at'),
  lastUsedAt: instant('last_used_at'),
  createdBy: text('created_by').notNull(),
  createdAt: instant('created_at').notNull(),
});

/** Who changed what beside the customers, who came in, and who was denied. A trigger refuses every change of a row. */
export const audit = pgTable(
  'audit',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant('at').notNull(),
    /** Who, as people read it: `staff sam`, `northwind/billing`, `anonymous`. */
    actor: text('actor').notNull(),
    action: text('action').notNull(),
    /** The id of what it was about: a customer, a key, a partner, a user. */
    subject: text('subject'),
    outcome: text('outcome').$type<'done' | 'denied'>().notNull(),
    /** Never a secret, never a token. */
    details: jsonb('details').$type<Record<string, unknown>>().notNull(),
  },
  (table) => [index('audit_by_time').on(table.at), index('audit_by_subject').on(table.subject)],
);
