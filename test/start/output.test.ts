import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';

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
