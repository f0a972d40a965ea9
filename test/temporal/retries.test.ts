import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';

describe('a stop while Temporal is away', () => {
  it('ends well, though somebody’s request is still being repeated', async () => {
    const code = `import { connectTemporal } from './src/temporal/connect.ts';
      const away = { address: '127.0.0.1:1', namespace: 'default', tls: false, apiKey: undefined };
      const client = connectTemporal(away);
      void client.workflowService.getSystemInfo({}).catch(() => undefined);
      await new Promise((passed) => setTimeout(passed, 700));
      await client.connection.close();
      await new Promise((passed) => setTimeout(passed, 2_500));
      console.log('ended');`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        said += text;
      });
    expect([(await once(child, 'close'))[0], said]).toEqual([0, 'ended\n']);
  }, 30_000);
});
