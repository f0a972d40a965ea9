import { nameOf } from './actor.js';
import type { Lifecycle } from './lifecycle.js';
import type { Audience } from './mail.js';
import type { TimelineEntry } from './timeline.js';

/** What stands where a name, a title, a telephone number or a postal address was. */
export const erasedText = 'erased';
/** Of what stands where an address was: one that nobody can ever have (RFC 2606). */
export const erasedDomain = '@erased.invalid';
export const erasedEmail = `erased${erasedDomain}`;

/** Nobody is told by this: it stands where something was. */
export function isErased(text: string): boolean {
  return text === erasedText || text.endsWith(erasedDomain);
}

/** The people whom a customer's emails and contracts went to, by what tells who they are. */
export interface People {
  emails: string[];
  /** Names and telephone numbers. */
  names: string[];
}

/** Objects that describe a person, by the name under which state and events hold them. */
const persons = new Set(['contact', 'form', 'agreementContact', 'customerContact', 'activated']);
/** Of a person; language and zone tell nothing of anybody. */
const erasedFields: Record<string, string> = {
  email: erasedEmail,
  name: erasedText,
  title: erasedText,
  phone: erasedText,
  address: erasedText,
};
/** What people or other systems have typed: elsewhere a word of a name may be a word of ours. */
const prose = new Set([
  ...['reason', 'message', 'cause', 'error', 'received', 'notes', 'description', 'opportunity'],
  ...['goal', 'scope', 'sources', 'team', 'schedule'],
]);

/** Audiences that are the customer's people, or whoever signs for it. */
export function isOfCustomer(audience: Audience): boolean {
  return audience === 'customer' || audience === 'agreement-contact';
}

/** Everybody whom state and timeline describe, now or earlier. */
export function peopleOf(state: Lifecycle, timeline: readonly TimelineEntry[]): People {
  const people = { emails: new Set<string>(), names: new Set<string>() };
  const take = (to: Set<string>, value: unknown) => {
    if (typeof value === 'string' && value.trim() !== '' && !isErased(value)) to.add(value);
  };
  walk([state, timeline], (key, value) => {
    if (key === 'notificationEmail') take(people.emails, value);
    const person = personIn(key, value);
    if (!person) return;
    take(people.emails, person.email);
    take(people.names, person.name);
    take(people.names, person.phone);
  });
  // Longer ones first, so that none is cut by another that it contains.
  const sorted = (found: Set<string>) => [...found].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return { emails: sorted(people.emails), names: sorted(people.names) };
}

/**
 * The same JSON without these people: what describes a person is replaced as a whole, addresses wherever they stand,
 * names and telephone numbers in whatever somebody has typed. Everything else stays as it was.
 */
export function withoutPeople<T>(json: T, people: People): T;
export function withoutPeople(json: unknown, people: People): unknown {
  return replaced(null, json, people);
}

/** A line of prose without these people. */
export function proseWithoutPeople(text: string, { emails, names }: People): string {
  return [...emails.map((email) => [email, erasedEmail]), ...names.map((name) => [name, erasedText])].reduce(
    (current, [whole = '', by = '']) => replaceWhole(current, whole, by),
    text,
  );
}

/** An entry of the timeline without these people, and the name of who acted as lists show it. */
export function entryWithoutPeople(entry: TimelineEntry, people: People): TimelineEntry & { who: string } {
  const { actor, event } = withoutPeople({ actor: entry.actor, event: entry.event }, people);
  return { ...entry, actor, event, who: nameOf(actor) };
}

function replaced(key: string | null, value: unknown, people: People): unknown {
  if (typeof value === 'string') return replacedText(key, value, people);
  if (Array.isArray(value)) return value.map((one) => replaced(key, one, people));
  if (typeof value !== 'object' || value === null) return value;
  const isPerson = personIn(key, value) !== null;
  return Object.fromEntries(
    Object.entries(value).map(([field, one]) => {
      const by = isPerson && typeof one === 'string' ? erasedFields[field] : undefined;
      return [field, by ?? replaced(isOpportunity(key, field) ? 'opportunity' : field, one, people)];
    }),
  );
}

function replacedText(key: string | null, text: string, people: People): string {
  if (key === 'notificationEmail') return erasedEmail;
  return key !== null && prose.has(key)
    ? proseWithoutPeople(text, people)
    : proseWithoutPeople(text, { ...people, names: [] });
}

/** The form's section has the opportunity's name under `name`. */
function isOpportunity(section: string | null, field: string): boolean {
  return section === 'opportunity' && field === 'name';
}

/** A person as state and events describe one; also who activated, and a customer who acted. */
function personIn(key: string | null, value: unknown): Record<string, unknown> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const fields: Record<string, unknown> = { ...value };
  const acts = fields.kind === 'customer' || fields.type === 'activated';
  return (key !== null && persons.has(key)) || acts ? fields : null;
}

function walk(
  value: unknown,
  visit: (key: string | null, value: unknown) => void,
  key: string | null = null,
) {
  visit(key, value);
  if (Array.isArray(value)) for (const one of value) walk(one, visit, key);
  else if (typeof value === 'object' && value !== null)
    for (const [field, one] of Object.entries(value)) walk(one, visit, field);
}

/** Not within a longer word or address; however it is written, since addresses are compared so everywhere. */
function replaceWhole(text: string, whole: string, by: string): string {
  const [lower, sought] = [text.toLowerCase(), whole.toLowerCase()];
  // A letter that changes its length would shift all that follows it.
  if (lower.length !== text.length) return text.replaceAll(whole, by);
  const [before, after] = whole.includes('@') ? besideAddress : besideWord;
  let result = '';
  let done = 0;
  for (let at = lower.indexOf(sought); at !== -1; at = lower.indexOf(sought, at + 1)) {
    const end = at + sought.length;
    if (at < done || before.test(text.slice(0, at)) || after.test(text.slice(end))) continue;
    result += text.slice(done, at) + by;
    done = end;
  }
  return result + text.slice(done);
}

/** What belongs to the same word, before it and after it. */
const besideWord = [/[\p{L}\p{N}_@]$/u, /^[\p{L}\p{N}_@]/u] as const;
const besideAddress = [/[\p{L}\p{N}_.+-]$/u, /^[.-]?[\p{L}\p{N}_]/u] as const;
