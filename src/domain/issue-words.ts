import type { z } from 'zod';
import { shorten } from './shorten.js';

type Issue = z.core.$ZodRawIssue;

/**
 * To be handed to every parse whose issues people read: the words of the schema library, such as "Too big: expected
 * string to have <=2000 characters", are for programmers. What a schema itself says of a field goes before.
 */
export const inWords = {
  error: (issue: Issue): string | undefined => {
    switch (issue.code) {
      case 'invalid_type':
        return expectation(issue);
      case 'too_big':
        return limit('at most', issue.origin, issue.maximum, issue.inclusive !== false);
      case 'too_small':
        if (issue.origin === 'string' && issue.minimum === 1) return 'must not be empty';
        return limit('at least', issue.origin, issue.minimum, issue.inclusive !== false);
      case 'invalid_format':
        return formats[issue.format];
      case 'invalid_value':
        return `expected ${issue.values.length > 1 ? 'one of: ' : ''}${issue.values.map(String).join(', ')}`;
      case 'unrecognized_keys':
        return `there is no such field: ${some(issue.keys)}`;
      case 'not_multiple_of':
        return `must be a multiple of ${issue.divisor}`;
      default:
        return undefined;
    }
  },
};

const mostNames = 20;
const longestName = 60;

/** Names that somebody else gave: as many of them as one reads, and how many more there are. */
export function some(names: readonly string[]): string {
  const told = names.slice(0, mostNames).map((name) => shorten(name, longestName));
  const more = names.length - told.length;
  return more > 0 ? `${told.join(', ')} and ${more} more` : told.join(', ');
}

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  nan: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

/** What is missing and what is of another kind are told alike by the library. */
function expectation({ expected, input }: Extract<Issue, { code: 'invalid_type' }>): string | undefined {
  const kind = kinds[expected];
  if (kind === undefined) return undefined;
  return input === undefined ? `is missing; expected ${kind}` : `expected ${kind}`;
}

function limit(
  bound: 'at most' | 'at least',
  origin: string,
  value: number | bigint,
  isInclusive: boolean,
): string | undefined {
  if (origin === 'string')
    return `must be ${bound} ${value} ${Number(value) === 1 ? 'character' : 'characters'}`;
  if (origin === 'array') return `must have ${bound} ${value} ${Number(value) === 1 ? 'entry' : 'entries'}`;
  if (origin !== 'number' && origin !== 'int') return undefined;
  if (isInclusive) return `must be ${bound} ${value}`;
  return bound === 'at most' ? `must be less than ${value}` : `must be more than ${value}`;
}

const formats: Record<string, string> = {
  email: 'expected an email address such as ada@contoso.example',
  url: 'expected an address such as https://crm.example/fortnight',
  date: 'expected a date such as 2027-06-30',
  datetime: 'expected an instant such as 2027-06-30T12:00:00Z',
};
