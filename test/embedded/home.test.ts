import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRuntime, runtimePath } from '../../src/config/runtime.js';
import { openHome } from '../../src/embedded/home.js';
import { firstLine, kill9, runFixture } from './fixtures/child.js';
import { temporaryFolder } from './fixtures/temporary.js';

const base = temporaryFolder();
let count = 0;
const fresh = () => join(base, `home-${++count}`);
const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe('the data folder', () => {
  it('is made private, with keys that stay', () => {
    const path = fresh();
    const first = openHome(path);
    first.release();
    const second = openHome(path);
    second.release();
    expect(second.secrets).toEqual(first.secrets);
    expect([mode(path), mode(join(path, 'secrets.json'))]).toEqual(['700', '600']);
    expect(first.secrets.apiKey).toMatch(/^fn_[\w-]{32}$/);
    expect(Buffer.from(first.secrets.tenantSecret.slice('whsec_'.length), 'base64')).toHaveLength(24);
    expect(Buffer.from(first.secrets.encryptionKey, 'base64')).toHaveLength(32);
  });

  it('from before there was encryption gets a key, and keeps it with the others', () => {
    const path = fresh();
    const first = openHome(path);
    first.release();
    const { encryptionKey, ...older } = first.secrets;
    writeFileSync(join(path, 'secrets.json'), JSON.stringify(older), { mode: 0o600 });
    const second = openHome(path);
    second.release();
    expect(second.secrets).toEqual({ ...older, encryptionKey: expect.any(String) });
    expect(second.secrets.encryptionKey).not.toBe(encryptionKey);
    const third = openHome(path);
    third.release();
    expect(third.secrets).toEqual(second.secrets);
    expect(mode(join(path, 'secrets.json'))).toBe('600');
  });

  (existsSync('/dev/full') ? it : it.skip)('says that the disk is full, and where to make room', () => {
    const path = fresh();
    mkdirSync(path);
    symlinkSync('/dev/full', join(path, `.probe.${process.pid}`));
    expect(() => openHome(path)).toThrow(/the disk is full.*\(ENOSPC\)\. Make room there \(df -h /);
  });

  it('tells the CLI where everything is while it is in use, and only then', () => {
    const home = openHome(fresh());
    const runtime = {
      version: 1 as const,
      pid: process.pid,
      startedAt: new Date().toISOString(),
      apiUrl: 'http://127.0.0.1:3000',
      apiKey: home.secrets.apiKey,
      publicUrl: 'http://localhost:3000',
      temporalAddress: '127.0.0.1:7233',
      temporalNamespace: 'default',
      databaseUrl: 'postgres://x@127.0.0.1/x',
      smtpUrl: 'smtp://127.0.0.1:1025',
      tenantApiUrl: 'http://127.0.0.1:4010',
      logs: home.logs,
    };
    home.publishRuntime(runtime, { API: runtime.apiUrl });
    expect(readRuntime(home.path)).toEqual(runtime);
    expect(mode(runtimePath(home.path))).toBe('600');
    expect(() => openHome(home.path)).toThrow(/API +http:\/\/127\.0\.0\.1:3000/);
    home.release();
    expect(readRuntime(home.path)).toBeUndefined();
  });

  it('refuses a second start while one runs, naming its process', async () => {
    const path = fresh();
    const other = runFixture('hold-home.ts', [path]);
    try {
      await firstLine(other);
      expect(() => openHome(path)).toThrow(`Fortnight runs already in ${path}, as process ${other.pid}`);
    } finally {
      await kill9(other);
    }
  });

  it('takes over from a process that was killed', async () => {
    const path = fresh();
    const other = runFixture('hold-home.ts', [path]);
    await firstLine(other);
    await kill9(other);
    const home = openHome(path);
    expect(JSON.parse(readFileSync(join(path, 'lock.json'), 'utf8')).pid).toBe(process.pid);
    home.release();
  });

  it('is not fooled by a later process with the pid of the one that was killed', () => {
    const path = fresh();
    const home = openHome(path);
    const lock = JSON.parse(readFileSync(join(path, 'lock.json'), 'utf8'));
    home.release();
    writeFileSync(
      join(path, 'lock.json'),
      JSON.stringify({ ...lock, pid: process.ppid, startedAt: 'another time' }),
    );
    openHome(path).release();
  });

  it('does not judge a process of another machine', () => {
    const path = fresh();
    openHome(path).release();
    writeFileSync(
      join(path, 'lock.json'),
      JSON.stringify({ pid: 7, startedAt: 'then', host: 'elsewhere', addresses: {} }),
    );
    expect(() => openHome(path)).toThrow(/in use by process 7 on the machine elsewhere.*remove .*lock\.json/);
  });
});

describe('a data folder that cannot be made', () => {
  it('is said so at once, also where the file system says of every new folder that it is not there', () => {
    if (process.platform !== 'linux') return;
    expect(() => openHome('/proc/foo/bar')).toThrow(/cannot be made \(ENOENT\).*FORTNIGHT_HOME=~\/fortnight/);
  });
});

describe('a damaged data folder', () => {
  const damaged = (write: (secrets: string) => string | undefined) => {
    const path = fresh();
    openHome(path).release();
    const file = join(path, 'secrets.json');
    const wrong = write(readFileSync(file, 'utf8'));
    if (wrong !== undefined) writeFileSync(file, wrong);
    const open = () => openHome(path);
    return { path, file, open };
  };

  it.each([
    ['is cut off', (text: string) => text.slice(0, 40), /is no valid JSON/],
    [
      'has a key that was edited',
      (text: string) => text.replace('fn_', 'xx_'),
      /damaged \(wrong or missing: apiKey\)/,
    ],
    [
      'is of another version',
      (text: string) => text.replace('"version": 1', '"version": 2'),
      /has version 2, and this Fortnight reads version 1/,
    ],
  ])('is refused when its secrets file %s, and stays as it is', (_what, write, message) => {
    const { file, open } = damaged(write);
    const before = readFileSync(file, 'utf8');
    expect(open).toThrow(message);
    expect(readFileSync(file, 'utf8')).toBe(before);
    // The refusal has not left a lock behind.
    expect(open).toThrow(message);
  });

  it('is refused when there are data without their keys', () => {
    const path = fresh();
    mkdirSync(join(path, 'postgres'), { recursive: true });
    expect(() => openHome(path)).toThrow(/secrets\.json is missing, but the folder has data \(postgres\)/);
  });

  it('is not made in a folder that belongs to something else, nor in place of a file', () => {
    const path = fresh();
    mkdirSync(path);
    writeFileSync(join(path, 'thesis.tex'), '');
    chmodSync(path, 0o755);
    expect(() => openHome(path)).toThrow(/is no data folder of Fortnight: it holds thesis\.tex/);
    expect(mode(path)).toBe('755');
    expect(() => openHome(join(path, 'thesis.tex'))).toThrow(/a file is in its place/);
  });

  it('may hold settings before its first start', () => {
    const path = fresh();
    mkdirSync(path);
    writeFileSync(join(path, 'settings.json'), '{}');
    openHome(path).release();
  });
});
