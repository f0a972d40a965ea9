import { createHash } from 'node:crypto';
import { comparable } from '../domain/mail.js';
import { domainOf } from './address.js';

/**
 * The Message-ID of one email to one recipient, for example
 * `<k3v9…x1.upgrade-notice.7.ab12cd34ef56@fortnight.example>`: the same for every attempt, so that a retry
 * after a lost answer is the same message to every mail system, and different for each address.
 *
 * @param key `{kind}/{number}`, unique within the customer
 * @param domain of the From address; the address itself will do
 */
export function messageIdOf(customerId: string, key: string, address: string, domain: string): string {
  const recipient = createHash('sha256').update(comparable(address.trim())).digest('hex').slice(0, 12);
  const left = [customerId, ...key.split('/'), recipient].map(atomOf).join('.');
  return `<${left}@${domainOf(domain) || 'fortnight.invalid'}>`;
}

/** RFC 5322's dot-atom allows more, but these pass every mail system unquoted. */
function atomOf(text: string): string {
  return text.replace(/[^A-Za-z0-9-]+/g, '-') || '-';
}
