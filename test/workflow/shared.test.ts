import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import '../../workflows/shared.js';

const sources = fileURLToPath(new URL('../../src/', import.meta.url));

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

describe('what workflows share', () => {
  const modules = ['domain', 'temporal'].flatMap((folder) =>
    readdirSync(`${sources}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => folder === 'domain' || name === 'messages.ts')
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name}`),
  );

  it.each(modules)('has no schema that could not fill itself in: %s', async (name) => {
    const module: object = await import(`../../src/${name.replace(/\.ts$/, '.js')}`);
    expect(unprepared({ ...module }, name)).toEqual([]);
  });
});
