import { render as renderHtml } from '@react-email/render';
import { plainLine } from './plain.js';
import { letterFor } from './templates/languages.js';
import { Layout } from './templates/layout.js';
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
  const html = await renderHtml(<Layout letter={letter} vendor={plainLine(vendor)} />);
  return { subject: letter.subject, html, text: textOf(letter) };
}
