import { describe, expect, it } from 'vitest';
import { isTimely } from '../../src/accounts/code-window.js';

/** RFC 6238, appendix B: the secret and, of its eight digits, the last six. */
const secret = '12345678901234567890';
const at = (seconds: number) => ({ now: seconds * 1_000, lateMs: 10_000 });

describe('a code of the app', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('is that of RFC 6238 at second %i', (seconds, code) => {
    expect(isTimely(code, secret, at(seconds))).toBe(true);
  });

  it('is good for its half minute and ten seconds more, and never before', () => {
    const taken = (seconds: number) => isTimely('287082', secret, at(seconds));
    expect([29.9, 30, 59.9, 69.9, 70, 90].map(taken)).toEqual([false, true, true, true, false, false]);
  });
});
