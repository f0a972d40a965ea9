import type { NodemailerError } from 'nodemailer';
import type { DeliveryResult } from '../domain/mail.js';
import { plainLine } from './plain.js';

export type Outcome = Pick<DeliveryResult, 'outcome' | 'reason'>;

/** Replies about us and not about the recipient (RFC 4954): the login is missing, wrong, too weak or expired. */
const ABOUT_OUR_LOGIN = new Set([530, 534, 535, 538]);
/** 421 and 521 close the connection or turn us away as a client; 503 says the session was out of step. */
const ABOUT_THE_SESSION = new Set([421, 503, 521]);

/**
 * What a failed attempt means. `refused` is for good and for this recipient or message alone: a 5xx reply to
 * RCPT TO or to the message itself. Everything that a working connection or a corrected setting would cure
 * is `delayed`, or one wrong password would turn every customer's notice into a refusal.
 *
 * @param timeoutMs the timeout where it was ours that ended the attempt, else null
 */
export function outcomeOf(error: unknown, timeoutMs: number | null = null): Outcome {
  if (timeoutMs !== null) {
    return { outcome: 'delayed', reason: `the mail server did not finish within ${timeoutMs / 1000} s` };
  }
  const { code = '', command = '', responseCode, message } = asSmtpError(error);
  const said = plainLine(message, 300);
  if (responseCode !== undefined) {
    return { outcome: outcomeOfReply(responseCode, command), reason: reasonOf(command, said) };
  }
  // Without a reply, EENVELOPE and EMESSAGE are our own library's word that it cannot be sent like this.
  const unsendable = (code === 'EENVELOPE' || code === 'EMESSAGE') && command !== 'DATA';
  const why = onTls(message) ?? said;
  return { outcome: unsendable ? 'refused' : 'delayed', reason: code === '' ? why : `${why} (${code})` };
}

/** OpenSSL's words tell nobody what to do; null where it is not about TLS. */
function onTls(message: string): string | null {
  if (/wrong version number|packet length too long/.test(message))
    return 'the mail server speaks no TLS there: in SMTP_URL smtps:// is for port 465, smtp:// for 587 and 25';
  if (/unable to (verify|get).*certificate|self.signed certificate/.test(message))
    return `${plainLine(message, 300)}: NODE_EXTRA_CA_CERTS names a PEM file of an authority of your own`;
  if (/certificate's altnames/.test(message))
    return `${plainLine(message, 300)}: name the host in SMTP_URL as its certificate does`;
  if (/certificate has expired/.test(message)) return 'the mail server’s certificate has run out: renew it';
  return null;
}

/** A reason for the log, which names nobody: a server's words after its code may, and so may an address. */
export function unnamedReason(reason: string): string {
  const [upToCode] = /^.*?\b[45]\d\d(?:[ -][45]\.\d{1,3}\.\d{1,3})?(?![\d.:])/.exec(reason) ?? [reason];
  return upToCode.replace(/\S+@\S+/g, '…');
}

function outcomeOfReply(reply: number, command: string): Outcome['outcome'] {
  if (reply < 500 || ABOUT_OUR_LOGIN.has(reply) || ABOUT_THE_SESSION.has(reply)) return 'delayed';
  // 552 there is the message's size (RFC 1870); any other 5xx to MAIL FROM is about our own address.
  if (command === 'MAIL FROM') return reply === 552 ? 'refused' : 'delayed';
  return command === 'RCPT TO' || command === 'DATA' ? 'refused' : 'delayed';
}

const phases: Record<string, string> = {
  'MAIL FROM': 'our From address was not taken',
  'RCPT TO': 'the recipient was not taken',
  DATA: 'the message was not taken',
};

function reasonOf(command: string, said: string): string {
  const phase = command.startsWith('AUTH') ? 'the login failed: check SMTP_URL' : phases[command];
  return phase === undefined ? said : `${phase}: ${said}`;
}

/** Nodemailer's message repeats its phase before the server's reply, and the reply is what helps. */
function asSmtpError(error: unknown): Pick<NodemailerError, 'code' | 'command' | 'responseCode' | 'message'> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, command, responseCode, response, message }: NodemailerError = error;
  return { code, command, responseCode, message: (responseCode !== undefined && response) || message };
}
