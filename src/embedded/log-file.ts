import { closeSync, existsSync, openSync, readSync, renameSync, statSync } from 'node:fs';

const ROTATE_BYTES = 20 * 1_048_576;

/** Keeps one old log beside the current one. Only between two runs: a server holds its log open. */
export function rotateLog(path: string): void {
  if (existsSync(path) && statSync(path).size > ROTATE_BYTES) renameSync(path, `${path}.1`);
}

export const logSize = (path: string): number => (existsSync(path) ? statSync(path).size : 0);

/** The last lines that were written after `from`: what a server said before it gave up. */
export function logTail(path: string, from: number, lines = 6): string {
  const size = logSize(path);
  const start = Math.max(from, size - 16_384);
  if (size <= start) return '    (it wrote nothing)';
  const buffer = Buffer.alloc(size - start);
  const file = openSync(path, 'r');
  try {
    readSync(file, buffer, 0, buffer.length, start);
  } finally {
    closeSync(file);
  }
  const last = buffer
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-lines);
  return last.map((line) => `    ${line.slice(0, 300)}`).join('\n');
}
