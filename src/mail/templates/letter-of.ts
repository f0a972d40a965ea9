import type { Told } from '../../domain/customer.js';
import type { MailContent } from '../../domain/mail.js';
import { activation, activationReminder, importFailed, importStalled } from './activation.js';
import type { Fact, Letter, Wording } from './letter.js';
import { fact, type MailMessage, type Reader, readerOf, replacesSentence } from './reader.js';
import {
  closed,
  closingReminder,
  converted,
  expired,
  expiryNotice,
  renewed,
  subscriptionChanged,
  upgraded,
} from './subscription.js';
import {
  trialEnded,
  trialEndingNotice,
  trialExtended,
  trialStarted,
  upgradeHeld,
  upgradeNotice,
} from './trial.js';

/** What an email says to its reader. */
export function letterOf(message: MailMessage): Letter {
  const reader = readerOf(message);
  const words = wordingOf(reader, message.content);
  const told = toldBefore(message.content);
  return {
    ...words,
    action: words.action ?? null,
    subject: reader.pick(words.subject, `${reader.organization}: ${words.subject}`),
    greeting: greetingOf(reader),
    replaces: told && replacesSentence(reader, told, message.content),
    facts: [...words.facts, ...whoFacts(reader)],
    footer: footerOf(reader),
  };
}

function wordingOf(reader: Reader, content: MailContent): Wording {
  switch (content.kind) {
    case 'activation':
      return activation(reader, content);
    case 'activation-reminder':
      return activationReminder(reader, content);
    case 'closing-reminder':
      return closingReminder(reader, content);
    case 'import-failed':
      return importFailed(reader, content);
    case 'import-stalled':
      return importStalled(reader, content);
    case 'trial-started':
      return trialStarted(reader, content);
    case 'trial-extended':
      return trialExtended(reader, content);
    case 'upgrade-notice':
      return upgradeNotice(reader, content);
    case 'trial-ending-notice':
      return trialEndingNotice(reader, content);
    case 'upgrade-held':
      return upgradeHeld(reader, content);
    case 'upgraded':
      return upgraded(reader, content);
    case 'converted':
      return converted(reader, content);
    case 'trial-ended':
      return trialEnded(reader, content);
    case 'subscription-changed':
      return subscriptionChanged(reader, content);
    case 'expiry-notice':
      return expiryNotice(reader, content);
    case 'expired':
      return expired(reader, content);
    case 'renewed':
      return renewed(reader, content);
    case 'closed':
      return closed(reader, content);
    default:
      return unknownKind(content);
  }
}

function unknownKind(content: never): never {
  throw new TypeError(`there are no words for the email ${JSON.stringify(content)}`);
}

function toldBefore(content: MailContent): Told | null {
  return 'replaces' in content ? content.replaces : null;
}

function greetingOf({ audience, contact, partner }: Reader): string {
  if (audience === 'customer') return contact.name === null ? 'Hello,' : `Hello ${contact.name},`;
  return audience === 'partner' && partner !== null ? `Hello ${partner},` : 'Hello,';
}

/** The customer's id means nothing to the customer; partners and staff need it for every command. */
function whoFacts(reader: Reader): Fact[] {
  const organization = fact('Organization', reader.organization);
  if (reader.isCustomer) return [organization];
  return [
    organization,
    fact('Customer id', reader.customerId),
    fact('Notification email', reader.contact.email),
    ...(reader.audience === 'staff' ? [fact('Partner', reader.partner ?? 'None (direct customer)')] : []),
  ];
}

function footerOf(reader: Reader): string[] {
  const { audience, organization, partner, vendor, contact, publicUrl } = reader;
  const whom = {
    customer: `This email is for the contact of ${organization}. ${vendor} sends it because ${partner ?? vendor} set up the account.`,
    partner: `This email is for ${partner ?? 'the partner'}, the partner of ${organization}. Fortnight sends it for ${vendor}.`,
    staff: `This email is for the staff of ${vendor}. Fortnight sends it.`,
  };
  const zone = `All times are in the time zone ${contact.zone}${reader.pick('', `, that of the customer's contact`)}.`;
  return [whom[audience], zone, ...reader.pick([], [`Fortnight: ${publicUrl}`])];
}
