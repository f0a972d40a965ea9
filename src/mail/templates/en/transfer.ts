import type { MailContent } from '../../../domain/mail.js';
import type { Wording } from '../letter.js';
import { fact, type Reader } from './reader.js';
import { advice } from './steps.js';

/** For the new partner alone. What stage it is in may change on the way, so the email leaves that to Fortnight. */
export function transferred(reader: Reader, { at }: Extract<MailContent, { kind: 'transferred' }>): Wording {
  const { organization, vendor, partner } = reader;
  return {
    subject: `transferred to you on ${reader.brief(at)}`,
    heading: 'A customer was transferred to you',
    paragraphs: [
      `On ${reader.at(at)} ${vendor} transferred ${organization} to ${partner ?? 'you'}. From then on you are the partner of ${organization}: what a partner may do for it is yours to do, and a partner’s emails about it come to you.`,
      'Its stage, its dates, what is coming and whom it waits for are in Fortnight.',
    ],
    facts: [fact('Transferred', reader.at(at))],
    steps: [
      advice(`If this is not as agreed, tell ${vendor}: its staff can transfer it to another partner.`),
    ],
  };
}
