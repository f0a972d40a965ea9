import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { answersSoon, connectTemporal } from '../../src/temporal/connect.js';

it('A Temporal server that was away is asked again every few seconds, however long it has been gone', async () => {
  const asked: number[] = [];
  // Nobody who speaks gRPC is there, so each knock is one attempt to connect.
  const away = createServer((socket) => {
    asked.push(performance.now());
    socket.on('error', () => undefined).destroy();
  }).listen(0, '127.0.0.1');
  await once(away, 'listening');
  const bound = away.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  const options = { address: `127.0.0.1:${port}`, namespace: 'default', tls: false, apiKey: undefined };
  const client = connectTemporal(options);
  const end = performance.now() + 15_000;
  while (performance.now() < end) {
    await answersSoon(client, 'default').catch(() => undefined);
    await pause(100);
  }
  await client.connection.close();
  away.close();
  const pauses = asked.slice(1).map((at, index) => at - (asked[index] ?? at));
  expect(pauses.length).toBeGreaterThan(4);
  expect(Math.max(...pauses)).toBeLessThan(4_000);
}, 40_000);
