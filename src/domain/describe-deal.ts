import type { CaseOutcome } from './conflict-case.js';
import type { ShowInstant } from './describe-terms.js';
import { termsName } from './describe-terms.js';
import type { DealEvent } from './effects-deal.js';
import type { DraftChanges, EventOf } from './events.js';
import { fieldName } from './form-names.js';

const caseOutcomes: Record<CaseOutcome, string> = {
  approved: 'this deal was approved',
  rejected: 'this deal was rejected',
  lost: 'the other registration was approved',
  'both-stand': 'both registrations stand',
  overruled: 'the other registration was approved before this one',
  withdrawn: 'no other partner’s registration is left',
};

/** A line of the timeline about the way to the contract, in words. */
export function describeDealEvent(event: DealEvent, show: ShowInstant): string {
  switch (event.type) {
    case 'deal-registered':
      return `Registered the deal ${event.deal.opportunity} with ${event.organization}`;
    case 'deal-updated':
      return `Deal changed: ${Object.keys(event.changes).map(inPlainWords).join(', ')}`;
    case 'deal-reminded':
      return `Reminded that the protection ends${event.skipped ? ', skipped' : ''}`;
    case 'conflict-check-wanted':
      return 'Other registrations are to be looked for';
    case 'conflicts-checked':
      return 'Other registrations were looked for';
    case 'rivals-told':
      return `The other side looks for itself: ${event.rivals.join(', ')}`;
    case 'conflict-opened':
      return `Conflict with another registration${sameIn(event)}, to be settled by ${show(event.decideBy)}`;
    case 'conflict-overdue':
      return `The conflict was to be settled by ${show(event.decideBy)}`;
    case 'conflict-decided':
      return decided(event);
    case 'conflict-ended':
      return `The conflict is over, ${caseOutcomes[event.outcome]}: ${event.reason}`;
    case 'deal-converted':
      return 'Converted to customer; the form is prefilled from the deal';
    case 'details-saved':
      return `Details saved: ${[...pathsOf(event.changes).map(fieldName), ...event.cleared.map((path) => `${fieldName(path)} emptied`)].join('; ')}`;
    case 'draft-reminded':
      return `Reminded of the draft${event.skipped ? ', skipped' : ''}`;
    case 'discount-asked':
      return `Discount asked for (request ${event.number}): ${percentages(event)}; to be approved by ${event.chain.join(', then ')}`;
    case 'discount-decided':
      return `Discount request ${event.number} ${event.decision === 'approve' ? 'approved' : 'declined'} as ${event.title}${event.reason ? `: ${event.reason}` : ''}`;
    case 'contract-submitted':
      return `Submitted to contracts (${event.number}); to be signed by ${show(event.dueAt)}`;
    case 'agreement-drafted':
      return `License Agreement ${event.number} drafted`;
    case 'contract-overdue':
      return `License Agreement ${event.number} was to be signed by ${show(event.dueAt)}`;
    case 'signature-recorded':
      return `The signed copy has come back (SHA-256 ${event.document.sha256.slice(0, 12)}…)`;
    case 'contract-returned':
      return `Contract returned: ${event.reason}${event.fields.map(({ path, message }) => `; ${fieldName(path)}: ${message}`).join('')}`;
    case 'contract-approved':
      return `Contract signed off: ${termsName(event.terms)} from ${event.start} to ${event.end}`;
    default:
      return event satisfies never;
  }
}

/** Whoever the other side is not to be told of learns of no more than the conflict. */
function sameIn({ on }: EventOf<'conflict-opened'>): string {
  return on.length === 0 ? '' : ` (same ${on.join(' and ')})`;
}

function decided({ decision, others, reason }: EventOf<'conflict-decided'>): string {
  const effect =
    decision === 'reject'
      ? 'rejected'
      : others === 'close'
        ? 'approved'
        : 'approved, the others stand as well';
  return `The conflict is decided: this deal is ${effect}: ${reason}`;
}

/** `expectedClose` as `expected close`. */
function inPlainWords(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function percentages({ terms }: EventOf<'discount-asked'>): string {
  const lines = terms.revenue.lines.filter(({ percent }) => percent > 0);
  return lines.map(({ name, percent }) => `${name} ${percent} %`).join(', ') || 'no user of these types yet';
}

function pathsOf(changes: DraftChanges): string[] {
  return Object.entries(changes).flatMap(([section, fields]) =>
    Object.keys(fields ?? {}).map((field) => `${section}.${field}`),
  );
}
