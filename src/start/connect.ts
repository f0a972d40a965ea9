import type { Env } from '../config/env.js';
import { listenError } from '../embedded/ports.js';
import type { Progress } from '../embedded/progress.js';
import type { Meters } from '../metrics/meters.js';
import { openDatabase } from '../store/database.js';
import { importPartners, storedPartners } from '../store/partners.js';
import { takesWork } from '../store/serves.js';
import { answersSoon, connectTemporal, registerSearchAttributes } from '../temporal/connect.js';
import { createSender } from '../webhooks/sender.js';
import type { Addresses, Keys } from './addresses.js';
import { checkKeys, logMissingKeys } from './encryption.js';
import { createLog } from './logging.js';
import { migrateFor } from './migrate.js';
import { watchSettings } from './settings.js';
import type { RunningParts } from './shutdown.js';
import { tracingOf } from './tracing.js';

/** Everything that worker and API are made from. */
export interface Wiring {
  readonly env: Env;
  readonly addresses: Addresses;
  readonly keys: Keys;
  readonly progress: Progress;
  readonly running: RunningParts;
  /** Where they log: a file of the data folder, or undefined for standard output. */
  readonly logFile: string | undefined;
}

type Check = () => Promise<unknown>;

/** Shows the work as a step, by what it resolves to. */
export async function shown<T>(
  progress: Progress,
  title: string,
  work: () => Promise<readonly [T, string]>,
): Promise<T> {
  const step = progress.step(title);
  try {
    const [result, detail] = await work();
    step.done(detail);
    return result;
  } catch (error) {
    step.fail('did not come up');
    throw listenError(error);
  }
}

/** What both are made from, ready to be used: tables migrated, search attributes registered. */
export async function connect(
  { env, addresses, keys, progress, running, logFile }: Wiring,
  what: { worker: boolean; api: boolean },
) {
  const tracing = tracingOf(env, what);
  const log = createLog(env, logFile, progress.line);
  const settings = watchSettings(env.settingsPath, log, logFile ? progress.line : () => undefined);
  const database = openDatabase(addresses.application?.url ?? addresses.databaseUrl, {
    onIdleError: (error) => log.warn({ error }, 'an idle database connection has broken'),
  });
  const client = connectTemporal(addresses.temporal, keys.keyring, tracing !== null);
  running.add('Connections', {
    stop: async () => {
      settings.close();
      await Promise.all([database.close(), client.connection.close(), tracing?.stop()]);
    },
  });
  const attributes = shown(progress, 'Search attributes', async () => [
    await registerSearchAttributes(client),
    'registered',
  ]);
  await Promise.all([
    attributes,
    shown(progress, 'Database tables', async () => [await migrateFor(addresses, database), 'up to date']),
  ]);
  const partners = storedPartners(database);
  const known = await importPartners(database, settings.current(), new Date().toISOString());
  if (known.ignored.length > 0) {
    const names = known.ignored.join(', ');
    log.warn(
      { ignored: known.ignored },
      `partners live in the database, and it has no ${names}: fortnight create-partner`,
    );
  }
  const checks: Record<string, Check> & { temporal: Check } = {
    database: () => takesWork(database),
    encryption: () => checkKeys(keys.keyring),
    temporal: () => answersSoon(client, addresses.temporal.namespace),
  };
  logMissingKeys(keys.keyring, log);
  const webhooks = createSender({ masterSecret: keys.linkSecret, allowPrivate: env.webhooksAllowPrivate });
  return { log, settings, database, partners, client, checks, webhooks, tracing };
}

export type Connected = Awaited<ReturnType<typeof connect>> & { meters: Meters };
