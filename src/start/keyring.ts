import type { Env } from '../config/env.js';
import { Keyring } from '../temporal/keyring.js';

/** The keys that the environment names, with the data folder's after them. */
export function keyringOf(env: Env, ...others: readonly string[]): Keyring {
  const { encryption: encrypting, encryptionKeys, encryptionKeysLost: lost } = env;
  return new Keyring({ keys: [...encryptionKeys, ...others], encrypting, lost });
}
