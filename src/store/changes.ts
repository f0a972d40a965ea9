import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from './database.js';

/** A customer whose row was written, and the partners whom that concerns: on a transfer the one before as well. */
export interface CustomerChange {
  id: string;
  partners: (string | null)[];
}

const channel = 'fortnight_changes';
const changesSchema = z.array(z.object({ id: z.string(), partners: z.array(z.string().nullable()) }));

/** A notification holds 8,000 bytes; a change has 200 at most. */
const perNotification = 35;
const gatherMs = 100;
const gathered = new WeakMap<Database, Map<string, CustomerChange>>();

/**
 * Tells everybody who listens, in whatever process, a moment later and together with others: a notification in the
 * transaction of each write would make the writes wait for each other. One that is lost with a process does no harm,
 * because screens look again by themselves.
 */
export function announceChange(database: Database, change: CustomerChange): void {
  const waiting = gathered.get(database) ?? new Map<string, CustomerChange>();
  const earlier = waiting.get(change.id)?.partners ?? [];
  waiting.set(change.id, { id: change.id, partners: [...new Set([...earlier, ...change.partners])] });
  if (gathered.has(database)) return;
  gathered.set(database, waiting);
  setTimeout(() => void announceGathered(database), gatherMs).unref();
}

async function announceGathered(database: Database): Promise<void> {
  const changes = [...(gathered.get(database)?.values() ?? [])];
  gathered.delete(database);
  for (let from = 0; from < changes.length; from += perNotification) {
    const payload = JSON.stringify(changes.slice(from, from + perNotification));
    // While the database is away nothing is read from it either: whoever listens looks anew once it is back.
    await database
      .run('announce changes', (orm) => orm.execute(sql`select pg_notify(${channel}, ${payload})`))
      .catch(() => undefined);
  }
}

export interface ChangeListener {
  onChange(change: CustomerChange): void;
  /** It listens again after an interruption, in which changes may have been missed. */
  onGap(): void;
  onTrouble(error: unknown): void;
}

const retryMs = 1_000;
/** A connection that is silently gone is noticed so: by a statement that gets no answer. */
const probeMs = 15_000;
const answerMs = 5_000;

/** Listens on a connection of its own until it is stopped, however often that connection breaks. */
export function listenForChanges(database: Database, listener: ChangeListener): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const run = async () => {
    for (let times = 0; !stopping.signal.aborted; times += 1) {
      try {
        await listenOnce(database, listener, stopping.signal, () => {
          if (times > 0) listener.onGap();
        });
      } catch (error) {
        listener.onTrouble(error);
      }
      await pause(retryMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

async function listenOnce(
  database: Database,
  listener: ChangeListener,
  signal: AbortSignal,
  begun: () => void,
): Promise<void> {
  await database.dedicated('listen for changes', async (client) => {
    const over = new AbortController();
    const end = () => over.abort();
    client.once('end', end);
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted) end();
    client.on('notification', ({ payload }) => {
      for (const change of changesIn(payload ?? '')) listener.onChange(change);
    });
    await client.query(`listen ${channel}`);
    begun();
    while (!over.signal.aborted) {
      await pause(probeMs, undefined, { signal: over.signal }).catch(() => undefined);
      if (!over.signal.aborted) await answered(client.query('select 1'));
    }
    signal.removeEventListener('abort', end);
  });
}

async function answered(asked: Promise<unknown>): Promise<void> {
  const timer = new AbortController();
  const late = pause(answerMs, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`the database gave no answer within ${answerMs} ms`);
  });
  try {
    await Promise.race([asked, late]);
  } finally {
    timer.abort();
    await late.catch(() => undefined);
  }
}

/** Another version may say it in another way: then nothing is known of it, and screens look again by themselves. */
function changesIn(payload: string): CustomerChange[] {
  try {
    return changesSchema.safeParse(JSON.parse(payload)).data ?? [];
  } catch {
    return [];
  }
}
