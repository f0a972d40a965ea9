import { z } from 'zod';
import type { FieldProblem } from '../../domain/refusal.js';

/** The fields of the page, as they are typed: texts, some of them empty. */
export interface Typed {
  organization: string;
  name: string;
  email: string;
  country: string;
  expectedClose: string;
  notes: string;
  /** Nobody sees it: what fills it in is a machine. */
  website: string;
  /** By user type. */
  users: Record<string, string>;
  /** Names what is sent, so that it counts once, however often it is sent. */
  request: string;
}

const text = z.string().max(8000).catch('');
const posted = z.looseObject({
  organization: text,
  name: text,
  email: text,
  country: text,
  expectedClose: text,
  notes: text,
  website: text,
  request: text,
});
const nothing = Object.fromEntries(Object.keys(posted.shape).map((name) => [name, '']));
const userField = /^users\.([a-z0-9-]{1,60})$/;

export function readForm(body: unknown): Typed {
  const given = posted.catch(posted.parse(nothing)).parse(body ?? {});
  const users = Object.entries(given).flatMap(([name, value]) => {
    const type = userField.exec(name)?.[1];
    return type && typeof value === 'string' ? [[type, value.slice(0, 20)] as const] : [];
  });
  const { organization, name, email, country, expectedClose, notes, website, request } = given;
  return {
    organization,
    name,
    email,
    country,
    expectedClose,
    notes,
    website,
    request,
    users: Object.fromEntries(users),
  };
}

/** The same as the intake takes it: what was left empty, and need not be given, is not sent. */
export function fieldsOf({ users, request: _, ...typed }: Typed): Record<string, unknown> {
  const counted = Object.entries(users)
    .filter(([, count]) => count.trim() !== '')
    .map(([type, count]) => [type, Number(count)]);
  const optional = ['expectedClose', 'notes', 'website'] as const;
  const left = Object.fromEntries(
    Object.entries(typed).filter(
      ([name, value]) => value.trim() !== '' || !optional.some((one) => one === name),
    ),
  );
  return {
    ...left,
    email: typed.email.trim(),
    ...(counted.length > 0 && { users: Object.fromEntries(counted) }),
  };
}

/** What is wrong at which field, in words for people. */
export type Mistakes = Record<string, string>;

/** Where the same field has another name further in. */
const shownAt: Record<string, string> = { domain: 'email', opportunity: 'organization' };
const whenEmpty: Record<string, string> = {
  organization: 'Type the name of your organization.',
  name: 'Type your name.',
  email: 'Type your email address.',
  country: 'Choose your country.',
};

export function mistakesOf(problems: readonly FieldProblem[], typed: Typed): Mistakes {
  const texts: Record<string, unknown> = { ...typed };
  return Object.fromEntries(
    problems.map(({ path, message }) => {
      const field = shownAt[path] ?? path;
      const empty = texts[field] === '' ? whenEmpty[field] : undefined;
      return [field, empty ?? sentence(message)];
    }),
  );
}

function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}
