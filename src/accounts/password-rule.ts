import { dictionary } from '@zxcvbn-ts/language-common';

export const passwordLength = { min: 12, max: 128 };

let common: ReadonlySet<string> | undefined;

/**
 * What is wrong with a new password, as a sentence; null where nothing is. Any characters will do (ASVS 6.2.5); what
 * is refused is what is tried first: the commonest passwords, also repeated or with digits around them, and words
 * that belong to the place or the person.
 * @param words what is easily guessed here: names of the vendor, the partner and the person; short ones are no words
 */
export function weaknessOf(password: string, words: readonly string[]): string | null {
  if (password.length < passwordLength.min) return `Use at least ${passwordLength.min} characters.`;
  if (password.length > passwordLength.max) return `Use at most ${passwordLength.max} characters.`;
  const plain = password.toLowerCase();
  const own = ['fortnight', ...words.map((word) => word.trim().toLowerCase())];
  if (own.some((word) => word.length >= 3 && plain.includes(word)))
    return 'Use a password without your own name, or the vendor’s, in it.';
  common ??= new Set(dictionary['passwords-common']);
  return [plain, coreOf(plain), unitOf(plain), coreOf(unitOf(plain))].some((part) => common?.has(part))
    ? 'Use a password that is not one of the commonest, nor one with digits around it.'
    : null;
}

/** Without what is not a letter at its ends: `password` of `123password!`. */
function coreOf(text: string): string {
  return text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

/** What it is a repetition of: `monkey` of `monkeymonkey`. */
function unitOf(text: string): string {
  const at = (text + text).indexOf(text, 1);
  return text.slice(0, at);
}
