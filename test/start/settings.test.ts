import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchSettings } from '../../src/start/settings.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fortnight-watch-'));
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

it('tells the terminal once that the file is broken or gone, and once that it is good again', () => {
  const path = join(folder, 'settings.json');
  const good = JSON.stringify({ vendor: { name: 'Contoso' } });
  writeFileSync(path, good);
  const said: string[] = [];
  const log = { error: vi.fn(), info: vi.fn() };
  const settings = watchSettings(path, log, (line) => said.push(line));
  writeFileSync(path, '{ broken');
  vi.advanceTimersByTime(10_000);
  expect(said).toEqual([expect.stringMatching(/is not JSON[\s\S]*last good settings/)]);
  writeFileSync(path, `${good}\n`);
  vi.advanceTimersByTime(10_000);
  expect(said.slice(1)).toEqual([expect.stringContaining('is good again')]);
  rmSync(path);
  vi.advanceTimersByTime(10_000);
  expect(said.slice(2)).toEqual([expect.stringContaining('has gone')]);
  expect(log.error).toHaveBeenCalledTimes(2);
  settings.close();
});
