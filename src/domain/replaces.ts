import type { Customer } from './customer.js';
import { says } from './notice.js';
import type { MailRequest } from './outbox.js';
import { hasRules } from './policy.js';

/**
 * The email with what its reader has read before: while the other part's notice fails and is issued anew during a hold,
 * this part gets none of the dates between, and what went to the partner before a transfer the new one has never read. By
 * the first rules it did, or was told that it had.
 */
export function replacingWhatWasRead(before: Customer, request: MailRequest): MailRequest {
  const { audience, content } = request;
  if (!hasRules(before, 2) || !('replaces' in content) || !content.replaces) return request;
  const told = content.replaces;
  const since = audience === 'partner' ? handedOver(before) : 0;
  const carriers = before.mails.filter(
    (record) => record.audience === audience && record.number > since && says(record.content, told),
  );
  const isUnread = carriers.every(({ attempts }) => attempts === 0);
  if (!isUnread || (carriers.length === 0 && since === 0)) return request;
  const unsent = carriers.at(-1)?.content;
  const replaces = unsent && 'replaces' in unsent ? (unsent.replaces ?? null) : null;
  return { audience, content: { ...content, replaces } };
}

/** The number of the email that told the partner whose the customer is now; 0 where there is none. */
function handedOver({ mails }: Customer): number {
  return (
    mails.findLast(({ kind, audience }) => kind === 'transferred' && audience === 'partner')?.number ?? 0
  );
}
