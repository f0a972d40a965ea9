import { createTransport, type SMTPPoolOptions } from 'nodemailer';
import type { DeliveryResult, MailKind } from '../domain/mail.js';
import { isMailbox, type MailAddress, parseAddress } from './address.js';
import { type Outcome, outcomeOf } from './outcome.js';
import { plainLine } from './plain.js';

export interface MailerOptions {
  /** `smtp://` or `smtps://`, with credentials and nodemailer's own options in the query. */
  smtpUrl: string;
  /** `Fortnight <no-reply@fortnight.example>` or a bare address. */
  from: string;
  /** How long one email may take in all, in milliseconds; 30 seconds by default. */
  timeoutMs?: number;
  maxConnections?: number;
}

/** One email for one recipient. */
export interface Mail {
  to: MailAddress;
  /** Whom an answer reaches; unless given, the From address. */
  replyTo?: MailAddress[];
  messageId: string;
  subject: string;
  html: string;
  text: string;
  /** Absent for what concerns no customer. */
  customerId?: string;
  kind: MailKind | 'set-password' | 'account-notice';
  /** A PDF file that goes with it. */
  attachment?: { name: string; content: Buffer };
}

export interface Mailer {
  /**
   * Hands one email to the mail server and says what became of it, within the timeout and without throwing.
   * After a timeout its connection is closed, so that it cannot be accepted later.
   */
  send(mail: Mail): Promise<DeliveryResult>;
  /** Connects and logs in without sending; says what is wrong where that fails. */
  verify(): Promise<{ ok: boolean; reason: string }>;
  /** Closes all connections, also the busy ones. */
  close(): void;
}

/** @throws Error where the From address is not one: a setting that is wrong has to show at the start */
export function createMailer({
  smtpUrl,
  from,
  timeoutMs = 30_000,
  maxConnections = 5,
}: MailerOptions): Mailer {
  const sender = parseAddress(from);
  const secrets = secretsOf(smtpUrl);
  const options: SMTPPoolOptions & { pool: true } = {
    pool: true,
    url: smtpUrl,
    maxConnections,
    // Only a connection that closed before any of the message was sent is tried once more by the pool.
    maxRequeues: 1,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  const transport = createTransport(options);

  async function send(mail: Mail): Promise<DeliveryResult> {
    const { address } = mail.to;
    if (!isMailbox(address)) {
      return { address, outcome: 'refused', reason: `'${plainLine(address)}' is not an email address` };
    }
    // One clock for all of it: the pool's queue, the connection and a server that trickles its answers.
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      const { response } = await transport.sendMail({ ...messageOf(mail, sender), signal });
      return { address, outcome: 'accepted', reason: plainLine(response ?? 'accepted') };
    } catch (error) {
      return { address, ...conceal(outcomeOf(error, signal.aborted ? timeoutMs : null), secrets) };
    }
  }

  async function verify(): Promise<{ ok: boolean; reason: string }> {
    const late = AbortSignal.timeout(timeoutMs);
    const timeout = new Promise<never>((_, reject) => {
      late.addEventListener('abort', () => reject(late.reason), { once: true });
    });
    try {
      await Promise.race([transport.verify(), timeout]);
      return { ok: true, reason: 'the mail server answers' };
    } catch (error) {
      const { reason } = conceal(outcomeOf(error, late.aborted ? timeoutMs : null), secrets);
      return { ok: false, reason };
    }
  }

  return { send, verify, close: () => transport.close({ force: true }) };
}

/** Addresses go in as objects: a string is parsed, and a name with a comma or a `<` would add a recipient. */
function messageOf(mail: Mail, sender: MailAddress) {
  const { address } = mail.to;
  return {
    envelope: { from: sender.address, to: [address] },
    from: { name: sender.name ?? '', address: sender.address },
    to: headerOf(mail.to),
    ...(mail.replyTo ? { replyTo: mail.replyTo.map(headerOf) } : {}),
    subject: plainLine(mail.subject, 400),
    messageId: plainLine(mail.messageId),
    html: mail.html,
    text: mail.text,
    ...(mail.attachment ? { attachments: [attached(mail.attachment)] } : {}),
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(mail.customerId === undefined ? {} : { 'X-Fortnight-Customer': plainLine(mail.customerId) }),
      'X-Fortnight-Kind': mail.kind,
    },
  };
}

function headerOf({ name, address }: MailAddress) {
  return { name: plainLine(name ?? ''), address };
}

function attached({ name, content }: { name: string; content: Buffer }) {
  return { filename: plainLine(name), content, contentType: 'application/pdf' };
}

/** Everything that a mail server might repeat of what it was told at the login. */
function secretsOf(smtpUrl: string): string[] {
  if (!URL.canParse(smtpUrl)) return [];
  const { username, password } = new URL(smtpUrl);
  const plain = [username, password].map((part) => decoded(part));
  const encoded = [...plain, `\0${plain.join('\0')}`].map((part) => Buffer.from(part).toString('base64'));
  return [username, password, ...plain, ...encoded].filter((secret) => secret.length >= 3);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function conceal({ outcome, reason }: Outcome, secrets: string[]): Outcome {
  return { outcome, reason: secrets.reduce((text, secret) => text.replaceAll(secret, '…'), reason) };
}
