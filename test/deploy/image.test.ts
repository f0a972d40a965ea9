import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { imageContext } from '../../scripts/deploy/image-context.js';
import { isSecret, VARIABLE_NAMES } from '../../src/config/env-variables.js';

const committed = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').filter(Boolean);

/** What people have lying in a checkout: settings, data, keys, what a build or an editor left. */
const lyingAbout = [
  '.env',
  '.env.production',
  'src/.env',
  'portal/.env.local',
  '.fortnight/secrets.json',
  '.fortnight/postgres/data/PG_VERSION',
  'src/.fortnight-2/secrets.json',
  '.npmrc',
  'portal/.npmrc',
  '.git/config',
  'secrets/api-key',
  'secrets/encryption-keys',
  'owner-url',
  'deploy/overlays/ours/tls.key',
  'settings.json',
  'backup.sql',
  'tls.pem',
  'src/config/client.key',
  'worker/ca.pem',
  'src/trace.log',
  'src/embedded/temporal.db',
  'node_modules/somebody/key.json',
  'portal/node_modules/somebody/index.js',
  'tools/openapi-types/node_modules/typescript/index.js',
  'dist/src/main.js',
  'coverage/lcov.info',
];

describe('the image', () => {
  let folder: string;
  let context: string[];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'fortnight-image-'));
    for (const path of [...committed, ...lyingAbout]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), lyingAbout.includes(path) ? 'secret' : readFileSync(path));
    }
    context = imageContext(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is made of committed files alone, whatever else lies in the checkout', () => {
    expect(context.filter((path) => !committed.includes(path))).toEqual([]);
  });

  it('gets all that it is built of', () => {
    const inputs =
      /^(src|workflows|activities|worker|portal|bin|tools\/openapi-types)\/|^scripts\/build\.js$/;
    expect(context.filter((path) => inputs.test(path))).toEqual(
      committed.filter((path) => inputs.test(path)).sort(),
    );
    expect(context).toEqual(
      expect.arrayContaining(['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json']),
    );
  });

  it('has no key or password in any file of it, but examples', () => {
    const kinds = [
      /whsec_(?!A{24})[A-Za-z0-9+/=]{24}/,
      /\bfn_(?!A{24})[\w-]{24}/,
      /:\/\/(?!user:password@)\w+:[^@/\s$'"`…]+@/,
      /-----BEGIN [A-Z ]*PRIVATE/,
      /\bAKIA[0-9A-Z]{16}|\bgh[pos]_\w{36}|\beyJ[\w-]{20,}\.eyJ/,
    ];
    const found = context.flatMap((path) => {
      const text = readFileSync(join(folder, path), 'utf8');
      return kinds.flatMap((kind) => kind.exec(text)?.[0] ?? []);
    });
    expect(found).toEqual([]);
  });

  it('is given no secret while it is built', () => {
    const lines = readFileSync('Dockerfile', 'utf8').split('\n');
    const set = lines.flatMap((line) => /^(?:ENV|ARG|LABEL)\s+(.*)$/.exec(line)?.[1] ?? []);
    const names = set.flatMap((text) => [...text.matchAll(/([\w.]+)=/g)].map(([, name = '']) => name));
    expect(names.sort()).toEqual(['FORTNIGHT_HOME', 'NODE_ENV']);
    expect(VARIABLE_NAMES.filter((name) => isSecret(name) && lines.join('\n').includes(name))).toEqual([]);
    // What is copied is the context, or comes from the stage before.
    expect(lines.filter((line) => /^(COPY|ADD)\b/.test(line) && !line.includes('--from=build'))).toEqual([
      'COPY package.json package-lock.json ./',
      'COPY tools/openapi-types/package.json tools/openapi-types/',
      'COPY . .',
    ]);
    const { services } = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true });
    for (const { build } of Object.values<{ build?: unknown }>(services)) expect(build ?? '.').toBe('.');
  });
});
