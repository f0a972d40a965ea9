import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Pattern {
  readonly matches: RegExp;
  readonly exclude: boolean;
}

/**
 * The files that `docker build` sends to its engine from a folder, as paths below it: all but those that its
 * `.dockerignore` leaves out, where the last line that speaks of a file or of a folder above it counts.
 */
export function imageContext(folder: string): string[] {
  const patterns = patternsOf(readFileSync(join(folder, '.dockerignore'), 'utf8'));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
    .filter((path) => !isExcluded(path, patterns))
    .sort();
}

function isExcluded(path: string, patterns: readonly Pattern[]): boolean {
  const parts = path.split('/');
  const itAndAbove = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  const last = patterns.findLast(({ matches }) => itAndAbove.some((one) => matches.test(one)));
  return last?.exclude ?? false;
}

/** @throws Error for a pattern of a kind that is not read here */
function patternsOf(text: string): Pattern[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const pattern = line.replace(/^!/, '');
      if (!/^[\w.*/-]+$/.test(pattern))
        throw new Error(`.dockerignore: '${line}' is of a kind that is not read here`);
      return { exclude: !line.startsWith('!'), matches: expressionOf(pattern) };
    });
}

const meanings: Record<string, string> = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '.': '\\.' };
const expressionOf = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replace(/\*\*\/|\*\*|\*|\./g, (sign) => meanings[sign] ?? sign)}$`);
