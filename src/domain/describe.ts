import type { Deed, Upcoming } from './agenda.js';
import { describeDealEvent } from './describe-deal.js';
import { type ShowInstant, termsName } from './describe-terms.js';
import { isDealEvent } from './effects-deal.js';
import type { Event, EventOf } from './events.js';
import type { MailKind } from './mail.js';
import type { Outcome } from './outcome.js';

export type { ShowInstant };
export { termsName };

const mailNames: Record<MailKind, string> = {
  'deal-registered': 'email about the registered deal',
  'deal-reminder': 'reminder of the protection’s end',
  'deal-closed': 'email about the closed deal',
  'conflict-opened': 'email about a conflict',
  'conflict-decided': 'email about the settled conflict',
  'draft-reminder': 'reminder of the draft',
  'discount-asked': 'request to decide on a discount',
  'discount-decided': 'email about the discount',
  'license-agreement': 'License Agreement',
  'contract-overdue': 'email about the overdue contract',
  'contract-signed': 'email about the signed contract',
  'contract-returned': 'email about the returned contract',
  'contract-approved': 'final copy of the contract',
  activation: 'activation email',
  'activation-reminder': 'activation reminder',
  'closing-reminder': 'reminder before closing',
  'import-failed': 'email about the failed import',
  'import-stalled': 'email about the stalled import',
  'trial-started': 'email about the trial’s start',
  'trial-extended': 'email about the extension',
  'upgrade-notice': 'upgrade notice',
  'trial-ending-notice': 'notice of the trial’s end',
  'upgrade-held': 'email about the held upgrade',
  upgraded: 'email about the upgrade',
  converted: 'email about the conversion',
  'trial-ended': 'email about the ended trial',
  'subscription-changed': 'email about the changed subscription',
  'expiry-notice': 'expiry notice',
  expired: 'email about the expiration',
  renewed: 'email about the renewal',
  closed: 'email about the closing',
  transferred: 'email about the transfer',
};

export function mailName(kind: MailKind): string {
  return mailNames[kind];
}

/** Why somebody will be closed, as long as nothing prevents it. */
const closings: Record<Outcome, string> = {
  closed: 'it was asked for',
  'deal-expired': 'the deal’s protection is over',
  'deal-rejected': 'the deal is rejected',
  'deal-lost': 'another registration goes on',
  'draft-abandoned': 'nobody has touched the draft',
  'not-activated': 'not activated in time',
  lapsed: 'the ended trial was not continued',
  'not-renewed': 'not renewed in time',
};

/** Where the reason alone does not say why somebody was closed: the clock’s own reasons do. */
const closedSince: Partial<Record<Outcome, string>> = {
  'deal-rejected': ', since the deal was rejected',
  'deal-lost': ', since another registration was approved',
};

/** What an entry of the agenda will do, in words. */
export function describeUpcoming({ deed, awaits }: Upcoming): string {
  const words = describeDeed(deed);
  return awaits === 'notice' ? `${words}, once the notice is accepted` : words;
}

function describeDeed(deed: Deed): string {
  switch (deed.do) {
    case 'send-deal-reminder':
      return 'Remind that the deal’s protection ends';
    case 'note-overdue-conflict':
      return 'Remind staff of the conflict';
    case 'send-draft-reminder':
      return 'Remind of the draft';
    case 'escalate-contract':
      return 'Tell staff that the License Agreement is not signed';
    case 'send-activation-reminder':
      return `Remind the customer to activate (day ${deed.day})`;
    case 'send-close-reminder':
      return 'Remind that the customer will be closed';
    case 'note-stalled-import':
      return `Report import attempt ${deed.attempt} as stalled, unless the product reports`;
    case 'send-notice':
      return deed.kind === 'upgrade' ? 'Send the upgrade notice' : 'Send the notice that the trial ends';
    case 'renew-notice':
      return 'Send the upgrade notice again with a later date';
    case 'hold-upgrade':
      return 'Hold the upgrade, because its notice cannot be delivered';
    case 'block-upgrade':
      return 'Block the upgrade, because what is sold expires before it';
    case 'upgrade':
      return 'Upgrade to production';
    case 'end-trial':
      return 'End the trial without upgrade; access is suspended';
    case 'send-expiry-notice':
      return `Send the expiry notice (${inDays(deed.days)} before)`;
    case 'expire':
      return 'Expire; access is suspended';
    case 'close':
      return `Close: ${closings[deed.outcome]}`;
    default:
      return deed satisfies never;
  }
}

