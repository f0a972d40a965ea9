import { fieldName } from '../../../domain/form-names.js';
import type { MailContent } from '../../../domain/mail.js';
import { formatDay, formatMoney } from '../../format.js';
import { plainWords } from '../../plain.js';
import type { Fact, Wording } from '../letter.js';
import { fact, quoted, type Reader, termsFacts } from './reader.js';
import { advice, step, submission } from './steps.js';

type Content<Kind extends MailContent['kind']> = Extract<MailContent, { kind: Kind }>;

export function discountAsked(reader: Reader, content: Content<'discount-asked'>): Wording {
  const { number, title, chain, terms } = content;
  return {
    subject: `a discount waits for ${plainWords(title)}`,
    heading: 'A discount waits for a decision',
    paragraphs: [
      `A discount was asked for ${reader.organization}. It waits for ${plainWords(title)}. The contract cannot be submitted before it is decided.`,
      'The decision holds for exactly these terms. If they change, the partner asks anew.',
    ],
    facts: [
      ...terms.revenue.lines.map(({ name, count, percent, local }): Fact => {
        const less = percent > 0 ? `, less ${percent} %` : '';
        return fact(
          plainWords(name),
          `${count} ${count === 1 ? 'user' : 'users'}${less}: ${formatMoney(local)}`,
        );
      }),
      fact('In total', `${formatMoney(terms.revenue.local)} (${formatMoney(terms.revenue.usd)})`),
      ...terms.reasons.map(({ userType, reason }) => {
        const { name = userType } = terms.revenue.lines.find((line) => line.userType === userType) ?? {};
        return fact(`Reason for ${plainWords(name)}`, quoted(reason));
      }),
      fact('Approvers', chain.map((one) => plainWords(one)).join(', then ')),
      fact('Request', String(number)),
    ],
    steps: [
      step(reader, 'decide-discount', {
        options: `--request ${number} --decision <approve|decline> --reason <text>`,
      }),
    ],
  };
}

export function discountDecided(reader: Reader, content: Content<'discount-decided'>): Wording {
  const { decision, reason, number } = content;
  const approved = decision === 'approve';
  return {
    subject: approved ? 'the discount is approved' : 'the discount is declined',
    heading: approved ? 'The discount is approved' : 'The discount is declined',
    paragraphs: [
      approved
        ? `The discount for ${reader.organization} is approved, on exactly the terms that were asked for.`
        : `The discount for ${reader.organization} is declined. Save the form without it, or with another one, which asks anew.`,
    ],
    facts: [fact('Reason', quoted(reason ?? '')), fact('Request', String(number))],
    steps: approved ? submission(reader) : [step(reader, 'save-details')],
  };
}

export function licenseAgreement(reader: Reader, { number, dueAt }: Content<'license-agreement'>): Wording {
  const { isIntermediary } = reader;
  const sender = reader.partner ?? reader.vendor;
  // Sent again to a corrected address, say, it may go out after its time.
  const { isOverdue = false } = reader.offers;
  const back = isIntermediary
    ? `As the intermediary, please have it signed by ${reader.organization}, and the signed copy recorded in Fortnight`
    : `Please have it signed and send the signed copy back to ${sender}`;
  return {
    subject: `License Agreement for ${reader.organization}, ${isOverdue ? 'was to be signed' : 'to be signed'} by ${reader.brief(dueAt)}`,
    heading: 'Your License Agreement',
    replaces: earlierAgreements(number),
    paragraphs: [
      `The License Agreement between ${reader.vendor} and ${reader.organization} is attached. ${isOverdue ? `${back} as soon as you can: it was due by` : `${back} by`} ${reader.at(dueAt)}.`,
      `When ${reader.vendor} has signed it off, you get the final copy by email.`,
    ],
    facts: [fact('Sign by', reader.at(dueAt)), fact('Agreement', String(number))],
    steps: [
      advice(
        isIntermediary
          ? `If anything in it is wrong, do not have it signed: tell ${reader.vendor}, who can give the form back to be corrected.`
          : `If anything in it is wrong, do not sign it: tell ${sender}, who can correct it and send it again.`,
      ),
    ],
  };
}

/** An earlier one was returned: whoever has it could still sign it. Not each of them was sent. */
function earlierAgreements(number: number): string | null {
  if (number < 2) return null;
  const earlier =
    number === 2 ? 'License Agreement 1' : `the License Agreements before it, 1 to ${number - 1}`;
  const those = number === 2 ? 'If you have it, it is' : 'If you have one of them, it is';
  return `License Agreement ${number}, which is attached, replaces ${earlier}. ${those} void: please do not sign it, and sign this one instead.`;
}

export function contractOverdue(reader: Reader, { number, dueAt }: Content<'contract-overdue'>): Wording {
  return {
    subject: `the License Agreement was to be signed by ${reader.brief(dueAt)}`,
    heading: 'A License Agreement is overdue',
    paragraphs: [
      `The License Agreement of ${reader.organization} was to be signed by ${reader.at(dueAt)}, and no signed copy has come back.`,
    ],
    facts: [fact('Due', reader.at(dueAt)), fact('Agreement', String(number))],
    steps: [
      step(reader, 'record-signature'),
      step(reader, 'edit-contacts', {
        to: 'correct who receives the License Agreement, which sends it again',
        options: '--agreement-email <email>',
      }),
      step(reader, 'return-contract'),
    ],
  };
}

export function contractSigned(
  reader: Reader,
  { number, document, at }: Content<'contract-signed'>,
): Wording {
  return {
    subject: 'the signed contract waits to be signed off',
    heading: 'The signed copy has come back',
    paragraphs: [
      `The signed License Agreement of ${reader.organization} came back on ${reader.at(at)}. It waits for the vendor's sign-off.`,
    ],
    facts: [
      fact('Came back', reader.at(at)),
      fact('Agreement', String(number)),
      fact('SHA-256', document.sha256),
    ],
    steps: [step(reader, 'approve-contract'), step(reader, 'return-contract')],
  };
}

export function contractReturned(
  reader: Reader,
  { number, reason, fields }: Content<'contract-returned'>,
): Wording {
  return {
    subject: 'the contract was returned',
    heading: 'The contract was returned',
    paragraphs: [
      `The vendor's staff returned the contract of ${reader.organization}. The form is open again, with everything that was filled in.`,
    ],
    facts: [
      fact('Reason', quoted(reason)),
      ...fields.map(({ path, message }) => fact(fieldName(path), quoted(message))),
      fact('Agreement', String(number)),
    ],
    steps: [step(reader, 'save-details'), ...submission(reader)],
  };
}

export function contractApproved(reader: Reader, content: Content<'contract-approved'>): Wording {
  const { number, start, end, terms } = content;
  const isSender = reader.audience === 'agreement-contact';
  return {
    subject: isSender
      ? `License Agreement for ${reader.organization}: the final copy`
      : 'the contract is signed off',
    heading: 'The contract is signed off',
    paragraphs: [
      `${reader.vendor} has signed off the License Agreement of ${reader.organization}. The final copy is attached.`,
      isSender
        ? 'The next step is the activation: the customer’s contact gets an email with a link for it.'
        : 'The tenant is being created; then the activation link is emailed to the customer’s contact.',
    ],
    facts: [
      fact('License', `${formatDay(start)} to ${formatDay(end)}`),
      ...termsFacts(terms),
      fact('Agreement', String(number)),
    ],
    steps: [],
  };
}
