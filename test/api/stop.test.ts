import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { startHealthServer } from '../../src/api/health-server.js';
import { anyFreePort } from '../../src/embedded/ports.js';
import { startMetricsServer } from '../../src/metrics/server.js';
import { openMeters } from '../../src/start/metrics.js';
import { harness } from './harness.js';

/** A health that answers after half a second. @returns when somebody has asked for it */
function slowHealth() {
  let asked = () => {};
  const arrived = new Promise<void>((done) => {
    asked = done;
  });
  const slow = async () => {
    asked();
    await new Promise((passed) => setTimeout(passed, 500));
  };
  return { arrived, checks: { slow } };
}

describe('an API that is told to stop', () => {
  it('answers who has asked already, and does not wait until that one hangs up', async () => {
    const { arrived, checks } = slowHealth();
    const { app } = await harness({ checks });
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    // It keeps its connection, as browsers do.
    const answer = fetch(`${url}/healthz`);
    await arrived;
    const begun = Date.now();
    const closed = app.close();
    expect((await answer).status).toBe(200);
    await closed;
    expect(Date.now() - begun).toBeLessThan(3_000);
  }, 100_000);

  it('tells who asks meanwhile to come again, as it tells anything', async () => {
    const { arrived, checks } = slowHealth();
    const { app } = await harness({ checks });
    const url = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
    const socket = connect(Number(url.port), url.hostname);
    let said = '';
    socket.on('data', (text) => {
      said += text;
    });
    const request = `GET /healthz HTTP/1.1\r\nHost: ${url.host}\r\n\r\n`;
    socket.write(request);
    await arrived;
    const closed = app.close();
    socket.write(request);
    await Promise.all([closed, once(socket, 'close')]);
    const [first, second] = said.split(/(?=HTTP\/1\.1 503)/);
    expect(first).toMatch(/^HTTP\/1\.1 200/);
    expect(second).toMatch(/retry-after: 2.*application\/problem\+json.*"code":"unavailable".*ask again/is);
  });
});

describe('a worker that is told to stop', () => {
  it('does not wait until whoever has just asked for its health or its metrics hangs up', async () => {
    const { arrived, checks } = slowHealth();
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    const port = await anyFreePort();
    const health = await startHealthServer({ checks, log }, { host: '127.0.0.1', port });
    const shown = slowHealth();
    const metrics = await startMetricsServer({
      meters: openMeters({ worker: true, api: false }),
      refresh: shown.checks.slow,
      host: '127.0.0.1',
      port: 0,
    });
    const answers = [`http://127.0.0.1:${port}/healthz`, metrics.url].map((url) =>
      fetch(url).catch(() => {}),
    );
    await Promise.all([arrived, shown.arrived]);
    const begun = Date.now();
    await Promise.all([health.stop(), metrics.stop()]);
    expect(Date.now() - begun).toBeLessThan(3_000);
    await Promise.all(answers);
  }, 100_000);
});
