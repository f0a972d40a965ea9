import { describe, expect, it } from 'vitest';
import { beginningOf } from '../../src/domain/beginning.js';
import { emailField, organizationField } from '../../src/domain/fields.js';
import type { Policy } from '../../src/domain/policy.js';
import { registration } from '../support/examples.js';

describe('a name', () => {
  it.each([
    ['Latin with marks', 'Żółć & Søn A/S'],
    ['Arabic', 'شركة كونتوسو'],
    ['Hebrew with vowel points', 'קוֹנְטוֹסוֹ בע״מ'],
    ['Persian with its joiner', 'می\u200cخواهم'],
    ['Malayalam with its joiner', 'ക്\u200dഷ'],
    ['Chinese', '康托索有限公司'],
    ['an emoji of several', 'Team 👩\u200d💻'],
    ['an emoji with its variant and joiner', 'On ❤\ufe0f\u200d🔥'],
  ])('may be %s', (_, name) => {
    expect(organizationField.parse(name)).toBe(name);
  });

  it.each([
    ['a right-to-left override', 'Con\u202etoso', 'U+202E'],
    ['an isolate', 'Con\u2066toso', 'U+2066'],
    ['a right-to-left mark', 'Contoso\u200f Ltd', 'U+200F'],
    ['a zero-width space', 'Con\u200btoso', 'U+200B'],
    ['a byte order mark', 'Con\ufefftoso', 'U+FEFF'],
    ['a joiner between Latin letters', 'Con\u200dtoso', 'U+200D'],
    ['a soft hyphen', 'Con\u00adtoso', 'U+00AD'],
    ['a line separator', 'Con\u2028toso', 'U+2028'],
    ['a control character', 'Con\u0007toso', 'U+0007'],
    ['a blank letter', 'Con\u3164toso', 'U+3164'],
    ['a tag character', 'Contoso\u{e0041}x', 'U+E0041'],
    ['half of a character', 'Con\ud83dtoso', 'U+D83D'],
  ])('must not have %s', (_, name, code) => {
    const { error } = organizationField.safeParse(name);
    expect(error?.issues.map(({ message }) => message)).toEqual([
      `must not contain line breaks, control characters or invisible ones: it has ${code}`,
    ]);
  });
});

describe('what is pasted with a zero-width space that nobody sees', () => {
  const said = 'must not contain line breaks, control characters or invisible ones: it has U+200B';

  it('is told so of an email address, which looks right', () => {
    const { error } = emailField.safeParse('ada@contoso.example\u200b');
    expect(error?.issues.map(({ message }) => message)).toEqual([said]);
    expect(emailField.safeParse('ada').error?.issues[0]?.message).toMatch(/^expected an email address/);
  });

  it('is no domain: it would be another one than that of the rival, and no conflict', () => {
    const begin = (domain: string, policy: Partial<Policy> = {}) =>
      beginningOf(registration({ domain }, policy), '2026-03-02T09:00:00.000Z');
    for (const domain of ['contoso.example\u200b', 'con\u200btoso.example']) {
      expect(begin(domain)).toMatchObject({ fields: [{ path: 'domain', message: said }] });
      // Who began by the first rules replays as it began.
      expect(begin(domain, { rulesVersion: 1 })).toMatchObject({ type: 'deal-registered' });
    }
    expect(begin('münchen.example')).toMatchObject({ type: 'deal-registered' });
  });
});
