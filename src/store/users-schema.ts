import { boolean, index, integer, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import type { UserRole } from '../config/accounts.js';
import { partners } from './accounts-schema.js';

/** The library that checks passwords reads and writes dates, where the rest of the store has instants. */
const date = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });
const owner = () =>
  text('user_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' });

/** People who come in with a password. The vendor's own have no partner. */
export const users = pgTable(
  'users',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    email: text('email').notNull().unique(),
    emailVerified: boolean('email_verified').notNull(),
    image: text('image'),
    role: text('role').$type<UserRole>().notNull(),
    partner: text('partner').references(() => partners.id),
    /** With the partner's id it is another way to say who comes in. */
    username: text('username'),
    disabledAt: date('disabled_at'),
    twoFactorEnabled: boolean('two_factor_enabled').notNull().default(false),
    createdAt: date('created_at').notNull(),
    updatedAt: date('updated_at').notNull(),
  },
  (table) => [uniqueIndex('users_by_partner_and_username').on(table.partner, table.username)],
);

/** The token is of use only with the signature that the cookie carries beside it. */
export const sessions = pgTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    token: text('token').notNull().unique(),
    userId: owner(),
    expiresAt: date('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    /** How it began. */
    method: text('method').$type<'password' | 'single-sign-on'>().notNull().default('password'),
    createdAt: date('created_at').notNull(),
    updatedAt: date('updated_at').notNull(),
  },
  (table) => [index('sessions_by_user').on(table.userId)],
);

/** How a user proves to be one: a password's scrypt hash, or an account elsewhere. */
export const credentials = pgTable(
  'credentials',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: owner(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: date('access_token_expires_at'),
    refreshTokenExpiresAt: date('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: date('created_at').notNull(),
    updatedAt: date('updated_at').notNull(),
  },
  (table) => [uniqueIndex('credentials_by_user_and_provider').on(table.userId, table.providerId)],
);

/** Logins that wait for their second factor. */
export const verifications = pgTable(
  'verifications',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: date('expires_at').notNull(),
    createdAt: date('created_at').notNull(),
    updatedAt: date('updated_at').notNull(),
  },
  (table) => [index('verifications_by_identifier').on(table.identifier)],
);

/** Second factors; secret and backup codes are encrypted. */
export const secondFactors = pgTable(
  'second_factors',
  {
    id: text('id').primaryKey(),
    secret: text('secret').notNull(),
    backupCodes: text('backup_codes').notNull(),
    userId: owner(),
    verified: boolean('verified').default(true),
    failedVerificationCount: integer('failed_verification_count').default(0),
    lockedUntil: date('locked_until'),
    /** SHA-256 of the last code that was used, which must not be used again. */
    lastCode: text('last_code'),
    lastCodeAt: date('last_code_at'),
  },
  (table) => [index('second_factors_by_user').on(table.userId)],
);

/** Links to set a password: one for a user at a time, used once, known by the hash of their token only. */
export const passwordLinks = pgTable('password_links', {
  userId: text('user_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  /** SHA-256 in hex of 256 random bits. */
  hash: text('hash').notNull().unique(),
  expiresAt: date('expires_at').notNull(),
});
