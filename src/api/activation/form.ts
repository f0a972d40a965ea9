import { z } from 'zod';
import { activate } from '../../domain/rules/activation.js';

/** What was typed, given back where something is missing, so that nothing is lost. */
export interface Typed {
  name: string;
  accepted: boolean;
}

export interface Mistakes {
  name?: string;
  accepted?: string;
}

export const nothingTyped: Typed = { name: '', accepted: false };

const text = z.string().max(4000).catch('');
const posted = z.object({ name: text, accepted: text }).catch({ name: '', accepted: '' });

export function readForm(body: unknown): Typed {
  const { name, accepted } = posted.parse(body ?? {});
  return { name, accepted: accepted === 'yes' };
}

/** What is wrong at which field, in words for people; null where nothing is. */
export function mistakesIn({ name, accepted }: Typed): Mistakes | null {
  const mistakes: Mistakes = {};
  if (name.trim() === '') mistakes.name = 'Type your full name.';
  else if (!activate.input.pick({ name: true }).safeParse({ name }).success) {
    mistakes.name = `Type a name of at most 120 characters, on one line; this one has ${[...name].length}.`;
  }
  if (!accepted) mistakes.accepted = 'Tick the box to accept the terms. Without it nothing starts.';
  return mistakes.name || mistakes.accepted ? mistakes : null;
}