/** A line of the timeline, in words. */
export function describeEvent(event: Event, show: ShowInstant): string {
  if (isDealEvent(event)) return describeDealEvent(event, show);
  switch (event.type) {
    case 'customer-added':
      return `Added ${event.organization} with ${termsName(event.terms)}`;
    case 'existing-customer-added': {
      const { stage } = event;
      const where =
        stage.name === 'trial'
          ? `in a trial until ${show(stage.endsAt)}`
          : `in production until ${show(stage.expiresAt)}`;
      return `Took over ${event.organization} with ${termsName(event.terms)}, ${where}, and its tenant ${event.tenant}`;
    }
    case 'tenant-updated':
      return event.overtakenBy === undefined
        ? `The product applied the tenant’s state ${event.revision}`
        : `The product ignored the tenant’s state ${event.revision}: it was told ${event.overtakenBy} before; all is wished anew`;
    case 'tenant-refused':
      return `The product refused the tenant: ${event.reason}`;
    case 'activation-link-issued':
      return `Activation link ${event.number} issued, valid until ${show(event.expiresAt)}${event.mail ? '' : ', not emailed'}`;
    case 'activation-reminded':
      return `Activation reminder of day ${event.day}${event.skipped ? ' skipped' : ''}`;
    case 'activated':
      return `Activated by ${event.name}; the import starts`;
    case 'import-reported':
      return importLine(event);
    case 'import-stalled':
      return `Import attempt ${event.attempt} has stalled`;
    case 'import-retried':
      return `Import attempt ${event.attempt} started`;
    case 'trial-started':
      return `Onboarding complete; the trial runs until ${show(event.endsAt)}`;
    case 'trial-extended':
      return `Trial extended to ${show(event.to)}${because(event.reason)}`;
    case 'upgrade-blocked':
      return `Upgrade blocked${because(event.reason)}`;
    case 'upgrade-allowed':
      return `Upgrade allowed${because(event.reason)}`;
    case 'notice-issued':
      return event.kind === 'upgrade'
        ? `Notice of the upgrade on ${show(event.names)}`
        : `Notice of the trial’s end on ${show(event.names)}`;
    case 'notice-repeated':
      return event.retracted
        ? `The notice goes to the ${event.audience} again, who was told that the upgrade is held`
        : `The notice goes to the ${event.audience} anew`;
    case 'upgrade-held':
      return `Upgrade held until ${show(event.until)}: ${event.cause}`;
    case 'upgraded':
      return `Upgraded to production until ${show(event.expiresAt)}`;
    case 'conversion-planned':
      return `Conversion to production with ${termsName(event.terms)} planned for the end of onboarding`;
    case 'converted':
      return `Converted to production with ${termsName(event.terms)} until ${show(event.expiresAt)}`;
    case 'trial-ended':
      return `Trial ended without upgrade: ${event.cause}`;
    case 'close-reminded':
      return `Reminded that the customer will be closed on ${show(event.closesAt)}`;
    case 'expiry-noticed':
      return `Expiry notice ${inDays(event.days)} before${event.skipped ? ' skipped' : ''}`;
    case 'expired':
      return 'Expired; access is suspended';
    case 'renewed':
      return `Renewed with ${termsName(event.terms)} until ${show(event.expiresAt)}`;
    case 'subscription-edited':
      return `Subscription changed to ${termsName(event.terms)}${event.expiresAt ? ` until ${show(event.expiresAt)}` : ''}`;
    case 'contacts-edited':
      return `Contacts changed: ${contactsIn(event)}`;
    case 'transferred':
      return `Transferred from ${event.from ?? 'the vendor'} to ${event.to}${because(event.reason)}`;
    case 'mail-begun':
      return `Sending ${event.keys.join(', ')}`;
    case 'mail-answered':
      return mailLine(event);
    case 'mail-dropped':
      return `The ${mailName(event.kind)} (${event.key}) was withdrawn: ${event.reason}`;
    case 'mail-bounced':
      return `The ${mailName(event.kind)} (${event.key}) bounced at ${event.address}: ${event.reason}`;
    case 'mail-retried':
      return `The ${mailName(event.kind)} (${event.key}) is sent again`;
    case 'rules-adopted':
      return `Rules version ${event.rulesVersion} adopted`;
    case 'restored':
      return `Restored from what was known at revision ${event.revision}`;
    case 'closed':
      return `Closed${closedSince[event.outcome] ?? ''}: ${event.reason}`;
    case 'refused':
      return `Refused ${event.command}: ${event.message}`;
    default:
      return describeUnknown(event);
  }
}

/** What a later release has written, before it was taken back. */
function describeUnknown(event: never): string {
  const { type } = event as { type: string };
  return `Something that this release has no words for: ${type}`;
}

function because(reason: string | null): string {
  return reason ? `: ${reason}` : '';
}

function importLine(event: Extract<Event, { type: 'import-reported' }>): string {
  const last = event.log.at(-1)?.message;
  if (event.status === 'failed')
    return `Import attempt ${event.attempt} failed: ${event.error ?? last ?? 'no reason given'}`;
  if (event.status === 'completed') return `Import attempt ${event.attempt} completed`;
  return `Import attempt ${event.attempt} at ${event.percent} %${last ? `: ${last}` : ''}`;
}

export function inDays(count: number): string {
  return `${count} ${count === 1 ? 'day' : 'days'}`;
}

function mailLine(event: Extract<Event, { type: 'mail-answered' }>): string {
  const verb = { accepted: 'sent to', refused: 'refused for', delayed: 'delayed for' };
  const parts = event.results.map(({ address, outcome, reason }) =>
    outcome === 'accepted' ? `${verb[outcome]} ${address}` : `${verb[outcome]} ${address} (${reason})`,
  );
  return `The ${mailName(event.kind)} (${event.key}) was ${parts.join(', ') || 'sent to nobody'}`;
}

function contactsIn({ organization, contact, agreementContact }: EventOf<'contacts-edited'>): string {
  const signs = personOf(agreementContact?.name, agreementContact?.email);
  const customer = `${organization}, ${personOf(contact.name, contact.email)} (${contact.zone})`;
  return signs === '' ? customer : `${customer}; signs the agreement: ${signs}`;
}

function personOf(name: string | null | undefined, email: string | undefined): string {
  return [name, email].filter((part) => part).join(', ');
}
