import type { Customer } from '../api/client.js';
import { sentence } from '../api/problem.js';
import { fieldOf, type Path } from './fields.js';
import { type Saved, savedAt, typedIn, type Unsaved } from './unsaved.js';

/** What discounts are bound to: where there are any, a change asks the approvers, so it is saved when told to only. */
const terms: readonly Path[] = ['licensing.users', 'licensing.currency', 'licensing.discounts'];

export function savedOf({ draft }: Customer): Saved {
  return (draft ?? {}) as Saved;
}

export function heldIn(unsaved: Unsaved, saved: Saved): Path[] {
  const given = unsaved['licensing.discounts']?.value ?? savedAt(saved, 'licensing.discounts');
  const before = savedAt(saved, 'licensing.discounts');
  const isDiscounted = [given, before].some((list) => Array.isArray(list) && list.length > 0);
  return isDiscounted ? terms.filter((path) => unsaved[path] !== undefined) : [];
}

/** Whether what is refused comes from this field: it stands there, or in its section, at a field that was not sent. */
export function concerns(refused: string, path: Path, sent: readonly Path[]): boolean {
  const field = fieldOf(refused);
  if (field === path) return true;
  return (field === null || !sent.includes(field)) && refused.split('.')[0] === path.split('.')[0];
}

/** What is refused at a field that was not sent comes from one that was: all that were sent of its section. */
export function problemsOf(
  fields: readonly { path: string; message: string }[],
  sent: readonly Path[],
  before: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const problems = new Map(before);
  for (const { path, message } of fields) {
    problems.set(path, sentence(message));
    const field = fieldOf(path);
    if (field && sent.includes(field)) continue;
    const section = `${path.split('.')[0]}.`;
    for (const other of sent)
      if (other.startsWith(section) && !problems.has(other))
        problems.set(other, 'Not saved: see the field that is wrong.');
  }
  return problems;
}

export function pick(unsaved: Unsaved, paths: readonly Path[]): Unsaved {
  return Object.fromEntries(typedIn(unsaved).filter(([path]) => paths.includes(path)));
}

export function without(unsaved: Unsaved, paths: readonly Path[]): Unsaved {
  return Object.fromEntries(typedIn(unsaved).filter(([path]) => !paths.includes(path)));
}
