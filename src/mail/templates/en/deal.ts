import type { Outcome } from '../../../domain/customer.js';
import type { MailContent } from '../../../domain/mail.js';
import type { Instant } from '../../../domain/time.js';
import type { Step, Wording } from '../letter.js';
import { fact, quoted, type Reader } from './reader.js';
import { advice, conversion, offer, step, submission } from './steps.js';

type Content<Kind extends MailContent['kind']> = Extract<MailContent, { kind: Kind }>;

/** Deals are the business of partner and staff; the customer's contact gets none of these. */
export function dealRegistered(
  reader: Reader,
  { opportunity, protectedUntil, isInquiry }: Content<'deal-registered'>,
): Wording {
  const { contact, organization } = reader;
  return {
    subject: `${isInquiry ? 'asks for an offer; ' : ''}deal registered, protected until ${reader.brief(protectedUntil)}`,
    heading: isInquiry ? 'Somebody asks for an offer' : 'The deal is registered',
    paragraphs: [
      ...(isInquiry
        ? [
            `${contact.name ?? contact.email} of ${organization} has filled in your intake form, and was told that you get in touch.`,
          ]
        : []),
      `The deal ${quoted(opportunity)} with ${reader.organization} is registered. It is protected against other partners' registrations until ${reader.at(protectedUntil)}.`,
      'Other registrations of the organization are looked for now. If there is one, you are told; until it is settled the deal cannot be converted.',
    ],
    facts: [fact('Opportunity', quoted(opportunity)), fact('Protected until', reader.at(protectedUntil))],
    steps: [...conversion(reader, { before: protectedUntil }), step(reader, 'update-deal')],
  };
}

export function dealReminder(
  reader: Reader,
  { opportunity, protectedUntil }: Content<'deal-reminder'>,
): Wording {
  return {
    subject: `reminder: the deal's protection ends on ${reader.brief(protectedUntil)}`,
    heading: 'The protection of the deal ends',
    paragraphs: [
      `The protection of the deal ${quoted(opportunity)} with ${reader.organization} ends on ${reader.at(protectedUntil)}. A deal that is not converted by then is closed.`,
      ...(reader.offers.inConflict
        ? [
            "It is in conflict with another registration, and can be converted once the vendor's staff have settled that.",
          ]
        : []),
    ],
    facts: [fact('Opportunity', quoted(opportunity)), fact('Protected until', reader.at(protectedUntil))],
    steps: [...conversion(reader, { before: protectedUntil })],
  };
}

const dealCauses: Partial<Record<Outcome, string>> = {
  'deal-expired': 'Its protection has ended.',
  'deal-rejected': 'The vendor’s staff settled a conflict with another registration, and rejected this one.',
  'deal-lost': 'The vendor’s staff settled a conflict with another registration, and approved that one.',
  'draft-abandoned': 'Nobody had touched its form for long.',
};

export function dealClosed(reader: Reader, { at, outcome, reason }: Content<'deal-closed'>): Wording {
  if (reader.isOutside) return agreementWithdrawn(reader, at);
  return {
    subject: `the deal was closed on ${reader.brief(at)}`,
    heading: 'The deal is closed',
    paragraphs: [
      `The deal with ${reader.organization} was closed on ${reader.at(at)}. ${dealCauses[outcome] ?? 'It was closed by a person.'}`,
    ],
    facts: [fact('Closed', reader.at(at)), fact('Reason', quoted(reason))],
    steps: [advice('A closed deal does not open again. To start anew, register it once more in Fortnight.')],
  };
}

/** To whoever was sent the License Agreement; why is not theirs to know. */
function agreementWithdrawn(reader: Reader, at: Instant): Wording {
  return {
    subject: `License Agreement for ${reader.organization}, withdrawn`,
    heading: 'Your License Agreement is withdrawn',
    paragraphs: [
      `The License Agreement between ${reader.vendor} and ${reader.organization} that you were sent was withdrawn on ${reader.at(at)}. Please do not sign it. ${reader.vendor} does not sign it off, so no final copy follows.`,
    ],
    facts: [fact('Withdrawn', reader.at(at))],
    steps: [advice(`If you have questions, ask ${reader.partner ?? reader.vendor}.`)],
  };
}

