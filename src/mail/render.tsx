import { render as renderHtml } from '@react-email/render';
import { plainLine } from './plain.js';
import { Layout } from './templates/layout.js';
import { letterOf } from './templates/letter-of.js';
import type { MailMessage } from './templates/reader.js';
import { textOf } from './templates/text.js';

export type { MailMessage } from './templates/reader.js';

export interface RenderedMail {
  /** One line without control characters, fit for a header. */
  subject: string;
  html: string;
  text: string;
}

/** An email as its reader gets it. The same message always renders to the same text and HTML. */
export async function render(message: MailMessage): Promise<RenderedMail> {
  const letter = letterOf(message);
  const html = await renderHtml(<Layout letter={letter} vendor={plainLine(message.vendor.name)} />);
  return { subject: letter.subject, html, text: textOf(letter) };
}
