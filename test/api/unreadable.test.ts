import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { harness } from './harness.js';

it.each([
  [
    'with too much in its address',
    `GET /api/customers?q=${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
    431,
    'too-large',
  ],
  ['that is no HTTP', 'HELLO\r\n\r\n', 400, 'bad-request'],
])('a request %s is answered with a problem like any other', async (_, request, status, code) => {
  const { app } = await harness();
  const { port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
  const socket = connect(Number(port), '127.0.0.1');
  const parts: Buffer[] = [];
  socket.on('data', (part: Buffer) => parts.push(part));
  socket.write(request);
  await once(socket, 'close');
  const [head = '', body = ''] = Buffer.concat(parts).toString('utf8').split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(head).toContain('content-type: application/problem+json');
  expect(JSON.parse(body)).toMatchObject({ status, code, clears: expect.any(String) });
});
