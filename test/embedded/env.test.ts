import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/config/config-error.js';
import { misspeltVariables, readEnv, unusedSettings } from '../../src/config/env.js';
import { VARIABLE_NAMES } from '../../src/config/env-variables.js';
import { certificates } from '../support/certificates.js';
import { temporaryFolder } from './fixtures/temporary.js';

const folder = temporaryFolder();

function messageFor(source: NodeJS.ProcessEnv): string {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('the environment', () => {
  it('needs nothing to be set', () => {
    expect(readEnv({})).toMatchObject({
      home: resolve('.fortnight'),
      settingsPath: join(resolve('.fortnight'), 'settings.json'),
      port: 3000,
      bind: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      dayMs: 86_400_000,
      temporalNamespace: 'default',
      temporalTls: false,
      temporalSynchronous: 'normal',
    });
  });

  it('tells of a misspelt name, which would change nothing and go unnoticed', () => {
    const right = {
      FORTNIGHT_DAY: '1s',
      FORTNIGHT_URL: 'http://x',
      FORTNIGHT_SECRET_FILE: '/x',
      PATH: '/bin',
    };
    expect(misspeltVariables(right)).toEqual([]);
    expect(misspeltVariables({ ...right, FORTNIGHT_DAYS: '10s', SMTP_ULR: 'x' })).toEqual([
      { name: 'FORTNIGHT_DAYS', meant: 'FORTNIGHT_DAY' },
      { name: 'SMTP_ULR', meant: 'SMTP_URL' },
    ]);
  });

  it('takes an empty string as unset', () => {
    const empty = Object.fromEntries(VARIABLE_NAMES.map((name) => [name, ' ']));
    expect(readEnv(empty)).toEqual(readEnv({}));
  });

  it.each([
    ['24h', 86_400_000],
    ['10s', 10_000],
    ['1s', 1_000],
    ['500ms', 500],
    ['1.5m', 90_000],
  ])('reads a day of %s', (FORTNIGHT_DAY, ms) => {
    expect(readEnv({ FORTNIGHT_DAY }).dayMs).toBe(ms);
  });

  it.each(['99ms', '10', '-1s', 'soon', '0s', '25h', '999999999h'])(
    'refuses a day of %s',
    (FORTNIGHT_DAY) => {
      expect(messageFor({ FORTNIGHT_DAY })).toContain(
        `FORTNIGHT_DAY is "${FORTNIGHT_DAY}"; expected a duration from 100ms to 24h`,
      );
    },
  );

  it('names every bad variable at once, with its value and an example', () => {
    const message = messageFor({
      FORTNIGHT_PORT: '70000',
      FORTNIGHT_LOG_LEVEL: 'loud',
      TEMPORAL_ADDRESS: 'http://t:7233',
    });
    expect(message).toContain('FORTNIGHT_PORT is "70000"; expected a port from 1 to 65535, for example 3000');
    expect(message).toContain('FORTNIGHT_LOG_LEVEL is "loud"; expected one of fatal, error');
    expect(message).toContain('TEMPORAL_ADDRESS is "http://t:7233"; expected host:port');
  });

  it('takes no key of the API that no header could carry', () => {
    for (const key of ['k'.repeat(201), 'schlüsselschlüssel'])
      expect(messageFor({ FORTNIGHT_API_KEY: key })).toContain(
        'expected 16 to 200 printable ASCII characters',
      );
  });

  it('never shows a secret, nor a URL that carries a password', () => {
    const message = messageFor({
      FORTNIGHT_API_KEY: 'short-hush',
      FORTNIGHT_SECRET: 'hush hush hush hush hush',
      TENANT_API_SECRET: 'hush',
      DATABASE_URL: 'mysql://user:hush@db/x',
      SMTP_URL: 'user:hush@mail',
    });
    expect(message).not.toContain('hush');
    for (const name of [
      'FORTNIGHT_API_KEY',
      'FORTNIGHT_SECRET',
      'TENANT_API_SECRET',
      'DATABASE_URL',
      'SMTP_URL',
    ]) {
      expect(message).toContain(`${name} is not usable`);
    }
  });

  it.each(['10.0.0.1/99', '10.0.0.1/0', '10.0.0', '10.0.0.1,::1/129', 'proxy'])(
    'refuses the trusted proxies %s, which only the API would find out',
    (FORTNIGHT_TRUSTED_PROXIES) => {
      expect(messageFor({ FORTNIGHT_TRUSTED_PROXIES })).toMatch(
        /FORTNIGHT_TRUSTED_PROXIES is ".*"; expected addresses or networks .*, for example 10\.0\.0\.7, 10\.1/,
      );
    },
  );

  it('takes addresses and networks of both kinds as trusted proxies', () => {
    const FORTNIGHT_TRUSTED_PROXIES = '10.0.0.7, 10.1.0.0/16,::1, fd00::/8';
    expect(readEnv({ FORTNIGHT_TRUSTED_PROXIES }).trustedProxies).toEqual([
      '10.0.0.7',
      '10.1.0.0/16',
      '::1',
      'fd00::/8',
    ]);
  });

  it.each(['https://x.example/fortnight', 'https://x.example/?a=b', 'https://ada@x.example', 'x.example'])(
    'refuses the public URL %s, below which nothing is served',
    (FORTNIGHT_PUBLIC_URL) => {
      expect(messageFor({ FORTNIGHT_PUBLIC_URL })).toMatch(
        /FORTNIGHT_PUBLIC_URL is ".*"; expected .*, for example https:\/\/fortnight\.contoso\.example/,
      );
      expect(readEnv({ FORTNIGHT_PUBLIC_URL: 'https://x.example:8443/' }).publicUrl).toBe(
        'https://x.example:8443',
      );
    },
  );

  it('demands the provider that a client’s id or secret is for', () => {
    expect(messageFor({ FORTNIGHT_OIDC_CLIENT_ID: 'fortnight' })).toMatch(
      /FORTNIGHT_OIDC_ISSUER is not set; expected the provider that FORTNIGHT_OIDC_CLIENT_ID is for.*https:/,
    );
    const secret = messageFor({ FORTNIGHT_OIDC_CLIENT_SECRET: 'hush' });
    expect(secret).toContain('FORTNIGHT_OIDC_ISSUER is not set');
    expect(secret).not.toContain('hush');
  });

  it('tells of a key for Temporal that the embedded server does not ask for', () => {
    const key = { TEMPORAL_API_KEY: 'hush' };
    expect(unusedSettings(readEnv(key))).toEqual([expect.stringContaining('Set TEMPORAL_ADDRESS')]);
    expect(unusedSettings(readEnv({ ...key, TEMPORAL_ADDRESS: 't.example:7233' }))).toEqual([]);
    expect(unusedSettings(readEnv({}))).toEqual([]);
  });

  it('demands the secret that goes with a product of one’s own', () => {
    expect(messageFor({ TENANT_API_URL: 'https://product.example' })).toContain(
      'TENANT_API_SECRET is not set',
    );
  });

  it('takes each secret from a file as well, without the line’s end', () => {
    const path = join(folder, 'key');
    writeFileSync(path, 'fn_0123456789abcdef\n');
    expect(readEnv({ FORTNIGHT_API_KEY_FILE: path }).apiKey).toBe('fn_0123456789abcdef');
    writeFileSync(path, 'postgres://user:hush@db/x');
    expect(readEnv({ DATABASE_URL_FILE: path }).databaseUrl).toBe('postgres://user:hush@db/x');
  });

  it('names the file that cannot be read, is empty, stands beside a value, or holds a wrong one', () => {
    const path = join(folder, 'hush');
    expect(messageFor({ FORTNIGHT_SECRET_FILE: join(folder, 'none') })).toMatch(
      /FORTNIGHT_SECRET_FILE is ".*none".*ENOENT/,
    );
    writeFileSync(path, '\n');
    expect(messageFor({ FORTNIGHT_SECRET_FILE: path })).toContain('a file with something in it');
    expect(messageFor({ FORTNIGHT_SECRET_FILE: path, FORTNIGHT_SECRET: 'x'.repeat(20) })).toContain(
      'remove one',
    );
    writeFileSync(path, 'confidential words');
    const message = messageFor({ FORTNIGHT_SECRET_FILE: path });
    expect(message).toContain('FORTNIGHT_SECRET is not usable');
    expect(message).not.toContain('confidential');
  });

  it('reads keys in base64 with commas between them, and shows none that is wrong', () => {
    const keys = [randomBytes(32), randomBytes(32)].map((key) => key.toString('base64'));
    expect(readEnv({ FORTNIGHT_ENCRYPTION_KEYS: keys.join(', ') }).encryptionKeys).toEqual(keys);
    const short = randomBytes(16).toString('base64');
    const message = messageFor({ FORTNIGHT_ENCRYPTION_KEYS: `${keys[0]},${short}` });
    expect(message).toContain('expected keys of 32 bytes in base64');
    expect(message).not.toContain(short);
  });

  it('turns TLS on for an API key, unless told otherwise', () => {
    expect(readEnv({ TEMPORAL_API_KEY: 'k' }).temporalTls).toBe(true);
    expect(readEnv({ TEMPORAL_API_KEY: 'k', TEMPORAL_TLS: 'false' }).temporalTls).toBe(false);
  });

  it('refuses certificates for Temporal that are none, do not belong together, or are of no use', async () => {
    const { signed } = await certificates(folder);
    const [ours, other] = await Promise.all([signed('ours'), signed('other')]);
    const [crt, key] = [ours.certificate.toString(), ours.key.toString()];
    const pair = { TEMPORAL_TLS_CERT: crt, TEMPORAL_TLS_KEY: key };
    expect(readEnv(pair).temporalTls).toMatchObject({ clientCertPair: {} });
    expect(messageFor({ TEMPORAL_TLS_CERT: crt })).toContain('client certificate and key go together');
    const foreign = messageFor({ ...pair, TEMPORAL_TLS_KEY: other.key.toString() });
    expect(foreign).toContain('expected the key that belongs to TEMPORAL_TLS_CERT');
    expect(foreign).not.toContain('BEGIN');
    const cutOff = messageFor({
      ...pair,
      TEMPORAL_TLS_CA: crt.slice(0, 200),
      TEMPORAL_TLS_KEY: key.slice(0, 99),
    });
    expect(cutOff).toMatch(/TEMPORAL_TLS_CA is not usable.*TEMPORAL_TLS_KEY is not usable/s);
    expect(messageFor({ ...pair, TEMPORAL_TLS: 'false' })).toContain('of no use without TLS');
  });

  it('is explained in .env.example, variable by variable', () => {
    const example = readFileSync('.env.example', 'utf8');
    const explained = [...example.matchAll(/^#?([A-Z_]+)=/gm)].map((match) => match[1]);
    expect(explained.sort()).toEqual([...VARIABLE_NAMES].sort());
  });
});
