import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { readEnv } from '../../src/config/env.js';
import { anyFreePort } from '../../src/embedded/ports.js';
import { createProgress } from '../../src/embedded/progress.js';
import { checkOwnPorts } from '../../src/start/own-ports.js';
import { startRole } from '../../src/start/role.js';
import { RunningParts } from '../../src/start/shutdown.js';

const real = {
  TEMPORAL_ADDRESS: '127.0.0.1:1',
  DATABASE_URL: 'postgres://a:b@127.0.0.1:1/x',
  SMTP_URL: 'smtp://127.0.0.1:1',
  TENANT_API_URL: 'http://127.0.0.1:1',
  TENANT_API_SECRET: 'whsec_dGhpcyBpcyBhIHNlY3JldCBvZiB0aGlzIHRlc3Q=',
  FORTNIGHT_API_KEY: 'fn_0123456789abcdef',
  FORTNIGHT_SECRET: 'a secret of this test, long enough'.replaceAll(' ', '-'),
  FORTNIGHT_ENCRYPTION_KEYS: Buffer.alloc(32).toString('base64'),
};

async function aTakenPort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  return { port: typeof bound === 'object' && bound ? bound.port : 0, free: () => server.close() };
}

function optionsWith(variables: Record<string, string>) {
  return {
    env: readEnv({ ...real, ...variables }),
    progress: createProgress(),
    running: new RunningParts(() => undefined),
    abort: new AbortController(),
  };
}

/** Where root itself may not listen, or everybody may, there is nothing to see. */
function lowPortsAreGuarded(): boolean {
  try {
    return Number(readFileSync('/proc/sys/net/ipv4/ip_unprivileged_port_start', 'utf8')) === 1_024;
  } catch {
    return false;
  }
}

describe('a port that the environment gives to a process', () => {
  it.each(['worker', 'api'] as const)(
    'is named with its setting and a free one where it is taken: %s',
    async (role) => {
      const { port: taken, free } = await aTakenPort();
      const options = optionsWith({
        FORTNIGHT_PORT: String(await anyFreePort()),
        FORTNIGHT_METRICS_PORT: String(taken),
      });
      await expect(startRole(role, options)).rejects.toThrow(
        new RegExp(
          `^Port ${taken} on 127\\.0\\.0\\.1 \\(FORTNIGHT_METRICS_PORT\\) is taken by another program .*FORTNIGHT_METRICS_PORT=\\d+ node dist/src/main\\.js ${role}$`,
        ),
      );
      free();
    },
  );

  it.each([
    ['codec-server', 'FORTNIGHT_CODEC_PORT', ''],
    ['product', 'TENANT_API_URL', 'http://127\\.0\\.0\\.1:'],
  ] as const)('is named so for the role %s, too: %s', async (role, name, before) => {
    const { port: taken, free } = await aTakenPort();
    const value = name === 'TENANT_API_URL' ? `http://127.0.0.1:${taken}` : String(taken);
    const options = optionsWith({ FORTNIGHT_CODEC_TOKEN: 'a-token-of-this-test', [name]: value });
    await expect(startRole(role, options)).rejects.toThrow(
      new RegExp(`^Port ${taken} on .* \\(${name}\\) is taken .*${name}=${before}\\d+ node .* ${role}$`),
    );
    free();
  });

  it('is told of with the setting of the address where there is no such address here', async () => {
    const options = optionsWith({ FORTNIGHT_BIND: '192.0.2.1' });
    await expect(
      startRole('worker', { ...options, env: { ...options.env, metricsPort: 9464 } }),
    ).rejects.toThrow(/^Cannot listen on 192\.0\.2\.1:9464 \(EADDRNOTAVAIL\).*FORTNIGHT_BIND/);
  });

  (lowPortsAreGuarded() ? it : it.skip)('is not called taken where it is only not allowed', async () => {
    const asRoot = process.geteuid?.() === 0;
    if (asRoot) process.seteuid?.(65_534);
    try {
      await expect(checkOwnPorts('127.0.0.1', { FORTNIGHT_PORT: 1023 }, 'npm start')).rejects.toThrow(
        /^Port 1023 on 127\.0\.0\.1 \(FORTNIGHT_PORT\) is not for user \d+: .*FORTNIGHT_PORT=\d+ npm start$/,
      );
    } finally {
      if (asRoot) process.seteuid?.(0);
    }
  });

  it('is not given twice', async () => {
    const port = await anyFreePort();
    await expect(
      checkOwnPorts('127.0.0.1', { FORTNIGHT_PORT: port, FORTNIGHT_METRICS_PORT: port }, 'npm start'),
    ).rejects.toThrow(
      new RegExp(`Port ${port} is named by FORTNIGHT_PORT and by FORTNIGHT_METRICS_PORT.*=\\d+ npm start$`),
    );
  });
});
