import type { Terms } from '../../domain/catalog.js';
import type { Contact, Told } from '../../domain/customer.js';
import type { Audience, MailContent } from '../../domain/mail.js';
import type { Instant } from '../../domain/time.js';
import { formatBrief, formatInstant, formatMoney, knownZone } from '../format.js';
import { plainWords } from '../plain.js';
import type { Fact, Step } from './letter.js';

export interface MailMessage {
  content: MailContent;
  audience: Audience;
  customer: { id: string; organization: string; contact: Contact };
  partner: { id: string; name: string } | null;
  vendor: { name: string; publicUrl: string };
  activationUrl: string | null;
  /** Show seconds, for days that are short. */
  precise: boolean;
}

/** Who reads an email: everything that its wording depends on besides its facts. Names are safe to print. */
export interface Reader {
  isCustomer: boolean;
  audience: Audience;
  customerId: string;
  organization: string;
  contact: { name: string | null; email: string; zone: string };
  partner: string | null;
  vendor: string;
  publicUrl: string;
  activationUrl: string | null;
  /** `your Fabrikam trial` for the customer, `the trial of Contoso Ltd` for others. */
  of(thing: string): string;
  pick<T>(forCustomer: T, forOthers: T): T;
  at(instant: Instant): string;
  brief(instant: Instant): string;
}

export function readerOf(message: MailMessage): Reader {
  const { audience, customer, partner, vendor, activationUrl, precise } = message;
  const organization = plainWords(customer.organization);
  const { name, email, zone } = customer.contact;
  const isCustomer = audience === 'customer';
  return {
    isCustomer,
    audience,
    customerId: customer.id,
    organization,
    contact: {
      name: name === null ? null : plainWords(name),
      email: plainWords(email, 320),
      zone: knownZone(zone),
    },
    partner: partner && plainWords(partner.name),
    vendor: plainWords(vendor.name),
    publicUrl: vendor.publicUrl,
    activationUrl,
    of: (thing) =>
      isCustomer ? `your ${plainWords(vendor.name)} ${thing}` : `the ${thing} of ${organization}`,
    pick: (forCustomer, forOthers) => (isCustomer ? forCustomer : forOthers),
    at: (instant) => formatInstant(instant, zone, { precise }),
    brief: (instant) => formatBrief(instant, zone, { precise }),
  };
}

/** What a reader can do: the words for it, where it is in Fortnight, and the command. */
const options = {
  'extend-trial': ['extend the trial', 'Extend trial'],
  'block-upgrade': ['prevent the upgrade', 'Manage subscription upgrade: Block'],
  'allow-upgrade': ['have the trial upgraded at its end', 'Manage subscription upgrade: Allow'],
  'convert-to-production': ['begin production', 'Convert to production'],
  'edit-subscription': ['change the SKU, the add-on or the expiration date', 'Edit subscription'],
  'edit-contacts': ['correct the notification email', 'Edit contacts'],
  'retry-mail': ['send the refused email again', 'Retry mail'],
  'retry-import': ['start the import again', 'Retry import'],
  'resend-activation': ['get a new activation link', 'Resend activation'],
  close: ['close the customer', 'Close'],
} as const;

/**
 * One way to change what the email says. Customers are told whom to ask and what for; partners and staff
 * where it is in Fortnight, with its command.
 */
export function step(
  reader: Reader,
  option: keyof typeof options,
  { before, to }: { before?: Instant; to?: string } = {},
): Step {
  const [usual, label] = options[option];
  const wish = to ?? usual;
  const deadline = before === undefined ? '' : ` before ${reader.at(before)}`;
  if (!reader.isCustomer) {
    const text = `To ${wish}, use '${label}' in Fortnight${deadline}, or run:`;
    return { text, command: `fortnight ${option} ${reader.customerId}` };
  }
  return {
    text: `To ${wish}, contact ${whomToAsk(reader)}${deadline} and ask for '${label}'.`,
    command: null,
  };
}

export function advice(text: string): Step {
  return { text, command: null };
}

export function whomToAsk(reader: Reader): string {
  return reader.partner === null ? reader.vendor : `${reader.partner}, your partner, or ${reader.vendor}`;
}

export function termsFacts(terms: Terms): Fact[] {
  const named = (name: string, code: string) => `${plainWords(name)} (${code})`;
  return [
    { label: 'SKU', value: named(terms.skuName, terms.sku) },
    {
      label: 'Add-on',
      value: terms.addOn === null ? 'None' : named(terms.addOnName ?? terms.addOn, terms.addOn),
    },
    { label: 'Price', value: formatMoney(terms.price) },
  ];
}

export function fact(label: string, value: string): Fact {
  return { label, value };
}

/** What an earlier notice said. It is also replaced where the instant stays and what begins then has changed. */
export function replacesSentence(reader: Reader, told: Told, content: MailContent): string {
  const what = told.kind === 'upgrade' ? 'would be upgraded to production on' : 'would end on';
  const said = `which said that ${reader.of('trial')} ${what} ${reader.at(told.at)}`;
  const now = saysTheSame(told, content)
    ? 'The instant stays the same; the details below are new.'
    : 'That no longer holds.';
  return `This replaces our earlier message, ${said}. ${now}`;
}

function saysTheSame(told: Told, content: MailContent): boolean {
  if (content.kind === 'upgrade-notice') return told.kind === 'upgrade' && told.at === content.upgradeAt;
  return content.kind === 'trial-ending-notice' && told.kind === 'end' && told.at === content.endsAt;
}

export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Foreign prose as the end of a sentence or a cell: one line with no full stop of its own. */
export function quoted(text: string): string {
  return plainWords(text, 600).replace(/[.\s]+$/, '') || 'no reason was given';
}
