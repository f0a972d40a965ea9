import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import semver from 'semver';
import { expect, it } from 'vitest';

const execute = promisify(execFile);
const own = JSON.parse(readFileSync('package.json', 'utf8'));

it('a Node.js that is too old is told at once which ones will do', async () => {
  const checkout = mkdtempSync(join(tmpdir(), 'fortnight-node-'));
  try {
    mkdirSync(join(checkout, 'scripts'));
    cpSync('scripts/build.js', join(checkout, 'scripts/build.js'));
    symlinkSync(join(process.cwd(), 'node_modules'), join(checkout, 'node_modules'));
    writeFileSync(
      join(checkout, 'package.json'),
      JSON.stringify({ type: 'module', engines: { node: '>=99.1.0' } }),
    );
    await expect(execute(process.execPath, [join(checkout, 'scripts/build.js')])).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`needs Node.js >=99.1.0, and this is ${process.version}. Take one of`),
    });
  } finally {
    rmSync(checkout, { recursive: true });
  }
});

it('the image runs on a Node.js that will do', () => {
  const images = [...readFileSync('Dockerfile', 'utf8').matchAll(/^FROM node:(\d+)/gm)].map(
    ([, major]) => major,
  );
  expect(images).toHaveLength(2);
  for (const major of images) expect(semver.intersects(`${major}`, own.engines.node)).toBe(true);
});
