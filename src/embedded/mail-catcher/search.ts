import type { Summary } from './mailbox.js';

export type Filter = {
  /** A recipient's whole address, in the envelope or in the headers. */
  to?: string | undefined;
  /** A part of the subject. */
  subject?: string | undefined;
  /** The whole Message-ID, with or without its angle brackets. */
  messageId?: string | undefined;
  /** A part of the subject, of the sender or of a recipient. */
  text?: string | undefined;
};

export function matches(message: Summary, { to, subject, messageId, text }: Filter): boolean {
  return (
    (!to || recipients(message).some((address) => folded(address) === folded(to))) &&
    (!subject || folded(message.subject).includes(folded(subject))) &&
    (!messageId || bare(message.messageId) === bare(messageId)) &&
    (!text || searchable(message).includes(folded(text)))
  );
}

function recipients({ envelope, to, cc }: Summary): string[] {
  return [...envelope.to, ...[...to, ...cc].map(({ address }) => address)];
}

function searchable(message: Summary): string {
  const people = [...(message.from ? [message.from] : []), ...message.to, ...message.cc];
  const names = people.flatMap(({ name, address }) => [name, address]);
  return folded([message.subject, ...names, message.envelope.from, ...message.envelope.to].join('\n'));
}

function folded(text: string): string {
  return text.trim().toLowerCase();
}

function bare(messageId: string): string {
  return messageId.trim().replace(/^<|>$/g, '');
}
