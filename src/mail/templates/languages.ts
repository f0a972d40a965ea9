import { defaultLanguage, type Language } from '../../domain/language.js';
import { letterOf as english } from './en/letter-of.js';
import type { Letter } from './letter.js';
import type { MailMessage } from './message.js';

/**
 * The letters of each language: all kinds for all audiences. A new language is a folder beside `en`, an entry here and
 * a member of `languages` in the domain; the tests of the emails then run over it too.
 */
const letters: Record<Language, (message: MailMessage) => Letter> = { en: english };

/** What an email says to its reader: the contact's language for the contact, the vendor's for everybody else. */
export function letterFor(message: MailMessage): Letter {
  return letters[languageFor(message)](message);
}

function languageFor({ audience, customer }: MailMessage): Language {
  return audience === 'customer' ? customer.contact.language : defaultLanguage;
}
