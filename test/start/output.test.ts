import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { DrizzleQueryError } from 'drizzle-orm';
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

describe('whoever looks into the log for why something failed', () => {
  const file = join(folder, 'why.log');
  const log = createLog({ logLevel: 'info' }, file, () => undefined);
  const last = () => JSON.parse(readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? '');

  it('reads what it was, what was behind it, and where', () => {
    const cause = new Error('nothing listens there');
    log.error({ requestId: '4711', error: new TypeError('cannot ask the database', { cause }) }, 'it failed');
    expect(last()).toMatchObject({
      requestId: '4711',
      msg: 'it failed',
      error: { type: 'TypeError', message: 'cannot ask the database: nothing listens there' },
    });
    expect(last().error.stack).toMatch(/output\.test\.ts.*caused by Error: nothing listens there/s);
  });

  it('reads nobody’s name: what an error carries, and the parameters of a query, are left out', () => {
    const query = new DrizzleQueryError('select $1', ['ada@contoso.example'], new Error('no such table'));
    const cause = Object.assign(query, { detail: 'Key (email)=(ada@contoso.example) exists' });
    log.error({ error: new Error('cannot look up a user', { cause }) }, 'it failed');
    expect(last().error.message).toBe('cannot look up a user: no such table');
    expect(JSON.stringify(last())).not.toContain('ada@');
  });

  it('reads on where something else than an error was thrown, or one is its own cause', () => {
    log.error({ error: 'no reason' }, 'it failed');
    expect(last().error).toBe('no reason');
    const error = new Error('round and round');
    error.cause = error;
    log.error({ error }, 'it failed');
    expect(last().error.message).toMatch(/^round and round/);
  });
});
