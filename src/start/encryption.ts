import { Runtime } from '@temporalio/worker';
import { Degraded } from '../api/health.js';
import type { Keyring } from '../temporal/keyring.js';
import type { Log } from './logging.js';

const TOLD_EVERY_MS = 60_000;
const REMEMBERED = 1_000;

/** Logs that a key is not here, once a minute for each. */
export function logMissingKeys(keyring: Keyring, log: Pick<Log, 'error'>): void {
  const told = new Map<string, number>();
  keyring.onMissing((keyId) => {
    const now = Date.now();
    if (now - (told.get(keyId) ?? 0) < TOLD_EVERY_MS) return;
    if (told.size >= REMEMBERED) told.clear();
    told.set(keyId, now);
    log.error(
      { keyId },
      'a payload is encrypted with a key that is not here; what needs it waits for that key',
    );
  });
}

/** Counts it among the worker's metrics. The SDK's native part has to be installed. */
export function countMissingKeys(keyring: Keyring): void {
  const counter = Runtime.instance().metricMeter.createCounter(
    'fortnight_encryption_key_missing',
    undefined,
    'Payloads that could not be read because their key is not here',
  );
  // From nought on: an alert on its growth would not see a counter that begins with the first one.
  counter.add(0);
  // Not by key: anybody may send ids that never were.
  keyring.onMissing(() => counter.add(1));
}

/** @throws {Degraded} */
export async function checkKeys(keyring: Keyring): Promise<void> {
  const missing = keyring.missing();
  if (missing.length > 0) throw new Degraded(`keys are missing: ${missing.join(', ')}`);
}
