import type { Outcome, StageName } from '../../../domain/customer.js';
import type { MailContent } from '../../../domain/mail.js';
import type { Instant } from '../../../domain/time.js';
import type { Step, Wording } from '../letter.js';
import { fact, quoted, type Reader, sentence, termsFacts } from './reader.js';
import { advice, extension, offer, step, whomToAsk } from './steps.js';

type Content<Kind extends MailContent['kind']> = Extract<MailContent, { kind: Kind }>;

export function upgraded(reader: Reader, { at, terms, expiresAt }: Content<'upgraded'>): Wording {
  return {
    subject: reader.pick(
      `Your production subscription began on ${reader.brief(at)}`,
      `upgraded to production on ${reader.brief(at)}`,
    ),
    heading: 'The trial has been upgraded to production',
    paragraphs: [
      `${sentence(reader.of('trial'))} was upgraded to a production subscription on ${reader.at(at)}, as the notice said. It runs until ${reader.at(expiresAt)}.`,
    ],
    facts: [
      fact('Production since', reader.at(at)),
      ...termsFacts(terms),
      fact('Expiration date', reader.at(expiresAt)),
    ],
    steps: offer(reader, 'edit-subscription'),
  };
}

export function converted(reader: Reader, { at, terms, expiresAt }: Content<'converted'>): Wording {
  return {
    subject: reader.pick(
      `Your production subscription began on ${reader.brief(at)}`,
      `converted to production on ${reader.brief(at)}`,
    ),
    heading: 'Production has begun',
    paragraphs: [
      `${sentence(reader.of('account'))} was converted to a production subscription by hand on ${reader.at(at)}. It runs until ${reader.at(expiresAt)}.`,
    ],
    facts: [
      fact('Production since', reader.at(at)),
      ...termsFacts(terms),
      fact('Expiration date', reader.at(expiresAt)),
    ],
    steps: offer(reader, 'edit-subscription'),
  };
}

export function subscriptionChanged(reader: Reader, content: Content<'subscription-changed'>): Wording {
  const { terms, expiresAt } = content;
  return {
    subject: reader.pick(`Your ${reader.vendor} subscription has changed`, 'subscription changed'),
    heading: 'The subscription has changed',
    paragraphs: [
      `${sentence(reader.of('subscription'))} has been changed. It is now as below, with the expiration date ${reader.at(expiresAt)}.`,
    ],
    facts: [...termsFacts(terms), fact('Expiration date', reader.at(expiresAt))],
    steps: offer(reader, 'edit-subscription', { to: 'change it again' }),
  };
}

export function expiryNotice(reader: Reader, { expiresAt, days, terms }: Content<'expiry-notice'>): Wording {
  return {
    subject: reader.pick(
      `Your subscription expires on ${reader.brief(expiresAt)}`,
      `subscription expires on ${reader.brief(expiresAt)}`,
    ),
    heading: 'The subscription will expire',
    paragraphs: [
      `${sentence(reader.of('production subscription'))} will expire on ${reader.at(expiresAt)}. Access ends at that instant unless the subscription is renewed.`,
    ],
    facts: [
      fact('Expiration date', reader.at(expiresAt)),
      ...termsFacts(terms),
      fact('Notice', `the one ${days} ${days === 1 ? 'day' : 'days'} before the expiration date`),
    ],
    steps: renewal(reader, expiresAt),
  };
}

export function expired(reader: Reader, { at, closesAt }: Content<'expired'>): Wording {
  return {
    subject: reader.pick(
      `Your subscription expired on ${reader.brief(at)}`,
      `subscription expired on ${reader.brief(at)}`,
    ),
    heading: 'The subscription has expired',
    paragraphs: [
      `${sentence(reader.of('production subscription'))} expired on ${reader.at(at)} and access is suspended.`,
      `It can be renewed until ${reader.at(closesAt)}. After that ${reader.pick('the account', 'the customer')} is closed.`,
    ],
    facts: [fact('Expired', reader.at(at)), fact('Renewable until', reader.at(closesAt))],
    steps: renewal(reader, closesAt),
  };
}

