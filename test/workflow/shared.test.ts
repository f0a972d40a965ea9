import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acts, beginnings, perform } from '../domain/support/acts.js';
import { Life } from '../domain/support/life.js';
import '../../workflows/shared.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

const pathOf = (name: string) => `../../${name.replace(/\.ts$/, '.js')}`;
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Schemas that the SDK would get at from here, and freeze with all that is in them. */
function unprepared(value: object, path: string, visited = new Set<object>()): string[] {
  if (visited.has(value) || Object.isFrozen(value)) return [];
  visited.add(value);
  if ('_zod' in value) return [path];
  return Object.entries(value).flatMap(([name, part]) =>
    isObject(part) ? unprepared(part, `${path}.${name}`, visited) : [],
  );
}

/** As the SDK does it with what is shared. */
function freezeAll(value: object, visited = new Set<object>()): void {
  if (visited.has(value) || Object.isFrozen(value)) return;
  visited.add(value);
  for (const part of Object.values(value)) if (isObject(part)) freezeAll(part, visited);
  Object.freeze(value);
}

describe('what workflows share', () => {
  const sources = ['src/domain', 'src/temporal', 'workflows'].flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name}`),
  );
  const modules = sources.filter(
    (name) => name.startsWith('src/domain/') || name === 'src/temporal/messages.ts',
  );

  it.each(sources)('keeps nothing that changes in a module: %s', (name) => {
    expect(readFileSync(`${root}${name}`, 'utf8')).not.toMatch(/^(export )?(let|var) /m);
  });

  it.each(modules)('has no schema that could not fill itself in: %s', async (name) => {
    const module: object = await import(pathOf(name));
    expect(unprepared({ ...module }, name)).toEqual([]);
  });

  it('decides for any life when it is frozen, too', async () => {
    for (const name of modules) freezeAll({ ...(await import(pathOf(name))) });
    fc.assert(
      fc.property(beginnings, acts, (beginning, course) => {
        const life = new Life(beginning).pass(0);
        for (const act of course) perform(life, act);
      }),
      { numRuns: 200 },
    );
  });
});
