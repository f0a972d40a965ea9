import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findTemporalCli } from '../../src/embedded/find-temporal-cli.js';
import { findTestServer } from '../../src/embedded/find-test-server.js';
import { temporaryFolder } from './fixtures/temporary.js';

const base = temporaryFolder();
const nowhere = 'http://127.0.0.1:9';
const program = (folder: string, says: string, name = 'temporal') => {
  mkdirSync(join(base, folder), { recursive: true });
  const path = join(base, folder, name);
  writeFileSync(path, `#!/bin/sh\necho '${says}'\n`);
  chmodSync(path, 0o755);
  return path;
};
const GOOD = 'temporal version 1.9.9 (Server 1.40.0, UI 2.60.0)';
const environment = (name: string, path = '/nonexistent') => ({
  XDG_CACHE_HOME: join(base, name),
  PATH: path,
});

/** Serves archives the way the official site does. */
let official: Server;
let officialUrl: string;
beforeAll(async () => {
  program('archive', GOOD);
  const archive = join(base, 'archive.tar.gz');
  spawnSync('tar', ['-czf', archive, '-C', join(base, 'archive'), 'temporal']);
  official = createServer((request, response) => {
    if (request.url?.endsWith('.tar.gz')) return response.end(readFileSync(archive));
    const known = request.url?.startsWith('/cli/v1.') && request.url.includes('arch=');
    if (!known) return response.writeHead(404).end();
    response.setHeader('content-type', 'application/json');
    return response.end(
      JSON.stringify({ archiveUrl: `${officialUrl}/cli.tar.gz`, fileToExtract: 'temporal' }),
    );
  });
  await new Promise<void>((done) => official.listen(0, '127.0.0.1', done));
  officialUrl = `http://127.0.0.1:${(official.address() as AddressInfo).port}`;
});
afterAll(() => {
  official.close();
});

describe('the Temporal CLI', () => {
  it('is the one that TEMPORAL_CLI_PATH names', async () => {
    const path = program('named', GOOD);
    expect(await findTemporalCli({ path })).toMatchObject({
      path,
      from: expect.stringContaining('TEMPORAL_CLI_PATH'),
    });
  });

  it.each([
    ['is not there', () => join(base, 'missing')],
    ['is something else', () => program('other', 'GNU coreutils')],
    ['is too old', () => program('old', 'temporal version 0.11.0 (Server 1.22.0, UI 2.1.0)')],
  ])('is refused, not passed over, where TEMPORAL_CLI_PATH %s', async (_what, path) => {
    await expect(findTemporalCli({ path: path() })).rejects.toThrow(/TEMPORAL_CLI_PATH is .* cannot be used/);
  });

  it('is the one on PATH before any other', async () => {
    const path = program('bin', GOOD);
    expect(
      await findTemporalCli({ environment: environment('unused', join(base, 'bin')), downloadBase: nowhere }),
    ).toMatchObject({ path });
  });

  it('is downloaded into the cache once, also where two do it at once', async () => {
    const options = {
      environment: environment(
        'downloads',
        process.env.PATH?.split(':')
          .filter((folder) => folder !== '')
          .join(':'),
      ),
      downloadBase: officialUrl,
    };
    const [one, two] = await Promise.all([findTemporalCli(options), findTemporalCli(options)]);
    expect(one.path).toBe(two.path);
    const versions = join(base, 'downloads', 'fortnight', 'temporal-cli');
    expect(readdirSync(versions)).toHaveLength(1);
    expect(await findTemporalCli({ ...options, downloadBase: nowhere })).toMatchObject({
      path: one.path,
      from: expect.stringContaining('our cache'),
    });
  });

  it('is a clear error that names every way and why it failed, where there is none', async () => {
    const found = findTemporalCli({ environment: environment('empty'), downloadBase: nowhere });
    await expect(found).rejects.toThrow(/no Temporal server to run on/);
    const message = await found.catch((error: Error) => error.message);
    for (const part of [
      'TEMPORAL_CLI_PATH: not set',
      'temporal on PATH: there is none',
      'our cache',
      '127.0.0.1:9 cannot be reached',
      'TEMPORAL_ADDRESS=host:7233',
    ]) {
      expect(message).toContain(part);
    }
  });
});

describe('the time-skipping test server', () => {
  it('is a clear error that names every way, where there is none', async () => {
    const found = findTestServer({ environment: environment('no-java'), downloadBase: nowhere });
    await expect(found).rejects.toThrow(/not installed: Maven \(no mvn on PATH\), Java/);
    await expect(findTestServer({ path: join(base, 'missing') })).rejects.toThrow(
      /TEMPORAL_TEST_SERVER_PATH is .* no program there/,
    );
  });
});
