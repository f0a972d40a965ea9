import type { MailContent } from '../../../domain/mail.js';
import type { Wording } from '../letter.js';
import { fact, quoted, type Reader } from './reader.js';
import { advice, step } from './steps.js';

type Content<Kind extends MailContent['kind']> = Extract<MailContent, { kind: Kind }>;

const button = (reader: Reader) =>
  reader.activationUrl === null
    ? null
    : { label: reader.pick('Review and activate', 'Open the activation page'), url: reader.activationUrl };

/** The page of an expired link sends a new one to the customer: nobody has to be asked. */
const newLink = (reader: Reader) =>
  reader.pick(
    advice('Once the link has expired, open it all the same: its page sends you a new one.'),
    step(reader, 'resend-activation'),
  );

export function activation(reader: Reader, { link, expiresAt }: Content<'activation'>): Wording {
  const { organization, vendor, partner } = reader;
  return {
    subject: reader.pick(
      `Activate the ${vendor} trial of ${organization}`,
      `activation link sent, valid until ${reader.brief(expiresAt)}`,
    ),
    heading: reader.pick('Activate your trial', 'The activation link was sent'),
    paragraphs: reader.pick(
      [
        `${partner ?? vendor} has set up a trial of ${vendor} for ${organization}. It starts once you have activated it and the import of your data is complete.`,
        'Opening the link changes nothing yet: the page shows the terms and asks for your name and your acceptance.',
      ],
      [
        `The tenant of ${organization} exists, and an activation link was sent to ${reader.contact.email}. The import starts once the customer activates.`,
      ],
    ),
    action: button(reader),
    facts: [fact('Link valid until', reader.at(expiresAt)), fact('Link number', String(link))],
    steps: [
      newLink(reader),
      reader.pick(
        advice('If you do not expect this, you need not do anything: without activation nothing starts.'),
        step(reader, 'edit-contacts'),
      ),
    ],
  };
}

export function activationReminder(reader: Reader, content: Content<'activation-reminder'>): Wording {
  const { link, expiresAt, closesAt } = content;
  return {
    subject: reader.pick(
      `Reminder: activate the ${reader.vendor} trial of ${reader.organization}`,
      `not activated yet, closes on ${reader.brief(closesAt)}`,
    ),
    heading: reader.pick('Your trial is not activated yet', 'The customer has not activated yet'),
    paragraphs: [
      `${reader.pick(`The ${reader.vendor} trial for ${reader.organization}`, reader.organization)} has not been activated. Without activation it is closed on ${reader.at(closesAt)}.`,
      reader.pick(
        'The page behind the link shows the terms and asks for your name and your acceptance; the import of your data starts then.',
        `The link was sent to ${reader.contact.email}.`,
      ),
    ],
    action: button(reader),
    facts: [
      fact('Link valid until', reader.at(expiresAt)),
      fact('Closed without activation on', reader.at(closesAt)),
      fact('Link number', String(link)),
    ],
    steps: [newLink(reader), ...reader.pick([], [step(reader, 'edit-contacts')])],
  };
}

export function importFailed(reader: Reader, { attempt, error }: Content<'import-failed'>): Wording {
  return {
    subject: reader.pick(`The import of ${reader.organization}'s data has failed`, 'the import has failed'),
    heading: 'The import has failed',
    paragraphs: [
      `The import of ${reader.pick('your data', `the data of ${reader.organization}`)} stopped with an error. The trial does not start before an import has completed, so no trial time is lost.`,
      reader.pick(
        `You need not do anything: ${reader.partner ?? reader.vendor} has been told.`,
        'It does not start again by itself.',
      ),
    ],
    facts: [fact('Error reported', quoted(error)), fact('Attempt', String(attempt))],
    steps: [step(reader, 'retry-import')],
  };
}

export function importStalled(reader: Reader, { attempt, lastReportAt }: Content<'import-stalled'>): Wording {
  return {
    subject: reader.pick(
      `The import of ${reader.organization}'s data makes no progress`,
      `no report of the import since ${reader.brief(lastReportAt)}`,
    ),
    heading: 'The import makes no progress',
    paragraphs: [
      `The last report about the import of ${reader.pick('your data', `the data of ${reader.organization}`)} came on ${reader.at(lastReportAt)}. The trial does not start before the import has completed, so no trial time is lost.`,
    ],
    facts: [fact('Last report', reader.at(lastReportAt)), fact('Attempt', String(attempt))],
    steps: [advice('If reports come in again, the import simply goes on.'), step(reader, 'retry-import')],
  };
}
