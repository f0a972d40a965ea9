import { randomBytes } from 'node:crypto';
import fastify from 'fastify';
import { afterEach, expect, it, vi } from 'vitest';
import { healthRoutes } from '../../src/api/health.js';
import { readEnv } from '../../src/config/env.js';
import { checkKeys, logMissingKeys } from '../../src/start/encryption.js';
import { keyringOf } from '../../src/start/keyring.js';
import { Keyring } from '../../src/temporal/keyring.js';

const key = () => randomBytes(32).toString('base64');
const [first, second, kept] = [key(), key(), key()];
const missing = '0123456789abcdef';

afterEach(() => {
  vi.useRealTimers();
});

it('encrypts with the first key of the environment, and reads with all of them and the data folder’s', () => {
  const env = readEnv({ FORTNIGHT_ENCRYPTION_KEYS: `${first},${second}` });
  const keyring = keyringOf(env, kept);
  const idOf = (one: string) => new Keyring({ keys: [one] }).active?.id;
  expect(keyring.active?.id).toBe(idOf(first));
  expect(keyring.ids).toEqual([first, second, kept].map(idOf));
  expect(keyringOf(readEnv({}), kept).active?.id).toBe(idOf(kept));
  expect(keyringOf(readEnv({ FORTNIGHT_ENCRYPTION: 'false' }), kept).active).toBeUndefined();
});

it('logs a missing key once a minute, however often it is asked for', () => {
  vi.useFakeTimers();
  const keyring = new Keyring({ keys: [first] });
  const log = { error: vi.fn() };
  logMissingKeys(keyring, log);
  const ask = () => expect(() => keyring.find(missing)).toThrow(missing);
  for (let time = 0; time < 100; time++) ask();
  expect(log.error.mock.calls).toEqual([
    [{ keyId: missing }, expect.stringContaining('a key that is not here')],
  ]);
  vi.advanceTimersByTime(61_000);
  ask();
  expect(log.error).toHaveBeenCalledTimes(2);
});

it('says so in the health, which sends nobody elsewhere for it', async () => {
  const keyring = new Keyring({ keys: [first] });
  const app = fastify();
  const checks = { encryption: () => checkKeys(keyring), database: async () => undefined };
  healthRoutes(app, {
    checks,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  const health = async () => {
    const { statusCode, body } = await app.inject({ url: '/healthz' });
    return { statusCode, ...JSON.parse(body) };
  };
  expect(await health()).toEqual({
    statusCode: 200,
    status: 'up',
    parts: { encryption: 'up', database: 'up' },
  });
  expect(() => keyring.find(missing)).toThrow(missing);
  expect(await health()).toEqual({
    statusCode: 200,
    status: 'degraded',
    parts: { encryption: 'degraded', database: 'up' },
  });
  await app.close();
});
