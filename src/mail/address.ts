import { domainToASCII } from 'node:url';
import { plainLine } from './plain.js';

export interface MailAddress {
  name: string | null;
  address: string;
}

/** One mailbox and nothing that could be read as a second one: no quotes, brackets, commas or white space. */
const MAILBOX = /^[^\s\p{Cc}@<>()[\]\\,;:"]{1,64}@[^\s\p{Cc}@<>()[\]\\,;:"]{1,253}$/u;

/** Whether it is exactly one mailbox with a domain that DNS could know. */
export function isMailbox(address: string): boolean {
  return MAILBOX.test(address) && domainOf(address) !== '';
}

/** `Fortnight <no-reply@fortnight.example>` or a bare address. @throws Error where it is neither */
export function parseAddress(text: string): MailAddress {
  const [, name, bracketed] = /^([^<>]*)<([^<>]*)>\s*$/.exec(text) ?? [];
  const address = (bracketed ?? text).trim();
  if (!isMailbox(address)) {
    throw new Error(
      `'${plainLine(text)}' is not an address; expected Name <mailbox@domain> or mailbox@domain`,
    );
  }
  const words = plainLine(name ?? '').replace(/^"(.*)"$/, '$1');
  return { name: words || null, address };
}

/** The domain of an address in ASCII; empty where it has none that is valid. */
export function domainOf(address: string): string {
  return domainToASCII(address.slice(address.lastIndexOf('@') + 1));
}
