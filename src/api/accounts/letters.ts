import { createHash } from 'node:crypto';
import { defaultLanguage } from '../../domain/language.js';
import { parseAddress } from '../../mail/address.js';
import { formatInstant } from '../../mail/format.js';
import type { Mail } from '../../mail/mailer.js';
import { renderLetter } from '../../mail/render.js';
import type { Letter } from '../../mail/templates/letter.js';
import type { User } from '../../store/users.js';
import type { ApiDependencies } from '../dependencies.js';

type Occasion = 'invitation' | 'reset';
type Reader = Pick<User, 'name' | 'email'>;
type NewReader = Reader & Pick<User, 'partner' | 'username'>;

interface Said extends Omit<Letter, 'greeting' | 'replaces' | 'steps' | 'stepsHeading' | 'language'> {
  /** The local part of the Message-ID. */
  id: string;
  kind: Mail['kind'];
}

/** A letter about an account, which concerns no customer. @returns what the mail server said */
export async function sendLetter(
  { mailer, mailFrom, settings }: Pick<ApiDependencies, 'mailer' | 'mailFrom' | 'settings'>,
  { name, email }: Reader,
  { id, kind, ...said }: Said,
) {
  const whole = { greeting: `Hello ${name},`, replaces: null, steps: [], stepsHeading: '' };
  const letter = { ...said, ...whole, language: defaultLanguage };
  const rendered = await renderLetter(letter, settings.current().vendor.name);
  const domain = parseAddress(mailFrom).address.split('@')[1] ?? 'fortnight.example';
  return mailer.send({ to: { name, address: email }, messageId: `<${id}@${domain}>`, kind, ...rendered });
}

/** Sends a user the link to set a password. @returns what the mail server said */
export async function sendLink(
  dependencies: ApiDependencies,
  occasion: Occasion,
  user: NewReader,
  link: { url: string; expiresAt: string },
) {
  const { vendor, defaultZone } = dependencies.settings.current();
  // The link itself must not be guessable from a header.
  const digest = createHash('sha256').update(link.url).digest('hex').slice(0, 32);
  return sendLetter(dependencies, user, {
    ...wording(occasion, vendor.name),
    id: `${occasion}.${digest}`,
    kind: 'set-password',
    action: { label: 'Set your password', url: link.url },
    facts: [
      { label: 'You log in as', value: loginsOf(user) },
      { label: 'Link valid until', value: formatInstant(link.expiresAt, defaultZone) },
    ],
    footer: ['The link works once, and is for you alone. Please do not pass it on.'],
  });
}

function loginsOf({ email, partner, username }: NewReader): string {
  return partner !== null && username !== null ? `${email}, or ${partner}/${username}` : email;
}

function wording(occasion: Occasion, vendor: string) {
  if (occasion === 'invitation') {
    return {
      subject: `Your account at ${vendor}`,
      heading: 'Set your password',
      paragraphs: [`${vendor} has made an account for you. With a password of your own you can log in.`],
    };
  }
  return {
    subject: `A new password for your account at ${vendor}`,
    heading: 'Set a new password',
    paragraphs: [
      'Somebody asked for a new password for your account. If it was not you, nothing has to be done: the old one stays.',
    ],
  };
}
