import type { Told } from '../../../domain/customer.js';
import type { MailContent } from '../../../domain/mail.js';
import type { Fact, Letter, Wording } from '../letter.js';
import type { MailMessage } from '../message.js';
import { activation, activationReminder, importFailed, importStalled } from './activation.js';
import {
  contractApproved,
  contractOverdue,
  contractReturned,
  contractSigned,
  discountAsked,
  discountDecided,
  licenseAgreement,
} from './contract.js';
import {
  conflictDecided,
  conflictOpened,
  dealClosed,
  dealRegistered,
  dealReminder,
  draftReminder,
} from './deal.js';
import { fact, type Reader, readerOf, replacesSentence } from './reader.js';
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
import { transferred } from './transfer.js';
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
    language: 'en',
    stepsHeading: 'What you can do',
    action: words.action ?? customerPage(reader),
    subject: reader.isOutside ? words.subject : `${reader.organization}: ${words.subject}`,
    greeting: greetingOf(reader),
    replaces: words.replaces ?? (told && replacesSentence(reader, told, message.content)),
    facts: [...words.facts, ...whoFacts(reader)],
    footer: footerOf(reader),
  };
}

function wordingOf(reader: Reader, content: MailContent): Wording {
  switch (content.kind) {
    case 'deal-registered':
      return dealRegistered(reader, content);
    case 'deal-reminder':
      return dealReminder(reader, content);
    case 'deal-closed':
      return dealClosed(reader, content);
    case 'conflict-opened':
      return conflictOpened(reader, content);
    case 'conflict-decided':
      return conflictDecided(reader, content);
    case 'draft-reminder':
      return draftReminder(reader, content);
    case 'discount-asked':
      return discountAsked(reader, content);
    case 'discount-decided':
      return discountDecided(reader, content);
    case 'license-agreement':
      return licenseAgreement(reader, content);
    case 'contract-overdue':
      return contractOverdue(reader, content);
    case 'contract-signed':
      return contractSigned(reader, content);
    case 'contract-returned':
      return contractReturned(reader, content);
    case 'contract-approved':
      return contractApproved(reader, content);
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
    case 'transferred':
      return transferred(reader, content);
    default:
      return unknownKind(content);
  }
}

function unknownKind(content: never): never {
  throw new TypeError(`there are no words for the email ${JSON.stringify(content)}`);
}

function toldBefore(content: MailContent): Told | null {
  return 'replaces' in content ? (content.replaces ?? null) : null;
}

/** Where partners and staff do what the email speaks of. */
function customerPage({ isOutside, customerUrl }: Reader): Letter['action'] {
  return isOutside ? null : { label: 'Open in Fortnight', url: customerUrl };
}

function greetingOf({ audience, contact, partner, agreementContact }: Reader): string {
  if (audience === 'agreement-contact')
    return agreementContact === null ? 'Hello,' : `Hello ${agreementContact},`;
  if (audience === 'customer') return contact.name === null ? 'Hello,' : `Hello ${contact.name},`;
  return audience === 'partner' && partner !== null ? `Hello ${partner},` : 'Hello,';
}

/** The customer's id means nothing to the customer; partners and staff need it for every command. */
function whoFacts(reader: Reader): Fact[] {
  const organization = fact('Organization', reader.organization);
  if (reader.isOutside) return [organization];
  return [
    organization,
    fact('Customer id', reader.customerId),
    fact('Notification email', reader.contact.email),
    ...(reader.audience === 'staff' ? [fact('Partner', reader.partner ?? 'None (direct customer)')] : []),
  ];
}

function footerOf(reader: Reader): string[] {
  const { audience, organization, partner, vendor, contact, customerUrl } = reader;
  const whom = {
    customer: `This email is for the contact of ${organization}. ${vendor} sends it because ${partner ?? vendor} looks after the account.`,
    partner: `This email is for ${partner ?? 'the partner'}, the partner of ${organization}. Fortnight sends it for ${vendor}.`,
    'agreement-contact': `This email is for whoever receives the License Agreement of ${organization}. ${vendor} sends it because ${partner ?? vendor} named this address.`,
    staff: `This email is for the staff of ${vendor}. Fortnight sends it.`,
  };
  const zone = `All times are in the time zone ${contact.zone}${reader.pick('', `, that of the customer's contact`)}.`;
  const answers = reader.answersTo === null ? [] : [`An answer to this email goes to ${reader.answersTo}.`];
  return [whom[audience], ...answers, zone, ...(reader.isOutside ? [] : [`Fortnight: ${customerUrl}`])];
}
