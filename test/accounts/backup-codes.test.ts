import { symmetricEncrypt } from 'better-auth/crypto';
import { describe, expect, it } from 'vitest';
import { backupCodeOptions, hashOfBackupCode } from '../../src/accounts/backup-codes.js';

const secret = 'a secret of this test, long enough';
const { customBackupCodesGenerate, storeBackupCodes } = backupCodeOptions(secret);

describe('backup codes', () => {
  it('are ten, each another one, with more than 112 bits', () => {
    const codes = customBackupCodesGenerate();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code.replaceAll('-', '')).toMatch(/^[0-9a-hj-kmnp-tv-z]{24}$/);
  });

  it('that were kept before they were hashed still let in', async () => {
    const before = ['YyT7b-hqGMo', 'TrlRP-JxDyP'];
    const data = await symmetricEncrypt({ key: secret, data: JSON.stringify(before) });
    const kept = await storeBackupCodes.decrypt(data);
    expect(JSON.parse(kept)).toEqual(before.map(hashOfBackupCode));
    // What is left after one was used is kept again, as it is.
    expect(await storeBackupCodes.encrypt(kept)).toBe(kept);
    expect(await storeBackupCodes.decrypt(kept)).toBe(kept);
  });
});
