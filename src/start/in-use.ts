import { ConfigError } from '../config/config-error.js';
import type { Env } from '../config/env.js';
import { readRuntime } from '../config/runtime.js';
import { readSecrets } from '../embedded/secrets.js';
import { type TemporalAddress, tryTemporal } from '../temporal/connect.js';
import type { Keyring } from '../temporal/keyring.js';
import { keyringOf } from './keyring.js';

/**
 * The Temporal server that the environment names, else the embedded one that runs in the data folder, with the keys to
 * what it keeps. @throws where there is none, or it does not answer
 */
export async function temporalInUse(env: Env): Promise<{ address: TemporalAddress; keyring: Keyring }> {
  const { temporalNamespace: namespace, temporalTls: tls, temporalApiKey: apiKey } = env;
  const at = env.temporalAddress ?? readRuntime(env.home)?.temporalAddress;
  if (!at)
    throw new ConfigError(
      `there is no Temporal server to ask: set TEMPORAL_ADDRESS, or start Fortnight in ${env.home}`,
    );
  const address = { address: at, namespace, tls, apiKey };
  await tryTemporal(address, 5_000).catch((error: unknown) => {
    throw new Error(`no Temporal server answers at ${at}`, { cause: error });
  });
  const kept = readSecrets(env.home)?.encryptionKey;
  return { address, keyring: keyringOf(env, ...(kept ? [kept] : [])) };
}

/** The database that the environment names, else the embedded one, as who owns its tables. @throws {ConfigError} */
export function databaseInUse(env: Env): string {
  const url = env.databaseUrl ?? readRuntime(env.home)?.databaseUrl;
  if (url) return url;
  throw new ConfigError(`there is no database to ask: set DATABASE_URL, or start Fortnight in ${env.home}`);
}
