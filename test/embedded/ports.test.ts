import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { anyFreePort, choosePort, isFree, movedNote, reservePort } from '../../src/embedded/ports.js';

describe('ports', () => {
  it('falls back to a free one where the wanted one is taken, and says so', async () => {
    const taken = await anyFreePort();
    const server = createServer().listen(taken, '127.0.0.1');
    await once(server, 'listening');
    try {
      expect(await isFree(taken)).toBe(false);
      const got = await choosePort(taken);
      expect(got).not.toBe(taken);
      expect(await isFree(got)).toBe(true);
      expect(movedNote(taken, got)).toBe(` (port ${taken} is taken, so ${got})`);
    } finally {
      server.close();
    }
  });

  it('gives no port to two parts that start at once, nor one that is kept for another', async () => {
    const wanted = await anyFreePort();
    reservePort(wanted);
    const got = await Promise.all([choosePort(wanted), choosePort(wanted), choosePort(wanted)]);
    expect(new Set([wanted, ...got]).size).toBe(4);
  });
});
