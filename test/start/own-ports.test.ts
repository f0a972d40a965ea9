import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
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

describe('a port that the environment gives to a process', () => {
  it.each(['worker', 'api'] as const)(
    'is named with its setting and a free one where it is taken: %s',
    async (role) => {
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      const bound = server.address();
      const taken = typeof bound === 'object' && bound ? bound.port : 0;
      const ports = { FORTNIGHT_PORT: String(await anyFreePort()), FORTNIGHT_METRICS_PORT: String(taken) };
      const say = () => undefined;
      const options = {
        env: readEnv({ ...real, ...ports }),
        progress: createProgress(),
        running: new RunningParts(say),
        abort: new AbortController(),
      };
      await expect(startRole(role, options)).rejects.toThrow(
        new RegExp(
          `^Port ${taken} on 127\\.0\\.0\\.1 \\(FORTNIGHT_METRICS_PORT\\) is taken by another program .*FORTNIGHT_METRICS_PORT=\\d+ node dist/src/main\\.js ${role}$`,
        ),
      );
      server.close();
    },
  );

  it('is not given twice', async () => {
    const port = await anyFreePort();
    await expect(
      checkOwnPorts('127.0.0.1', { FORTNIGHT_PORT: port, FORTNIGHT_METRICS_PORT: port }, 'npm start'),
    ).rejects.toThrow(
      new RegExp(`Port ${port} is named by FORTNIGHT_PORT and by FORTNIGHT_METRICS_PORT.*=\\d+ npm start$`),
    );
  });
});
