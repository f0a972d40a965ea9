import { and, count, desc, eq, gte, lt, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Instant } from '../domain/time.js';
import { audit } from './accounts-schema.js';
import type { Database } from './database.js';
import { storable } from './text.js';

/** A fact for the audit. It holds no secret and no token. */
export interface AuditFact {
  at: Instant;
  actor: string;
  action: string;
  subject?: string | null;
  outcome: 'done' | 'denied';
  details?: Record<string, unknown>;
}

/** Writes a fact down, for ever: the database refuses to change or delete it. */
export async function writeAudit(database: Database, fact: AuditFact): Promise<void> {
  const { subject = null, details = {} } = fact;
  const row = { ...fact, subject: subject === null ? null : storable(subject).slice(0, 200), details };
  await database.run('write to the audit', (orm) => orm.insert(audit).values(row));
}

/** How often a user's password has let somebody in before, and whether with this browser. */
export async function earlierSignIns(
  database: Database,
  userId: string,
  browser: string,
): Promise<{ count: number; known: boolean }> {
  const ofUser = and(eq(audit.subject, userId), eq(audit.action, 'sign-in'), eq(audit.outcome, 'done'));
  const [found] = await database.run('look for earlier logins', (orm) =>
    orm
      .select({
        count: count(),
        known: sql<boolean | null>`bool_or(${audit.details}->>'browser' = ${browser})`,
      })
      .from(audit)
      .where(ofUser),
  );
  return { count: found?.count ?? 0, known: found?.known ?? false };
}

export interface AuditFilter {
  /** Parts of actor, action, subject or details; each word must occur. */
  q?: string | undefined;
  actor?: string | undefined;
  action?: string | undefined;
  subject?: string | undefined;
  outcome?: AuditFact['outcome'] | undefined;
  /** From this instant on. */
  from?: Instant | undefined;
  /** Before this instant. */
  to?: Instant | undefined;
  /** Only older ones than the fact of this id. */
  before?: number | undefined;
}

/** The newest facts first. */
export async function newestAudit(database: Database, filter: AuditFilter, limit: number) {
  return database.run('read the audit', (orm) =>
    orm.select().from(audit).where(fits(filter)).orderBy(desc(audit.id)).limit(limit),
  );
}

/** Every action that the audit knows, for a filter to offer. */
export async function auditActions(database: Database): Promise<string[]> {
  const found = await database.run('list the actions of the audit', (orm) =>
    orm.selectDistinct({ action: audit.action }).from(audit).orderBy(audit.action),
  );
  return found.map(({ action }) => action);
}

function fits({ q = '', actor, action, subject, outcome, from, to, before }: AuditFilter) {
  const is = (column: PgColumn, value: string | undefined) =>
    value === undefined ? undefined : eq(column, storable(value));
  const words = storable(q).split(/\s+/).filter(Boolean).slice(0, 10);
  return and(
    is(audit.actor, actor),
    is(audit.action, action),
    is(audit.subject, subject),
    is(audit.outcome, outcome),
    from === undefined ? undefined : gte(audit.at, from),
    to === undefined ? undefined : lt(audit.at, to),
    before === undefined ? undefined : lt(audit.id, before),
    ...words.map(
      (word) =>
        sql`concat_ws(' ', ${audit.actor}, ${audit.action}, ${audit.subject}, ${audit.details}::text) ilike ${containing(word)}`,
    ),
  );
}

/** `%` and `_` of a search are what they are. */
function containing(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`;
}
