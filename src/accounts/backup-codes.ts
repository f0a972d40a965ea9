import { createHash, randomBytes } from 'node:crypto';
import { symmetricDecrypt } from 'better-auth/crypto';
import { z } from 'zod';

const amount = 10;
/** Without i, l, o and u, which are misread. 24 of them are 120 bits: too many to be guessed from a hash. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const length = 24;

const hashShape = /^[0-9a-f]{64}$/;
const list = z.array(z.string());

/** What is kept of a backup code, and compared. Case, hyphens and spaces do not count. */
export function hashOfBackupCode(code: string): string {
  const typed = code.toLowerCase().replace(/[^0-9a-z]/g, '');
  return createHash('sha256').update(`fortnight backup code\n${typed}`).digest('hex');
}

function newCode(): string {
  const letters = [...randomBytes(length)].map((byte) => alphabet[byte % alphabet.length]).join('');
  return letters.replace(/(.{6})(?=.)/g, '$1-');
}

/**
 * Backup codes as the library makes, keeps and compares them. It keeps what it can read again, so it is given hashes
 * to keep; a code is hashed before it is compared.
 * @param secret what codes from before were encrypted with; those go on working
 */
export function backupCodeOptions(secret: string) {
  const hashed = (codes: string) =>
    JSON.stringify(
      list.parse(JSON.parse(codes)).map((code) => (hashShape.test(code) ? code : hashOfBackupCode(code))),
    );
  return {
    customBackupCodesGenerate: () => Array.from({ length: amount }, newCode),
    storeBackupCodes: {
      encrypt: async (codes: string) => hashed(codes),
      decrypt: async (kept: string) =>
        kept.startsWith('[') ? kept : hashed(await symmetricDecrypt({ key: secret, data: kept })),
    },
  };
}
