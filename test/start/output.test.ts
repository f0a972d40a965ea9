import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/start/logging.js';
import { temporaryFolder } from '../embedded/fixtures/temporary.js';

const folder = temporaryFolder();

describe('whoever reads what the start says', () => {
  it('may close the terminal, and the work goes on', async () => {
    const code = `import { outliveReaders } from './src/start/output.ts';
      outliveReaders();
      process.on('uncaughtException', () => process.exit(3));
      let unread = 0;
      const told = (error) => { if (error && ++unread === 3) process.exit(0); };
      setInterval(() => process.stdout.write('a line\\n', told), 5);`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    await once(child.stdout, 'data');
    child.stdout.destroy();
    expect((await once(child, 'exit'))[0]).toBe(0);
  });
});

(existsSync('/dev/full') ? describe : describe.skip)('a log whose disk is full', () => {
  it('ends nothing, and is told of once', () => {
    const file = join(folder, 'fortnight.log');
    symlinkSync('/dev/full', file);
    const told: string[] = [];
    const log = createLog({ logLevel: 'info' }, file, (line) => told.push(line));
    for (let line = 0; line < 3; line++) log.info({ line }, 'a line that nobody can read');
    expect(told).toEqual([
      expect.stringMatching(/fortnight\.log cannot be written: ENOSPC.*The work goes on/),
    ]);
  });
});
