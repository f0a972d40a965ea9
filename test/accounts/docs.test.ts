import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const docs = readFileSync('docs/security.md', 'utf8');

describe('docs/security.md', () => {
  it('names tests that there are, by titles that they have', () => {
    const named = [...docs.matchAll(/`([\w/-]+(?:\.test)?\.ts)`(?:: ([^|`]+))?/g)];
    expect(named.length).toBeGreaterThan(60);
    for (const [, file = '', titles = ''] of named) {
      const path = file.startsWith('src/') ? file : `test/${file}`;
      expect({ path, there: existsSync(path) }).toEqual({ path, there: true });
      if (!file.endsWith('.test.ts')) continue;
      const source = readFileSync(path, 'utf8');
      for (const title of titles.split(';')) {
        for (const part of title.split('…').map((text) => text.trim().replace(/[.,]$/, '')))
          expect({ path, part, there: source.includes(part) }).toEqual({ path, part, there: true });
      }
    }
  });

  it('has a line for each item, and none twice', () => {
    const table = docs.slice(docs.indexOf('| item |'), docs.indexOf('## What to know'));
    const items = [...table.matchAll(/^\| ([\d., ]+) \|/gm)].flatMap(([, cell = '']) => cell.split(', '));
    expect(new Set(items).size).toBe(items.length);
    // A chapter or a section stands for all that is in it.
    const holds = (item: string) => items.some((one) => item === one || item.startsWith(`${one}.`));
    const counts = {
      1: [2, 9, 11, 3, 2],
      2: [3, 3, 4, 1],
      6: [3, 12, 4, 4, 5, 3],
      7: [3, 4, 2, 5, 2, 2],
      8: [2, 3, 1, 1],
    };
    for (const [chapter, sections] of Object.entries(counts))
      for (const [section, count] of sections.entries())
        for (let item = 1; item <= count; item++)
          expect({ item: `${chapter}.${section + 1}.${item}`, there: true }).toEqual({
            item: `${chapter}.${section + 1}.${item}`,
            there: holds(`${chapter}.${section + 1}.${item}`),
          });
  });
});
