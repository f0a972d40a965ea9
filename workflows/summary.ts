import type { Customer } from '../src/domain/customer.js';
import { mailName } from '../src/domain/describe.js';
import { mailOf } from '../src/domain/outbox.js';

/** What an activity does, as the Temporal Web UI shows it; a summary holds some 200 bytes. */
export function summaryOf(parts: readonly string[]): string {
  const text = parts.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`.slice(0, 180);
}

/** Nothing for no emails. */
export function sendingOf(customer: Customer, keys: readonly string[]): string[] {
  const mails = keys.flatMap((key) => mailOf(customer, key) ?? []);
  if (mails.length === 0) return [];
  return [`send ${mails.map(({ kind, audience }) => `${mailName(kind)} to the ${audience}`).join(', ')}`];
}
