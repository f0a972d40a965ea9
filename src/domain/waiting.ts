import type { Customer, Pending, Trial } from './customer.js';
import { mailName } from './describe.js';
import type { MailRecord } from './mail.js';
import { noticeStanding } from './notice.js';
import { undeliverable } from './outbox.js';
import type { Waiting } from './owed.js';
import { hasRules } from './policy.js';
import { keepsAccess } from './tenant.js';
import type { Instant } from './time.js';
import { dealWaits } from './waiting-deal.js';

export type { Waiting };

/** @param now for what the clock alone makes wrong, which is told as of the last change without it */
export function waitingOn(customer: Customer, now?: Instant): Waiting {
  const { stage } = customer;
  const owner = customer.partner === null ? ('staff' as const) : ('partner' as const);
  // A partner acts on the subscription of source MSP only.
  const seller = customer.source === 'MSP' ? ('partner' as const) : ('staff' as const);
  const waiting = (on: Waiting['on'], since: Instant, what: string, command: string | null): Waiting => ({
    on,
    since,
    what,
    command,
  });
  const { refused } = customer.tenant;
  if (stage.name === 'closed')
    return refused && keepsAccess(customer)
      ? waiting('staff', refused.at, `the product refused to remove the access: ${refused.reason}`, null)
      : waiting('nobody', stage.since, 'closed', null);
  if (refused)
    return waiting('staff', refused.at, `the product refused the tenant: ${refused.reason}`, 'edit-contacts');
  switch (stage.name) {
    case 'registered':
    case 'drafting':
    case 'contracts':
      return dealWaits(customer, stage, owner, now);
    case 'pending':
      return pendingWaits(customer, stage, owner);
    case 'trial':
      if (stage.held)
        return waiting(
          owner,
          stage.held.since,
          `the upgrade is held: ${stage.held.cause}`,
          isNoticeRefused(customer, stage) ? 'retry-mail' : 'edit-contacts',
        );
      break;
    case 'trial-ended':
      return waiting(seller, stage.since, 'the trial has ended without an upgrade', 'convert-to-production');
    case 'expired':
      return waiting(seller, stage.since, 'the subscription has expired', 'edit-subscription');
    case 'production':
      break;
    default:
      return stage satisfies never;
  }
  return (
    mailWaits(customer, owner) ??
    waiting('nobody', stage.since, stage.name === 'trial' ? 'the trial runs' : 'in production', null)
  );
}

/** Who sends again what was refused for good; null where nothing was. */
function mailWaits(customer: Customer, owner: 'partner' | 'staff'): Waiting | null {
  const lost = firstLost(customer);
  if (!lost) return null;
  const since = lost.answeredAt ?? lost.queuedAt;
  // What does not reach the vendor's own people is for them to mend, and the mail server's words are for them.
  if (lost.audience === 'staff' && customer.partner !== null)
    return {
      on: hasRules(customer, 2) ? 'staff' : owner,
      since,
      what: `the ${mailName(lost.kind)} to the vendor’s staff was refused`,
      command: 'retry-mail',
    };
  return {
    on: owner,
    since,
    what: `the ${mailName(lost.kind)} was refused: ${lost.reason ?? ''}`,
    // Only the contact's address is changed by a command: whoever else it went to is corrected elsewhere.
    command: lost.audience === 'customer' ? 'edit-contacts' : 'retry-mail',
  };
}

/** One that fails softly goes on being tried by itself. */
function isNoticeRefused(customer: Customer, { notice }: Trial): boolean {
  return notice !== null && noticeStanding(customer, notice) === 'refused';
}

/** The first email that was refused; those to the vendor's own people come last. */
function firstLost(customer: Customer): MailRecord | undefined {
  const lost = undeliverable(customer);
  return lost.find(({ audience }) => audience !== 'staff') ?? lost[0];
}

function pendingWaits(customer: Customer, stage: Pending, owner: 'partner' | 'staff'): Waiting {
  const { import: current } = stage;
  const lost = undeliverable(customer).find(({ kind }) => kind.startsWith('activation'));
  if (lost)
    return {
      on: owner,
      since: lost.answeredAt ?? lost.queuedAt,
      what: `the activation email was refused: ${lost.reason ?? ''}`,
      command: 'edit-contacts',
    };
  if (current?.status === 'failed')
    return {
      on: owner,
      since: current.lastReportAt,
      what: `the import failed: ${current.error ?? ''}`,
      command: 'retry-import',
    };
  if (current?.status === 'stalled')
    return {
      on: 'product',
      since: current.lastReportAt,
      what: 'the import has stalled',
      command: 'retry-import',
    };
  // By the first rules nobody was named for a final copy that came back, until the trial.
  const unsent = hasRules(customer, 2) ? mailWaits(customer, owner) : null;
  return unsent ?? onboardingWaits(stage);
}

/** What onboarding goes on with by itself, once whoever is named has done it. */
function onboardingWaits({ since, link, invitedAt, activated, import: current }: Pending): Waiting {
  if (!link) return { on: 'product', since, what: 'the tenant is being created', command: null };
  if (!activated)
    return {
      on: 'customer',
      since: invitedAt ?? link.issuedAt,
      what: 'the customer has not activated',
      command: 'activate',
    };
  return {
    on: 'product',
    since: current?.startedAt ?? activated.at,
    what: 'the import is running',
    command: null,
  };
}
