import { expect, it } from 'vitest';
import { facts, styleFor, table } from '../../src/cli/show/style.js';
import type { Surroundings } from '../../src/cli/surroundings.js';

const surroundings: Surroundings = {
  env: {},
  version: '1.2.3',
  out: () => undefined,
  err: () => undefined,
  now: () => new Date('2026-06-01T12:00:00.000Z'),
  zone: 'UTC',
  columns: 100,
  color: { out: true, err: true },
  pause: async () => undefined,
};
const style = styleFor(surroundings);

const esc = '\u{1b}';

it.each([
  ['hides what follows', `${esc}[8mhidden`, ' [8mhidden'],
  ['paints over what is there', `${esc}[2Aover`, ' [2Aover'],
  ['names the window', `${esc}]0;owned\u{7}`, ' ]0;owned'],
  ['turns letters round', 'report\u{202e}fdp', 'report fdp'],
  ['begins a line of its own', 'a\r\nb', 'a  b'],
])('a text of somebody else that %s is shown as text', (_, text, shown) => {
  expect(table(style, ['What'], [[text]])).toContain(`\n${shown}\n`);
});

it('a colour of ours is one', () => {
  const red = `${esc}[31mrefused${esc}[39m`;
  expect(table(style, ['What'], [[style.colors.red('refused')]])).toContain(red);
});

it('a file that is written without colours holds none of anybody else’s', () => {
  const plain = styleFor({ ...surroundings, color: { out: false, err: false } });
  const said = `import failed: ${esc}[31mdisk full${esc}[39m`;
  for (const shown of [table(plain, ['What'], [[said]]), facts(plain, [['What', said]])]) {
    expect(shown).toContain('import failed:  disk full\n');
    expect(shown).not.toContain(esc);
  }
});
