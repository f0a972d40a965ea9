import type { Lifecycle } from './lifecycle.js';
import { type Refusal, refuse } from './refusal.js';
import type { TimelineEntry } from './timeline.js';

/**
 * As many letters of JSON as lines of the timeline may have that wait to be stored. The whole state goes to Temporal
 * as one payload, which has 2 MB at most: a customer whose state were larger would stand still for good. A thousand
 * lines, as a rule.
 */
const mostLetters = 300_000;

/** A line never changes, and is counted once. */
const letters = new WeakMap<TimelineEntry, number>();

/** There is so much that the record does not have yet that nothing more may come before it has. */
export function isBehind({ timeline }: Pick<Lifecycle, 'timeline'>): boolean {
  let sum = 0;
  for (const entry of timeline.unstored) {
    sum += lettersOf(entry);
    if (sum > mostLetters) return true;
  }
  return false;
}

function lettersOf(entry: TimelineEntry): number {
  const known = letters.get(entry) ?? JSON.stringify(entry).length;
  letters.set(entry, known);
  return known;
}

export function recordBehind(command: string): Refusal {
  return refuse(
    'record-behind',
    `${command}: so much has happened that the database has not taken yet that nothing more can be taken`,
    'send it again once the database answers',
  );
}
