import { z } from 'zod';
import { define, everyOpenStage } from '../command.js';
import type { Customer } from '../customer.js';
import type { Event } from '../events.js';
import { emailField } from '../fields.js';
import { isSameAddress, type MailRecord } from '../mail.js';
import { mailOf, undeliverable } from '../outbox.js';
import { hasRules } from '../policy.js';
import { refuse } from '../refusal.js';
import type { Instant } from '../time.js';

export function retries(records: MailRecord[], now: Instant): Event[] {
  return records.map(({ key, kind }) => ({ type: 'mail-retried', at: now, key, kind }));
}

/** What was said of its trouble is read before the notice, which ends it. By the first rules it was read after. */
function noticeLast(customer: Customer, records: MailRecord[]): MailRecord[] {
  const { stage } = customer;
  const notice = stage.name === 'trial' && hasRules(customer, 2) ? stage.notice : null;
  if (!notice) return records;
  const isNotice = ({ key }: MailRecord) => key === notice.mails.customer || key === notice.mails.partner;
  return [...records.filter((record) => !isNotice(record)), ...records.filter(isNotice)];
}

export const retryMail = define('retry-mail', {
  title: 'Retry mail',
  summary: 'Send again what was refused for good',
  by: ['partner', 'staff'],
  stages: everyOpenStage,
  input: {
    key: z
      .string()
      .min(1)
      .max(80)
      .optional()
      .describe('Which email, such as upgrade-notice/4 (default: all)'),
  },
  permit: ({ customer }) =>
    undeliverable(customer).length > 0
      ? null
      : refuse(
          'nothing-to-retry',
          'no email of this customer was refused for good',
          'nothing: delayed emails are retried by themselves',
        ),
  decide: ({ customer, now }, { key }) => {
    const records = noticeLast(customer, undeliverable(customer));
    if (key === undefined) return retries(records, now);
    const chosen = records.filter((record) => record.key === key);
    if (chosen.length > 0) return retries(chosen, now);
    const message = `'${key}' is not among the refused emails: ${records.map((record) => record.key).join(', ')}`;
    return refuse('nothing-to-retry', message, 'name one of those', [{ path: 'key', message }]);
  },
});

export const reportBounce = define('report-bounce', {
  title: 'Report bounce',
  summary: 'A delivery failed after the mail server had accepted it; the acceptance is taken back',
  by: ['mail', 'staff'],
  stages: everyOpenStage,
  input: {
    key: z.string().min(1).max(80).describe('Which email, such as upgrade-notice/4'),
    address: emailField.describe('The recipient that bounced'),
    reason: z.string().trim().min(1).max(500).default('it bounced').describe('What the mail system said'),
  },
  decide: ({ customer, now }, { key, address, reason }) => {
    const record = mailOf(customer, key);
    if (!record || !mayHaveBounced(record, address)) return [];
    return [{ type: 'mail-bounced', at: now, key, kind: record.kind, address, reason }];
  },
});

/** A bounce may be quicker than the answer to the attempt: it counts from the attempt on, once. */
function mayHaveBounced(record: MailRecord, bounced: string): boolean {
  const has = (list: { address: string }[]) => list.some(({ address }) => isSameAddress(address, bounced));
  if (has(record.accepted)) return true;
  return record.status === 'queued' && record.attempts > 0 && !has(record.refused);
}
