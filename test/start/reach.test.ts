import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { readEnv } from '../../src/config/env.js';
import { mailTrouble, reachDatabase, reachTemporal } from '../../src/start/reach.js';

const at = (address: string) => ({
  address,
  namespace: 'default',
  tls: false,
  apiKey: undefined,
  uiUrl: undefined,
  cli: undefined,
  codecUrl: undefined,
});

describe('a real part that is away at the start', () => {
  it('is named with its variable: Temporal', async () => {
    await expect(reachTemporal(at('127.0.0.1:1'))).rejects.toThrow(
      /^nothing answers at 127\.0\.0\.1:1 \(TEMPORAL_ADDRESS\): connect ECONNREFUSED/,
    );
  });

  it('is told from another server at its place', async () => {
    const server = createServer((socket) => socket.on('error', () => undefined).end('hello\n'));
    const port = await new Promise<number>((done) => {
      server.listen(0, '127.0.0.1', () => {
        const bound = server.address();
        done(typeof bound === 'object' && bound ? bound.port : 0);
      });
    });
    await expect(reachTemporal(at(`127.0.0.1:${port}`))).rejects.toThrow(
      /does not answer as a Temporal server/,
    );
    server.close();
  });

  it('is named with its variable: the database', async () => {
    await expect(reachDatabase('postgres://a:b@127.0.0.1:1/x')).rejects.toThrow(/ECONNREFUSED.*DATABASE_URL/);
  });

  it('is only warned of where it takes email, without its password', async () => {
    const trouble = await mailTrouble(readEnv({}), 'smtp://ada:secret@127.0.0.1:1');
    expect(trouble).toMatch(/SMTP_URL.*cannot be used now: .*ECONNREFUSED.*Emails wait/);
    expect(trouble).not.toContain('secret');
  });
});
