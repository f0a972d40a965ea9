import type { Count } from './counts.js';
import type { Path } from './fields.js';

/** Whatever a field may hold. An empty text is a field that is empty. */
export type Value =
  | string
  | null
  | { date: string; estimate: boolean }
  | Record<string, Count>
  | { userType: string; percent: number; reason: string }[];

/** What was typed and is not known to be saved. */
export interface Typed {
  value: Value;
  /** What the box showed when it was typed over: where another value is saved by now, it is somebody else’s. */
  base: Value;
  /** What was last sent: where that is saved, it is ours, even if no answer has come. */
  sent?: Value;
}
export type Unsaved = Partial<Record<Path, Typed>>;

/** The form as the API has it: sections by name, each with its fields as far as they are filled in. */
export type Saved = Record<string, Record<string, unknown>>;

/** A field as it is saved, in the form’s own shape. */
export function savedAt(saved: Saved, path: Path): Value {
  const [section = '', field = ''] = path.split('.');
  const value = saved[section]?.[field];
  if (value === undefined) return '';
  if (isDate(value)) return { date: value.date, estimate: value.estimate };
  return value as Value;
}

function isDate(value: unknown): value is { date: string; estimate: boolean } {
  return typeof value === 'object' && value !== null && 'date' in value;
}

/** Whether two values mean the same, as the API keeps them: without blanks around, and nobody is no user. */
export function same(a: Value, b: Value): boolean {
  return JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
}

function canonical(value: Value): unknown {
  if (typeof value === 'string') return value.trim().replaceAll('\r\n', '\n');
  if (value === null) return null;
  if (Array.isArray(value))
    return value.map(({ userType, percent, reason }) => [userType, percent, reason.trim()]);
  if (isDate(value)) return [value.date, value.estimate];
  const counted = Object.entries(value).filter(([, count]) => count !== 0);
  return counted.length === 0 ? '' : counted.sort(([one], [other]) => (one < other ? -1 : 1));
}

/** What is unsaved once somebody has typed a value into a field, over what its box showed: what is saved, or was. */
export function withTyped(
  unsaved: Unsaved,
  saved: Saved,
  path: Path,
  value: Value,
  shown = savedAt(saved, path),
): Unsaved {
  const before = unsaved[path];
  const now = savedAt(saved, path);
  // Something else may be on its way there: then typing back what is saved has to be sent as well.
  if (before?.sent === undefined && same(value, now)) {
    const { [path]: _, ...others } = unsaved;
    return others;
  }
  return { ...unsaved, [path]: { ...before, base: before ? before.base : shown, value } };
}

/** What is left unsaved once the form is known as it is saved now. */
export function rebased(unsaved: Unsaved, saved: Saved): Unsaved {
  const left = typedIn(unsaved).flatMap(([path, typed]): [Path, Typed][] => {
    const now = savedAt(saved, path);
    if (same(typed.value, now)) return [];
    return [[path, isOurs(typed, now) ? { ...typed, base: now } : typed]];
  });
  return Object.fromEntries(left);
}

/** Fields that somebody else has changed since they were typed over. */
export function overtaken(unsaved: Unsaved, saved: Saved): Path[] {
  return typedIn(unsaved)
    .filter(
      ([path, typed]) => !isOurs(typed, savedAt(saved, path)) && !same(typed.value, savedAt(saved, path)),
    )
    .map(([path]) => path);
}

function isOurs({ base, sent }: Typed, now: Value): boolean {
  return same(base, now) || (sent !== undefined && same(sent, now));
}

export function typedIn(unsaved: Unsaved): [Path, Typed][] {
  return Object.entries(unsaved) as [Path, Typed][];
}

/** The body of `save-details` that saves these fields: what is empty is cleared. */
export function bodyOf(unsaved: Unsaved, paths: readonly Path[]) {
  const body: Record<string, Record<string, Value>> = {};
  const clear: Path[] = [];
  for (const [path, { value }] of typedIn(unsaved)) {
    if (!paths.includes(path)) continue;
    const [section = '', field = ''] = path.split('.');
    if (typeof value === 'string' && value.trim() === '') clear.push(path);
    else body[section] = { ...body[section], [field]: value };
  }
  return clear.length === 0 ? body : { ...body, clear };
}