export function renewed(reader: Reader, { expiresAt, terms }: Content<'renewed'>): Wording {
  return {
    subject: reader.pick(
      `Your subscription is renewed until ${reader.brief(expiresAt)}`,
      `subscription renewed until ${reader.brief(expiresAt)}`,
    ),
    heading: 'The subscription has been renewed',
    paragraphs: [
      `${sentence(reader.of('subscription'))} has been renewed, with full access, until ${reader.at(expiresAt)}.`,
    ],
    facts: [...termsFacts(terms), fact('Expiration date', reader.at(expiresAt))],
    steps: offer(reader, 'edit-subscription'),
  };
}

const renewal = (reader: Reader, before: Instant): Step[] =>
  offer(reader, 'edit-subscription', {
    before,
    to: 'renew the subscription with a later expiration date',
    options: '--expires-at <date>',
  });

type ClosingStage = Extract<StageName, 'pending' | 'trial-ended' | 'expired'>;

const waiting: Record<ClosingStage, string> = {
  pending: 'the trial has not been activated',
  'trial-ended': 'the trial has ended and was not continued',
  expired: 'the subscription has expired and was not renewed',
};

export function closingReminder(reader: Reader, { stage, closesAt }: Content<'closing-reminder'>): Wording {
  const before = closesAt;
  const ways: Record<ClosingStage, Step[]> = {
    pending: [step(reader, 'resend-activation', { to: 'activate it with a new link', before })],
    'trial-ended': [...extension(reader, { before }), ...offer(reader, 'convert-to-production', { before })],
    expired: renewal(reader, before),
  };
  return {
    subject: reader.pick(
      `Reminder: your ${reader.vendor} account will be closed on ${reader.brief(closesAt)}`,
      `will be closed on ${reader.brief(closesAt)}`,
    ),
    heading: reader.pick('Your account will be closed', 'The customer will be closed'),
    paragraphs: [
      `${reader.pick(`The ${reader.vendor} account of ${reader.organization}`, reader.organization)} will be closed on ${reader.at(closesAt)}, because ${waiting[stage]}.`,
    ],
    action:
      stage === 'pending' && reader.activationUrl !== null
        ? { label: reader.pick('Review and activate', 'Open the activation page'), url: reader.activationUrl }
        : null,
    facts: [fact('Closed on', reader.at(closesAt))],
    steps: ways[stage],
  };
}

const causes: Record<Outcome, string> = {
  closed: 'It was closed by a person.',
  'deal-expired': 'The protection of the deal had ended.',
  'deal-rejected': 'The deal was rejected.',
  'deal-lost': 'Another registration was approved.',
  'draft-abandoned': 'The form was not submitted.',
  'not-activated': 'It was not activated in time.',
  lapsed: 'The trial had ended and was not continued in time.',
  'not-renewed': 'The subscription had expired and was not renewed in time.',
};

export function closed(reader: Reader, { at, outcome, reason }: Content<'closed'>): Wording {
  return {
    subject: reader.pick(
      `Your ${reader.vendor} account was closed on ${reader.brief(at)}`,
      `closed on ${reader.brief(at)}`,
    ),
    heading: reader.pick('Your account is closed', 'The customer is closed'),
    paragraphs: [
      `${reader.pick(`The ${reader.vendor} account of ${reader.organization}`, reader.organization)} was closed on ${reader.at(at)}. ${causes[outcome]}`,
      'Access has ended, no upgrade follows, and we send no further email about it.',
    ],
    facts: [fact('Closed', reader.at(at)), fact('Reason', quoted(reason))],
    steps: [
      advice(
        reader.pick(
          `A closed account does not open again. To start anew, contact ${whomToAsk(reader)}.`,
          'A closed customer does not open again. To start anew, add the customer once more in Fortnight.',
        ),
      ),
    ],
  };
}
