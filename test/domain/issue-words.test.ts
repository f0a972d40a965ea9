import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseInput } from '../../src/domain/command.js';
import { isRefusal } from '../../src/domain/refusal.js';

const input = z.strictObject({
  notes: z.string().max(2000).optional(),
  name: z.string().min(1).optional(),
  count: z.number().min(0).max(10).optional(),
  whole: z.int().optional(),
  list: z.array(z.string()).max(1).optional(),
  which: z.enum(['approve', 'decline']).optional(),
  email: z.email().optional(),
  day: z.iso.date().optional(),
  own: z.string().max(3, 'must be short').optional(),
  needed: z.string(),
});

const told = (given: object) => {
  const refused = parseInput({ name: 'test', input }, { needed: 'x', ...given });
  return isRefusal(refused) ? refused.fields?.map(({ path, message }) => `${path}: ${message}`) : [];
};

describe('what is wrong with a field', () => {
  it.each([
    ['notes: must be at most 2000 characters', { notes: 'a'.repeat(2001) }],
    ['name: must not be empty', { name: '' }],
    ['count: expected a number', { count: Number.NaN }],
    ['count: must be at most 10', { count: 11 }],
    ['count: must be at least 0', { count: -1 }],
    ['whole: expected a whole number', { whole: 2.5 }],
    ['list: must have at most 1 entry', { list: ['a', 'b'] }],
    ['which: expected one of: approve, decline', { which: 'perhaps' }],
    ['email: expected an email address such as ada@contoso.example', { email: 'tim' }],
    ['day: expected a date such as 2027-06-30', { day: 'soon' }],
    ['needed: is missing; expected text', { needed: undefined }],
    ['reson: there is no such field: reson', { reson: 'typo' }],
    ['own: must be short', { own: 'long' }],
  ])('is said for people: %s', (message, given) => {
    expect(told(given)).toEqual([message]);
  });
});
