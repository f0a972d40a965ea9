import { fileURLToPath } from 'node:url';
import type { DataConverter } from '@temporalio/common';
import { EncryptionCodec } from './encryption-codec.js';
import type { Keyring } from './keyring.js';

const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const pathOf = (name: string) => fileURLToPath(new URL(`./${name}.${extension}`, import.meta.url));

/** The parts that go into the workflow's bundle as well. */
export const converterPaths = {
  payloadConverterPath: pathOf('payload-converter'),
  failureConverterPath: pathOf('failure-converter'),
};

/** How client and worker write and read payloads: the same, but for who may throw at a corrupt one. */
export function dataConverterOf(keyring: Keyring | undefined, side: 'client' | 'worker'): DataConverter {
  if (!keyring) return converterPaths;
  return { ...converterPaths, payloadCodecs: [new EncryptionCodec({ keyring, worker: side === 'worker' })] };
}
