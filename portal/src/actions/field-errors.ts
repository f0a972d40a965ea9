import { sentence } from '../api/problem.js';

/** Which field of a form shows what is wrong at a path of the API, and which entry of its list that is. */
export interface Place {
  field: string;
  entry: string | null;
}

/** @returns null where no box would show it. One box shows a whole list of texts, so `recipients.1` is at `recipients`. */
export function placeOf(values: unknown, path: string): Place | null {
  let value = values;
  const passed: string[] = [];
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
    const inner: unknown = (value as Record<string, unknown>)[name];
    if (Array.isArray(value) && typeof inner === 'string') return { field: passed.join('.'), entry: inner };
    passed.push(name);
    value = inner;
  }
  return hasParts(value) ? null : { field: path, entry: null };
}

/** Such as `users`: each of its parts has a box, and the whole has none. */
function hasParts(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasParts);
  return typeof value === 'object' && value !== null;
}

/** What to say at each field: at that of a list, each entry that is wrong with its own text. */
export function errorsAt(
  values: unknown,
  problems: readonly { path: string; message: string }[],
): Record<string, string> {
  const said: Record<string, string> = {};
  for (const { path, message } of problems) {
    const place = placeOf(values, path);
    if (!place) continue;
    const words = place.entry === null ? sentence(message) : `“${place.entry}”: ${sentence(message)}`;
    const before = said[place.field];
    said[place.field] = before === undefined ? words : `${before} ${words}`;
  }
  return said;
}
