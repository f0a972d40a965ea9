import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './fixtures/temporary.js';

const folder = temporaryFolder();

describe('a server that does not end when it is asked to', () => {
  it('is killed, and what comes after it in the stop is done', async () => {
    const pidFile = join(folder, 'deaf.pid');
    const code = `import { spawnDaemon } from './src/embedded/daemon.ts';
      const deaf = await spawnDaemon({
        command: '/bin/sh',
        args: ['-c', 'trap "" TERM; echo up >> ${join(folder, 'deaf.up')}; while :; do sleep 0.1; done'],
        logFile: ${JSON.stringify(join(folder, 'deaf.log'))},
        pidFile: ${JSON.stringify(pidFile)},
      });
      await new Promise((passed) => setTimeout(passed, 500));
      // As the product does: nothing but the stop itself waits any more.
      void deaf.stop('SIGTERM', 300).then(() => console.log('and the next part'));`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    let said = '';
    child.stdout.on('data', (text) => {
      said += text;
    });
    expect((await once(child, 'close'))[0]).toBe(0);
    expect(existsSync(join(folder, 'deaf.up'))).toBe(true);
    expect(said).toBe('and the next part\n');
    expect(existsSync(pidFile)).toBe(false);
  });
});
