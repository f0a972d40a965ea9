import type { ActivationLink } from '../../activation/link.js';
import type { Customer, Pending } from '../../domain/customer.js';
import { daysOf } from '../../domain/policy.js';
import { settle } from '../../domain/settle.js';
import { type Instant, isDue, until } from '../../domain/time.js';

/** What an activation link is worth now. */
export type Standing =
  | { state: 'valid'; customer: Customer; stage: Pending; expiresAt: Instant; now: Instant }
  | { state: 'expired'; customer: Customer; expiresAt: Instant }
  | { state: 'superseded'; customer: Customer }
  | { state: 'activated'; customer: Customer; by: { name: string; at: Instant } | null }
  | { state: 'closed'; customer: Customer };

export function standingOf(unsettled: Customer, { link }: ActivationLink, now: Instant): Standing {
  const { customer } = settle(unsettled, now);
  const { stage } = customer;
  if (stage.name === 'closed') return { state: 'closed', customer };
  if (stage.name !== 'pending') return { state: 'activated', customer, by: null };
  if (stage.activated) return { state: 'activated', customer, by: stage.activated };
  if (stage.link?.number !== link) return { state: 'superseded', customer };
  const { expiresAt } = stage.link;
  if (isDue(expiresAt, now)) return { state: 'expired', customer, expiresAt };
  return { state: 'valid', customer, stage, expiresAt, now };
}

/**
 * Whether the newest link was emailed so lately that another would only confuse: a button is easily pressed twice. One
 * that somebody has copied was not emailed.
 */
export function wasJustSent({ stage, policy, mails }: Customer, now: Instant): boolean {
  const link = stage.name === 'pending' ? stage.link : null;
  if (!link) return false;
  const freshMs = Math.min(60_000, daysOf(policy, policy.activationLinkDays) / 10);
  const isEmailed = mails.some(
    ({ content, status }) =>
      content.kind === 'activation' && content.link === link.number && status !== 'refused',
  );
  return isEmailed && until(link.issuedAt, now) < freshMs;
}
