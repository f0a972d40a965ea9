import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
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

  it('gives no port to two Fortnights that start in the same moment, though neither listens yet', async () => {
    const wanted = await anyFreePort();
    const start = () => {
      const code = `import { choosePort } from './src/embedded/ports.ts';
        console.log(await choosePort(${wanted})); process.stdin.resume();`;
      return spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code], {
        stdio: ['pipe', 'pipe', 'inherit'],
        env: { ...process.env, NODE_OPTIONS: '' },
      });
    };
    const starts = [start(), start(), start()];
    try {
      const chosen = await Promise.all(
        starts.map(async ({ stdout }) => String((await once(stdout, 'data'))[0]).trim()),
      );
      expect(new Set(chosen).size).toBe(3);
      expect(chosen.every((port) => Number(port) > 0)).toBe(true);
    } finally {
      for (const { stdin } of starts) stdin.end();
    }
    // One that has ended keeps nothing from those who start later.
    await Promise.all(starts.map(async (one) => one.exitCode ?? (await once(one, 'exit'))));
    expect(await choosePort(wanted)).toBe(wanted);
  });
});
