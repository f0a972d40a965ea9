import type { Customer } from './customer.js';
import { says } from './notice.js';
import type { MailRequest } from './outbox.js';
import { hasRules } from './policy.js';

/**
 * The email with what its reader has read before: while the other part's notice fails and is issued anew during a hold,
 * this part gets none of the dates between. By the first rules it did, and was told last what is replaced.
 */
export function replacingWhatWasRead(before: Customer, request: MailRequest): MailRequest {
  const { audience, content } = request;
  if (!hasRules(before, 2) || !('replaces' in content) || !content.replaces) return request;
  const told = content.replaces;
  const carriers = before.mails.filter(
    (record) => record.audience === audience && says(record.content, told),
  );
  const unsent = carriers.every(({ attempts }) => attempts === 0) ? carriers.at(-1)?.content : undefined;
  if (!unsent || !('replaces' in unsent)) return request;
  return { audience, content: { ...content, replaces: unsent.replaces } };
}