export function conflictOpened(
  reader: Reader,
  { decideBy, overdue, stopped }: Content<'conflict-opened'>,
): Wording {
  const isStaff = reader.audience === 'staff';
  const meanwhile = isPastContract(reader)
    ? `Nothing changes for ${reader.organization} until ${overdue ? 'it is settled' : 'then'}.`
    : `Until ${overdue ? 'it is settled' : 'then'} the deal is neither converted nor submitted${stopped ? ', and its protection does not run' : ''}.`;
  return {
    subject: overdue
      ? `the conflict was to be settled by ${reader.brief(decideBy)}`
      : `conflict with another registration, to be settled by ${reader.brief(decideBy)}`,
    heading: overdue ? 'A conflict is not settled yet' : 'There is a conflict with another registration',
    paragraphs: [
      `The organization ${reader.organization} is registered elsewhere as well. The vendor's staff ${overdue ? 'were to settle' : 'settle'} this by ${reader.at(decideBy)}. ${meanwhile}`,
      isStaff
        ? 'Both sides are shown in time order in Fortnight. Neither partner sees the other.'
        : `You need not do anything: you are told of the decision. What you registered, and when, is recorded.`,
    ],
    facts: [fact('To be settled by', reader.at(decideBy))],
    steps: isStaff ? settling(reader, overdue ? {} : { before: decideBy }) : [],
  };
}

/** A conflict is decided on a deal that is registered, which may be the other side. */
function settling(reader: Reader, when: { before?: Instant }): Step[] {
  const here = offer(reader, 'decide-deal', when);
  const deadline = when.before === undefined ? '' : ` before ${reader.at(when.before)}`;
  const there = {
    text: `To settle the conflict, decide on the other registration${deadline}. Fortnight shows it beside this one, or run:`,
    command: `fortnight conflict ${reader.customerId}`,
  };
  return here.length > 0 ? here : [there];
}

function isPastContract({ offers: { stage } }: Reader): boolean {
  return stage !== undefined && stage !== 'registered' && stage !== 'drafting' && stage !== 'contracts';
}

export function conflictDecided(
  reader: Reader,
  { outcome, reason, protectedUntil }: Content<'conflict-decided'>,
): Wording {
  const approved = outcome === 'approved';
  const what = isPastContract(reader) ? `nothing changes for ${reader.organization}` : 'the deal goes on';
  return {
    subject: approved
      ? 'the conflict is settled, your deal goes on'
      : `the conflict is over, ${isPastContract(reader) ? 'nothing changes' : what}`,
    heading: 'The conflict is settled',
    paragraphs: [
      approved
        ? `The vendor's staff have approved the deal with ${reader.organization}. It goes on.`
        : `The conflict about ${reader.organization} is over, and ${what}.`,
    ],
    facts: [
      fact('Reason', quoted(reason)),
      ...(protectedUntil && isRegistered(reader) ? [fact('Protected until', reader.at(protectedUntil))] : []),
    ],
    steps: goingOn(reader, protectedUntil),
  };
}

function isRegistered({ offers: { stage = 'registered' } }: Reader): boolean {
  return stage === 'registered';
}

function goingOn(reader: Reader, before?: Instant): Step[] {
  if (isRegistered(reader)) return conversion(reader, before ? { before } : {});
  return reader.offers.stage === 'drafting' ? [step(reader, 'save-details'), ...submission(reader)] : [];
}

export function draftReminder(reader: Reader, { closesAt, touchedAt }: Content<'draft-reminder'>): Wording {
  return {
    subject: `reminder: the form is not submitted, closes on ${reader.brief(closesAt)}`,
    heading: 'The form waits for you',
    paragraphs: [
      `Nobody has touched the form of ${reader.organization} since ${reader.at(touchedAt)}. Untouched, it is closed on ${reader.at(closesAt)}.`,
    ],
    facts: [fact('Last touched', reader.at(touchedAt)), fact('Closed on', reader.at(closesAt))],
    steps: [step(reader, 'save-details'), ...submission(reader), step(reader, 'close')],
  };
}
