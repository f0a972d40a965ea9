import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { FieldProblem } from '../domain/refusal.js';

/** More choices than a sentence takes: of these only the nearest are named. */
const fewChoices = 12;
const nearestChoices = 3;
const longestShown = 60;

/** What is wrong in a body, by field: the value, and what would be taken in its place. Not for secrets. */
export function bodyProblems({ issues }: z.ZodError, body: object): FieldProblem[] {
  return issues.map((issue) => ({
    path: issue.path.join('.') || unknownKeys(issue),
    message: sentence(issue, issue.path.reduce(valueAt, body)),
  }));
}

/** The same of a query, where one parameter may hold several values. */
export function queryProblems({ issues }: z.ZodError, query: unknown): FieldProblem[] {
  return issues.map((issue) => {
    const [name = '', index] = issue.path;
    const given = valueAt(query, name);
    const value = typeof index === 'number' ? severalIn(given)[index] : given;
    return { path: String(name) || unknownKeys(issue), message: sentence(issue, value) };
  });
}

function unknownKeys(issue: z.core.$ZodIssue): string {
  return issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : '';
}

function valueAt(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function severalIn(given: unknown): string[] {
  return [given].flat().flatMap((text) => String(text).split(','));
}

function sentence(issue: z.core.$ZodIssue, value: unknown): string {
  const shown = shownOf(value);
  if (shown === null) return issue.message;
  if (issue.code !== 'invalid_value' || typeof value !== 'string')
    return `${shown} will not do: ${issue.message}`;
  const choices = issue.values.map(String);
  return `${shown} is none of the values; ${meant(value, choices)}`;
}

function shownOf(value: unknown): string | null {
  if (typeof value === 'string')
    return value.length > longestShown ? `'${value.slice(0, longestShown)}…'` : `'${value}'`;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

function meant(value: string, choices: readonly string[]): string {
  const given = value.slice(0, longestShown);
  const near = [...choices].sort((a, b) => distance(given, a) - distance(given, b));
  if (choices.length > fewChoices) return `the nearest are: ${near.slice(0, nearestChoices).join(', ')}`;
  const nearest = closest(given, choices);
  const guess = distance(given, nearest) <= 2 ? `is ${nearest} meant? ` : '';
  return `${guess}expected one of: ${choices.join(', ')}`;
}
