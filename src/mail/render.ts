import { letterFor } from './templates/languages.js';
import type { Letter } from './templates/letter.js';
import type { MailMessage } from './templates/message.js';
import { textOf } from './templates/text.js';

export type { MailMessage } from './templates/message.js';

export interface RenderedMail {
  /** One line without control characters, fit for a header. */
  subject: string;
  html: string;
  text: string;
}

/** An email as its reader gets it. The same message always renders to the same text and HTML. */
export async function render(message: MailMessage): Promise<RenderedMail> {
  return renderLetter(letterFor(message), message.vendor.name);
}

/** The same look for a letter that concerns no customer. */
export async function renderLetter(letter: Letter, vendor: string): Promise<RenderedMail> {
  const { draw } = await drawing();
  return { subject: letter.subject, html: await draw(letter, vendor), text: textOf(letter) };
}

/** What draws letters takes most of a second to load: once it is needed, or when there is time. */
export const drawing = () => import('./draw.js');
