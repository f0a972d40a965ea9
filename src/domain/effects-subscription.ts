import { toBoth } from './audience.js';
import { sameTerms, type Terms } from './catalog.js';
import type { Customer } from './customer.js';
import type { EventOf } from './events.js';
import type { Audience, MailContent } from './mail.js';
import type { MailRequest } from './outbox.js';
import { hasRules } from './policy.js';
import { isWanted } from './wanted.js';

type Beginning = Extract<MailContent, { kind: 'upgraded' | 'converted' | 'renewed' }>;

/**
 * Whoever has not been given the email that production began is told that, as it is now; the others, what has changed.
 * By the first rules the change took the place of it: nobody said that the trial was over.
 */
export function subscriptionMails(
  { terms }: EventOf<'subscription-edited'>,
  before: Customer,
  after: Customer,
): MailRequest[] {
  const { stage } = after;
  if (stage.name === 'trial') return hasRules(before, 2) ? withTerms(before, 'trial-started', terms) : [];
  if (stage.name !== 'production') return [];
  const { expiresAt } = stage;
  const changed = toBoth(after, { kind: 'subscription-changed', terms, expiresAt });
  if (!hasRules(before, 2)) return changed;
  const isSameDate = before.stage.name === 'production' && before.stage.expiresAt === expiresAt;
  return [
    ...changed.map((request) => {
      const untold = untoldBeginning(before, request.audience);
      return untold ? { ...request, content: { ...untold, terms, expiresAt } } : request;
    }),
    ...(isSameDate ? withTerms(before, 'expiry-notice', terms) : []),
  ];
}

/** What nobody has got yet of a kind, as it is now: the emails that name what was sold before are withdrawn. */
function withTerms(customer: Customer, kind: 'trial-started' | 'expiry-notice', terms: Terms): MailRequest[] {
  return customer.mails.flatMap((record): MailRequest[] => {
    const { audience, content, accepted } = record;
    if (content.kind !== kind || sameTerms(content.terms, terms)) return [];
    const isOwed = accepted.length === 0 && isWanted(customer, record);
    return isOwed ? [{ audience, content: { ...content, terms } }] : [];
  });
}

function untoldBeginning(customer: Customer, audience: Audience): Beginning | null {
  const record = customer.mails.findLast((one) => one.audience === audience && isBeginning(one.content));
  if (!record || record.accepted.length > 0 || !isWanted(customer, record)) return null;
  return isBeginning(record.content) ? record.content : null;
}

function isBeginning(content: MailContent): content is Beginning {
  return content.kind === 'upgraded' || content.kind === 'converted' || content.kind === 'renewed';
}
