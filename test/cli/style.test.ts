import { expect, it } from 'vitest';
import { styleFor, table } from '../../src/cli/show/style.js';

const style = styleFor({
  env: {},
  version: '1.2.3',
  out: () => undefined,
  err: () => undefined,
  now: () => new Date('2026-06-01T12:00:00.000Z'),
  zone: 'UTC',
  columns: 100,
  color: { out: true, err: true },
  pause: async () => undefined,
});

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
