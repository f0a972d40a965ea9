import { type Context, define } from '../command.js';
import type { Customer, Trial } from '../customer.js';
import { reasonField } from '../fields.js';
import { earliestUpgrade, isOverBefore, wasTold } from '../notice.js';
import { daysOf, hasRules } from '../policy.js';
import { type Refusal, refuse } from '../refusal.js';
import { type Instant, later, plus } from '../time.js';

export const extendTrial = define('extend-trial', {
  title: 'Extend trial',
  summary:
    'Move the end of the trial by the days that the policy sets for an extension; an ended trial begins again with access restored',
  by: ['partner', 'staff'],
  stages: ['trial', 'trial-ended'],
  input: { reason: reasonField.optional() },
  permit: ({ customer, actor }) => extensionsUsedUp(customer, actor.kind === 'partner' ? 'partner' : 'staff'),
  decide: ({ customer, actor, now }, { reason }) => {
    const { stage, policy } = customer;
    const from = stage.name === 'trial' ? currentEnd(customer, stage) : now;
    const to = plus(later(from, now), daysOf(policy, policy.extensionDays));
    const by = actor.kind === 'partner' ? 'partner' : 'staff';
    return [{ type: 'trial-extended', at: now, from, to, by, reason: reason ?? null }];
  },
});

/** Why the trial may not be extended once more by these; null where it may. */
export function extensionsUsedUp(
  { policy, extensions }: Pick<Customer, 'policy' | 'extensions'>,
  by: 'partner' | 'staff',
): Refusal | null {
  const total = extensions.partner + extensions.staff;
  if (total >= policy.maxExtensions) {
    return refuse(
      'extensions-used-up',
      `this trial was extended ${total} times, the most that is allowed`,
      'convert-to-production, or close',
    );
  }
  if (by === 'partner' && extensions.partner >= policy.partnerExtensions) {
    return refuse(
      'extensions-used-up',
      `a partner may extend a trial ${policy.partnerExtensions === 1 ? 'once' : `${policy.partnerExtensions} times`}, and that was done`,
      'ask the vendor’s staff to extend it',
    );
  }
  return null;
}

/** The end that people were told: of a held trial its hold's, of one with a notice for later the one that it names. */
function currentEnd(customer: Customer, { endsAt, held, notice }: Trial): Instant {
  if (!hasRules(customer, 2)) return endsAt;
  if (held) return held.until;
  return notice && wasTold(customer, notice) ? notice.at : endsAt;
}

const upgradeStages = ['pending', 'trial'] as const;

/** Once the trial has ended nothing upgrades retroactively: there is one explicit way, and the refusal names it. */
function decidedAlready({ customer }: Context, wish: 'allowed' | 'blocked'): Refusal | null {
  if (customer.upgrade !== wish) return null;
  return refuse(
    'already-so',
    `the upgrade at the trial’s end is ${wish} already`,
    'nothing: it is as you want it',
  );
}

/** The clock would block it again at once: its notice would be sent now, or later. */
function soldTooShort({ customer, now }: Context): Refusal | null {
  const { stage, plannedExpiresAt } = customer;
  if (stage.name !== 'trial') return null;
  const earliest = earliestUpgrade(customer, stage, now);
  if (!isOverBefore(customer, stage, earliest)) return null;
  return refuse(
    'date-not-allowed',
    `what is sold expires at ${plannedExpiresAt}, which is not after the earliest upgrade, ${earliest}`,
    'set a later expiration date first: edit-subscription with expiresAt',
  );
}

export const blockUpgrade = define('block-upgrade', {
  title: 'Block upgrade',
  summary: 'Let the trial end without upgrading to production',
  by: ['partner', 'staff'],
  stages: upgradeStages,
  input: { reason: reasonField.optional() },
  permit: (context) => decidedAlready(context, 'blocked'),
  decide: ({ now }, { reason }) => [{ type: 'upgrade-blocked', at: now, reason: reason ?? null }],
});

export const allowUpgrade = define('allow-upgrade', {
  title: 'Allow upgrade',
  summary: 'Let the trial upgrade to production at its end, after notice',
  by: ['partner', 'staff'],
  stages: upgradeStages,
  input: { reason: reasonField.optional() },
  permit: (context) => decidedAlready(context, 'allowed') ?? soldTooShort(context),
  decide: ({ now }, { reason }) => [{ type: 'upgrade-allowed', at: now, reason: reason ?? null }],
});
