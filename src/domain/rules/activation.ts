import { z } from 'zod';
import { define } from '../command.js';
import type { Customer } from '../customer.js';
import type { Event } from '../events.js';
import { personField } from '../fields.js';
import { daysOf, hasRules } from '../policy.js';
import { refuse } from '../refusal.js';
import { type Instant, isDue, plus, until } from '../time.js';

/** The next activation link; every earlier one explains itself from then on. */
export function nextLink(customer: Customer, now: Instant, mail: boolean): Event {
  const expiresAt = linkExpiry(customer, now);
  return { type: 'activation-link-issued', at: now, number: customer.linkCount + 1, expiresAt, mail };
}

/** A customer who is closed before cannot use it any more; by the first rules the email named a later date all the same. */
function linkExpiry(customer: Customer, now: Instant): Instant {
  const { policy, stage } = customer;
  const expiresAt = plus(now, daysOf(policy, policy.activationLinkDays));
  if (!hasRules(customer, 2)) return expiresAt;
  const invitedAt = (stage.name === 'pending' ? stage.invitedAt : null) ?? now;
  const closesAt = plus(invitedAt, daysOf(policy, policy.activationCloseDays));
  return until(expiresAt, closesAt) < 0 ? closesAt : expiresAt;
}

function alreadyActivated({ customer }: { customer: Customer }) {
  const { stage } = customer;
  if (stage.name !== 'pending' || !stage.activated) return null;
  const { name, at } = stage.activated;
  return refuse('already-so', `${name} activated this customer at ${at}`, 'nothing: onboarding is under way');
}

export const resendActivation = define('resend-activation', {
  title: 'Resend activation',
  summary: 'Issue a new activation link and email it; older links stop working and explain themselves',
  by: ['partner', 'staff'],
  stages: ['pending'],
  input: { email: z.boolean().optional().describe('Whether to email the link (default: yes)') },
  permit: (context) => {
    const { stage } = context.customer;
    if (stage.name === 'pending' && !stage.link) {
      return refuse(
        'nothing-to-retry',
        'the tenant is not created yet, so there is no link to send again',
        'wait: the link is emailed as soon as the product has created the tenant',
      );
    }
    return alreadyActivated(context);
  },
  decide: ({ customer, now }, { email }) => [nextLink(customer, now, email ?? true)],
});

export const activate = define('activate', {
  title: 'Activate',
  summary: 'The customer accepts on the activation page; onboarding begins',
  by: ['customer'],
  stages: ['pending'],
  accountable: true,
  input: {
    name: personField,
    accepted: z.literal(true, 'must be accepted').describe('Whether the terms were accepted'),
    link: z.number().int().min(1).describe('The number of the activation link that was used'),
  },
  permit: alreadyActivated,
  decide: ({ customer, now }, { name, link }) => {
    const current = customer.stage.name === 'pending' ? customer.stage.link : null;
    const problem = linkProblem(current, link, now);
    return problem ?? [{ type: 'activated', at: now, name }];
  },
});

/** Why a link no longer activates; null when it does. */
export function linkProblem(
  current: { number: number; expiresAt: Instant } | null,
  link: number,
  now: Instant,
) {
  if (!current || link !== current.number) {
    return refuse(
      'link-not-valid',
      'this activation link was replaced by a newer one',
      'use the newest email, or ask for a new link',
    );
  }
  if (isDue(current.expiresAt, now)) {
    return refuse(
      'link-not-valid',
      `this activation link expired at ${current.expiresAt}`,
      'ask for a new link',
    );
  }
  return null;
}
