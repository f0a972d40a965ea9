import PostalMime, { type Address, type Email } from 'postal-mime';

export type MailAddress = { name: string; address: string };
export type Attachment = {
  filename: string;
  mimeType: string;
  contentId: string | null;
  content: Uint8Array;
};

/** A message as people and tests read it. Every field is a stranger's text. */
export type ParsedMessage = {
  from: MailAddress | null;
  to: MailAddress[];
  cc: MailAddress[];
  subject: string;
  /** With its angle brackets; empty where the message has none. */
  messageId: string;
  /** The Date header as ISO 8601, or null. */
  date: string | null;
  text: string | null;
  html: string | null;
  /** In document order, duplicates included. */
  headers: { name: string; value: string }[];
  attachments: Attachment[];
  /** Why the message could not be read as MIME; null for all but the hostile and the broken. */
  problem: string | null;
};

/** Never fails: what cannot be parsed is kept, shown as source, and says why. */
export async function parseMessage(raw: Uint8Array): Promise<ParsedMessage> {
  try {
    return fromEmail(await PostalMime.parse(raw, { maxNestingDepth: 50, maxHeadersSize: 512 * 1024 }));
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { ...fromEmail({ headers: [], headerLines: [], attachments: [] }), problem };
  }
}

function fromEmail(email: Email): ParsedMessage {
  return {
    from: mailboxes(email.from ? [email.from] : [])[0] ?? null,
    to: mailboxes(email.to ?? []),
    cc: mailboxes(email.cc ?? []),
    subject: email.subject ?? '',
    messageId: email.messageId ?? '',
    date: isoDate(email.date),
    text: email.text ?? null,
    html: email.html ?? null,
    headers: email.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    attachments: email.attachments.map((attachment, index) => ({
      filename: attachment.filename ?? `attachment-${index + 1}`,
      mimeType: attachment.mimeType,
      contentId: attachment.contentId ?? null,
      content: bytes(attachment.content),
    })),
    problem: null,
  };
}

function mailboxes(addresses: readonly Address[]): MailAddress[] {
  return addresses.flatMap((entry) =>
    entry.group ? mailboxes(entry.group) : [{ name: entry.name, address: entry.address }],
  );
}

function isoDate(date: string | undefined): string | null {
  const instant = new Date(date ?? Number.NaN);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}

function bytes(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
}
