import type { Env } from '../config/env.js';
import type { Progress } from '../embedded/progress.js';
import { type Database, openDatabase } from '../store/database.js';
import { migrate } from '../store/migrate.js';
import type { Addresses, Keys } from './addresses.js';
import type { RunningParts } from './shutdown.js';

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

async function connectDatabase({ addresses, progress, running }: Wiring): Promise<Database> {
  const step = progress.step('Database tables');
  try {
    const database = openDatabase(addresses.databaseUrl);
    running.add('Database connections', { stop: () => database.close() });
    await migrate(database);
    step.done('up to date');
    return database;
  } catch (error) {
    step.fail('could not be made');
    throw error;
  }
}

/** The tables first: worker and API both read them. */
export async function startWork(wiring: Wiring, what: { worker: boolean; api: boolean }): Promise<void> {
  await connectDatabase(wiring);
  if (what.worker) await startWorkerPart(wiring);
  if (what.api) await startApiPart(wiring);
}

/** To be wired: `startWorker` of worker/run.ts; then `running.add('Worker', …)`. */
async function startWorkerPart({ progress }: Wiring): Promise<void> {
  progress.step('Worker').skip('not wired yet');
}

/** To be wired: `startApi` of src/api/server.ts, on env.bind and env.port; then `running.add('API', …)`. */
async function startApiPart({ progress }: Wiring): Promise<void> {
  progress.step('API').skip('not wired yet');
}
