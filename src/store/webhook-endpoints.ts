import { and, asc, count, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Database, Orm } from './database.js';
import { webhookDeliveries, webhookEndpoints } from './webhook-schema.js';

export type WebhookEndpoint = typeof webhookEndpoints.$inferSelect;
export type NewWebhookEndpoint = Pick<
  WebhookEndpoint,
  'id' | 'url' | 'description' | 'types' | 'partner' | 'secret' | 'secretRequest'
>;
export type WebhookChanges = Partial<
  Pick<WebhookEndpoint, 'url' | 'description' | 'types' | 'partner' | 'enabled'>
>;

/** Every event costs a row for each endpoint, so there are at most so many. */
export const mostEndpoints = 50;

const lock = sql`select pg_advisory_xact_lock(4014015)`;

/** @returns the endpoint; the one that is there where the id is taken; null where there are `mostEndpoints` */
export async function addEndpoint(
  database: Database,
  endpoint: NewWebhookEndpoint,
): Promise<{ endpoint: WebhookEndpoint; added: boolean } | null> {
  return database.run(`add the webhook ${endpoint.id}`, (orm) =>
    orm.transaction(async (tx) => {
      // Two who add the last one at once are told apart.
      await tx.execute(lock);
      const there = await find(tx, endpoint.id);
      if (there) return { endpoint: there, added: false };
      const [all] = await tx.select({ count: count() }).from(webhookEndpoints);
      if ((all?.count ?? 0) >= mostEndpoints) return null;
      const row = { ...endpoint, enabled: true, createdAt: new Date().toISOString() };
      const [added] = await tx.insert(webhookEndpoints).values(row).returning();
      return added ? { endpoint: added, added: true } : null;
    }),
  );
}

/** All of them, the oldest first. */
export function listEndpoints(database: Database): Promise<WebhookEndpoint[]> {
  return database.run('list the webhooks', (orm) =>
    orm.select().from(webhookEndpoints).orderBy(asc(webhookEndpoints.createdAt), asc(webhookEndpoints.id)),
  );
}

export function findEndpoint(database: Database, id: string): Promise<WebhookEndpoint | null> {
  return database.run(`read the webhook ${id}`, (orm) => find(orm, id));
}

/** Enabling one again forgets why it was not. @returns null where there is none of this id */
export async function changeEndpoint(
  database: Database,
  id: string,
  changes: WebhookChanges,
): Promise<WebhookEndpoint | null> {
  if (changes.enabled === false) await disableEndpoint(database, id, 'disabled by staff');
  const { enabled, ...rest } = changes;
  const anew = enabled === true ? { enabled, disabledReason: null, failingSince: null } : {};
  // What another address did says nothing of this one.
  const set = { ...rest, ...(rest.url === undefined ? {} : { failingSince: null }), ...anew };
  if (Object.keys(set).length === 0) return findEndpoint(database, id);
  const [changed] = await database.run(`change the webhook ${id}`, (orm) =>
    orm.update(webhookEndpoints).set(set).where(eq(webhookEndpoints.id, id)).returning(),
  );
  return changed ?? null;
}

/** Takes no more events, and gives up those that wait. */
export async function disableEndpoint(database: Database, id: string, reason: string): Promise<void> {
  await database.run(`disable the webhook ${id}`, (orm) =>
    orm.transaction(async (tx) => {
      const [disabled] = await tx
        .update(webhookEndpoints)
        .set({ enabled: false, disabledReason: reason })
        .where(and(eq(webhookEndpoints.id, id), eq(webhookEndpoints.enabled, true)))
        .returning({ id: webhookEndpoints.id });
      if (!disabled) return;
      await tx
        .update(webhookDeliveries)
        .set({ status: 'failed', nextAttemptAt: null, lastReason: `the webhook was disabled: ${reason}` })
        .where(and(eq(webhookDeliveries.endpointId, id), isNotNull(webhookDeliveries.nextAttemptAt)));
    }),
  );
}

/**
 * Puts a new secret in force; the one before signs too until `until`, whatever came before that no more.
 * A repeat of the same request changes nothing.
 */
export async function rotateSecret(
  database: Database,
  id: string,
  rotation: { secret: string; request: string; until: string },
): Promise<WebhookEndpoint | null> {
  const { secret, request, until } = rotation;
  return database.run(`rotate the secret of the webhook ${id}`, async (orm) => {
    const [rotated] = await orm
      .update(webhookEndpoints)
      .set({
        secret,
        secretRequest: request,
        previousSecret: sql`${webhookEndpoints.secret}`,
        previousSecretUntil: until,
      })
      .where(and(eq(webhookEndpoints.id, id), sql`${webhookEndpoints.secretRequest} <> ${request}`))
      .returning();
    return rotated ?? find(orm, id);
  });
}

/** @returns whether there was one of this id */
export function deleteEndpoint(database: Database, id: string): Promise<boolean> {
  return database.run(`delete the webhook ${id}`, async (orm) => {
    const gone = await orm
      .delete(webhookEndpoints)
      .where(eq(webhookEndpoints.id, id))
      .returning({ id: webhookEndpoints.id });
    return gone.length > 0;
  });
}

/** Writes down that an attempt has succeeded, or has failed. @returns since when all have failed */
export async function noteHealth(database: Database, id: string, succeeded: boolean): Promise<string | null> {
  const { failingSince } = webhookEndpoints;
  return database.run(`write down how the webhook ${id} does`, async (orm) => {
    const changes = succeeded ? isNotNull(failingSince) : isNull(failingSince);
    await orm
      .update(webhookEndpoints)
      .set({ failingSince: succeeded ? null : new Date().toISOString() })
      .where(and(eq(webhookEndpoints.id, id), changes));
    return (await find(orm, id))?.failingSince ?? null;
  });
}

async function find(orm: Orm, id: string): Promise<WebhookEndpoint | null> {
  const [found] = await orm.select().from(webhookEndpoints).where(eq(webhookEndpoints.id, id));
  return found ?? null;
}
