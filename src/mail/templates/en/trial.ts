import type { MailContent } from '../../../domain/mail.js';
import { causeForPartner } from '../cause.js';
import type { Wording } from '../letter.js';
import { fact, quoted, type Reader, sentence, termsFacts } from './reader.js';
import { advice, extension, offer, step, upgradeDecision } from './steps.js';

type Content<Kind extends MailContent['kind']> = Extract<MailContent, { kind: Kind }>;

export function trialStarted(
  reader: Reader,
  { endsAt, terms, unconverted }: Content<'trial-started'>,
): Wording {
  return {
    subject: reader.pick(
      `Your ${reader.vendor} trial has started and runs until ${reader.brief(endsAt)}`,
      `trial started, runs until ${reader.brief(endsAt)}`,
    ),
    heading: 'The trial has started',
    paragraphs: [
      `The import is complete and ${reader.of('trial')} has started. It runs until ${reader.at(endsAt)}.`,
      ...(unconverted
        ? [
            `The conversion to production that waited for this was not done: it was until ${reader.at(unconverted)}, which has passed. Nothing is sold, and the trial is not upgraded at its end either, unless somebody decides so.`,
          ]
        : []),
      'Before it ends we send a notice by email that states what happens then and when. The trial is never upgraded to production without such a notice.',
    ],
    facts: [fact('Trial ends', reader.at(endsAt)), ...termsFacts(terms)],
    steps: [
      ...(unconverted
        ? offer(reader, 'convert-to-production', { to: 'begin production until another date' })
        : []),
      ...extension(reader, { before: endsAt }),
      ...upgradeDecision(reader, endsAt),
    ],
  };
}

export function trialExtended(reader: Reader, { from, endsAt }: Content<'trial-extended'>): Wording {
  return {
    subject: reader.pick(
      `Your trial now runs until ${reader.brief(endsAt)}`,
      `trial extended until ${reader.brief(endsAt)}`,
    ),
    heading: 'The trial has been extended',
    paragraphs: [
      `${sentence(reader.of('trial'))} has been extended. It now runs until ${reader.at(endsAt)}; before, its end was ${reader.at(from)}.`,
      'Before it ends we send a notice by email that states what happens then and when.',
    ],
    facts: [fact('Trial ends', reader.at(endsAt)), fact('Earlier end', reader.at(from))],
    steps: [
      ...upgradeDecision(reader, endsAt),
      ...offer(reader, 'convert-to-production', { to: 'begin production sooner' }),
    ],
  };
}

export function upgradeNotice(reader: Reader, content: Content<'upgrade-notice'>): Wording {
  const { upgradeAt, terms, expiresAt } = content;
  return {
    subject: reader.pick(
      `Your trial becomes a production subscription on ${reader.brief(upgradeAt)}`,
      `upgrade to production on ${reader.brief(upgradeAt)}`,
    ),
    heading: 'The trial will be upgraded to production',
    paragraphs: [
      `${sentence(reader.of('trial'))} will be upgraded to a production subscription on ${reader.at(upgradeAt)}. The SKU, add-on and price below begin then.`,
      reader.pick(
        'If this is what you want, you need not do anything.',
        'Nothing needs to be done for this to happen. The customer gets the same notice.',
      ),
    ],
    facts: [
      fact('Upgrade', reader.at(upgradeAt)),
      ...termsFacts(terms),
      fact('Expiration date', reader.at(expiresAt)),
    ],
    steps: [
      ...offer(reader, 'block-upgrade', { before: upgradeAt }),
      ...extension(reader, { before: upgradeAt }),
      ...reader.pick([], offer(reader, 'edit-subscription', { before: upgradeAt })),
    ],
  };
}

export function trialEndingNotice(reader: Reader, content: Content<'trial-ending-notice'>): Wording {
  const { endsAt, closesAt } = content;
  return {
    subject: reader.pick(
      `Your trial ends on ${reader.brief(endsAt)}`,
      `trial ends on ${reader.brief(endsAt)}, upgrade blocked`,
    ),
    heading: 'The trial will end',
    paragraphs: [
      `${sentence(reader.of('trial'))} will end on ${reader.at(endsAt)}. The upgrade to production is blocked, so access ends at that instant and no price begins.`,
      `The tenant and its data are kept until ${reader.at(closesAt)}. After that ${reader.pick('the account', 'the customer')} is closed.`,
    ],
    facts: [fact('Access ends', reader.at(endsAt)), fact('Kept until', reader.at(closesAt))],
    steps: [
      ...offer(reader, 'allow-upgrade', { before: endsAt }),
      ...extension(reader, { before: closesAt }),
      ...offer(reader, 'convert-to-production', { before: closesAt }),
    ],
  };
}

export function upgradeHeld(reader: Reader, { cause, until }: Content<'upgrade-held'>): Wording {
  return {
    subject: reader.pick(
      `Your trial continues until ${reader.brief(until)}`,
      `upgrade held, access stays until ${reader.brief(until)}`,
    ),
    heading: 'The upgrade is held',
    paragraphs: [
      `${sentence(reader.of('trial'))} was to be upgraded to production, but the notice that has to come first could not be delivered${reader.pick(' to everybody', '')}. Nothing is upgraded without that notice.`,
      `The trial and its access stay until ${reader.at(until)}. If the cause is not cleared by then, the trial ends and access is suspended.`,
    ],
    facts: [
      ...reader.pick([], [fact('Cause', quoted(causeFor(reader, cause)))]),
      fact('Access stays until', reader.at(until)),
    ],
    steps: reader.pick(offer(reader, 'convert-to-production', { before: until }), [
      step(reader, 'edit-contacts', { to: 'correct the recipients and send the notice again' }),
      ...offer(reader, 'retry-mail', { to: 'send the notice again to the same recipients' }),
      ...offer(reader, 'convert-to-production', { to: 'begin production without waiting for the notice' }),
      ...extension(reader, { before: until }),
    ]),
  };
}

export function trialEnded(reader: Reader, { at, cause, closesAt }: Content<'trial-ended'>): Wording {
  return {
    subject: reader.pick(`Your trial ended on ${reader.brief(at)}`, `trial ended on ${reader.brief(at)}`),
    heading: 'The trial has ended',
    paragraphs: [
      `${sentence(reader.of('trial'))} ended on ${reader.at(at)} and access is suspended. It was not upgraded, and no price has begun.`,
      `The tenant and its data are kept until ${reader.at(closesAt)}. After that ${reader.pick('the account', 'the customer')} is closed.`,
    ],
    facts: [
      fact('Ended', reader.at(at)),
      fact('Why it was not upgraded', reader.pick(causeForCustomer(cause), quoted(causeFor(reader, cause)))),
      fact('Kept until', reader.at(closesAt)),
    ],
    steps: [
      ...extension(reader, { to: 'get access back with an extended trial', before: closesAt }),
      ...offer(reader, 'convert-to-production', { before: closesAt }),
      ...reader.pick([advice('If you do not want to go on, you need not do anything.')], []),
    ],
  };
}

/** Addresses and what a mail server said of them are for those who can act on it. */
function causeForCustomer(cause: string): string {
  return cause.startsWith('the upgrade was held')
    ? 'The notice that has to come before an upgrade could not be delivered to everybody.'
    : quoted(cause);
}

/** A partner may have got the customer after the cause was written down, about the partner before. */
function causeFor({ audience, contact }: Reader, cause: string): string {
  return audience === 'partner' ? causeForPartner(cause, contact.email) : cause;
}
