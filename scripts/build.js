/**
 * Builds what runs: `npm run build`. With `--if-changed` only where the last build was made of something else, which
 * is told by the content of all that goes into one, not by times: a checkout of another branch changes times at will.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import semver from 'semver';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
if (!semver.satisfies(process.version, engines.node)) {
  const wanted = `Fortnight needs Node.js ${engines.node}, and this is ${process.version}`;
  console.error(`${wanted}. Take one of these, as \`nvm install 24\` does, then run npm ci and this again.`);
  process.exit(1);
}

const stamp = join(root, 'dist', '.made-of');
const inputs = ['src', 'workflows', 'activities', 'worker', 'portal', 'scripts/build.js', 'tsconfig.json'];
inputs.push('tsconfig.build.json', 'package.json', 'package-lock.json');
/** One of each step: a build that somebody has half removed is none. */
const outputs = ['dist/src/main.js', 'dist/worker/workflow-bundle.js', 'dist/portal/index.html'];

/** @param {string} path @returns {string[]} */
function filesIn(path) {
  const entries = readdirSync(join(root, path), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const inner = `${path}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesIn(inner);
    return entry.isFile() ? [inner] : [];
  });
}

function madeOf() {
  const hash = createHash('sha256').update(process.version);
  const files = inputs.flatMap((path) => (/\.\w+$/.test(path) ? [path] : filesIn(path)));
  for (const file of files.sort()) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** @param {string} file @param {string[]} args */
function step(file, ...args) {
  execFileSync(process.execPath, [join(root, file), ...args], { cwd: root, stdio: 'inherit' });
}

const now = madeOf();
const isBuilt =
  existsSync(stamp) &&
  readFileSync(stamp, 'utf8') === now &&
  outputs.every((path) => existsSync(join(root, path)));

if (!(process.argv.includes('--if-changed') && isBuilt)) {
  rmSync(stamp, { force: true });
  try {
    step('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
    step('dist/worker/bundle.js');
    step('node_modules/vite/bin/vite.js', 'build', 'portal', '--logLevel', 'warn');
  } catch {
    // The step has said what is wrong.
    process.exit(1);
  }
  writeFileSync(stamp, now);
}
