import type { Terms } from '../../../domain/catalog.js';
import { findCommand } from '../../../domain/commands.js';
import type { Told } from '../../../domain/customer.js';
import type { Audience, MailContent } from '../../../domain/mail.js';
import type { Offers } from '../../../domain/orders.js';
import type { Instant } from '../../../domain/time.js';
import { formatBrief, formatInstant, formatMoney, knownZone } from '../../format.js';
import { plainWords } from '../../plain.js';
import type { Fact, Step } from '../letter.js';
import type { MailMessage } from '../message.js';

/** Who reads an email: everything that its wording depends on besides its facts. Names are safe to print. */
export interface Reader {
  isCustomer: boolean;
  /** The customer's contact, or whoever receives the License Agreement: nobody who uses Fortnight. */
  isOutside: boolean;
  audience: Audience;
  customerId: string;
  organization: string;
  contact: { name: string | null; email: string; zone: string };
  /** The name of whoever receives the License Agreement. */
  agreementContact: string | null;
  partner: string | null;
  vendor: string;
  /** The customer's page in Fortnight; for partners and staff. */
  customerUrl: string;
  activationUrl: string | null;
  /** What would not be refused now, to this reader or to whomever a customer asks. */
  offers: Offers;
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
    isOutside: isCustomer || audience === 'agreement-contact',
    audience,
    customerId: customer.id,
    organization,
    contact: {
      name: name === null ? null : plainWords(name),
      email: plainWords(email, 320),
      zone: knownZone(zone),
    },
    agreementContact: customer.agreementContact && plainWords(customer.agreementContact),
    partner: partner && plainWords(partner.name),
    vendor: plainWords(vendor.name),
    customerUrl: `${vendor.publicUrl}/customers/${customer.id}`,
    activationUrl,
    offers: customer.offers ?? everything,
    of: (thing) =>
      isCustomer ? `your ${plainWords(vendor.name)} ${thing}` : `the ${thing} of ${organization}`,
    pick: (forCustomer, forOthers) => (isCustomer ? forCustomer : forOthers),
    at: (instant) => formatInstant(instant, zone, { precise }),
    brief: (instant) => formatBrief(instant, zone, { precise }),
  };
}

const everything: Offers = { extension: { partner: true, staff: true }, inConflict: false };

/** What a reader can do, in words. Where it is in Fortnight, the command's own title says. */
const wishes = {
  'update-deal': 'correct the deal',
  'convert-to-customer': 'convert the deal',
  'decide-deal': 'settle the conflict',
  'save-details': 'go on with the form',
  'submit-to-contracts': 'submit the form',
  'decide-discount': 'decide on the discount',
  'record-signature': 'bring in the signed copy',
  'approve-contract': 'sign the contract off',
  'return-contract': 'give the contract back',
  'extend-trial': 'extend the trial',
  'block-upgrade': 'prevent the upgrade',
  'allow-upgrade': 'have the trial upgraded at its end',
  'convert-to-production': 'begin production',
  'edit-subscription': 'change the SKU, the add-on or the expiration date',
  'edit-contacts': 'correct the notification email',
  'retry-mail': 'send the refused email again',
  'retry-import': 'start the import again',
  'resend-activation': 'get a new activation link',
  close: 'close the customer',
} as const;
type Option = keyof typeof wishes;

/** Where it is in Fortnight. The form of the details saves what is typed by itself, so it has no button for that. */
function placeOf(option: Option): string {
  return option === 'save-details' ? 'fill in the details' : `use '${buttonOf(option)}'`;
}

/** What the button says. Both decisions about the upgrade are behind the same one. */
function buttonOf(option: Option): string {
  if (option === 'block-upgrade' || option === 'allow-upgrade') return 'Manage subscription upgrade';
  return findCommand(option)?.title ?? option;
}

/**
 * One way to change what the email says. Customers are told whom to ask and what for; partners and staff
 * where it is in Fortnight, with its command.
 */
export function step(
  reader: Reader,
  option: Option,
  { before, to, asked }: { before?: Instant; to?: string; asked?: string } = {},
): Step {
  const wish = to ?? wishes[option];
  const deadline = before === undefined ? '' : ` before ${reader.at(before)}`;
  if (!reader.isCustomer) {
    const text = `To ${wish}, ${placeOf(option)} in Fortnight${deadline}, or run:`;
    return { text, command: `fortnight ${option} ${reader.customerId}` };
  }
  return {
    text: `To ${wish}, contact ${asked ?? whomToAsk(reader)}${deadline} and ask for '${buttonOf(option)}'.`,
    command: null,
  };
}

/** Where the trial may be extended once more by the reader; for a customer, by whoever still may. */
export function extension(reader: Reader, when: { before?: Instant; to?: string }): Step[] {
  const { partner, staff } = reader.offers.extension;
  const byReader = { partner, staff, customer: partner || staff, 'agreement-contact': false };
  if (!byReader[reader.audience]) return [];
  return [step(reader, 'extend-trial', { ...when, ...(partner ? {} : { asked: reader.vendor }) })];
}

/** Where no other registration stands in the way. */
export function conversion(reader: Reader, when: { before?: Instant } = {}): Step[] {
  return reader.offers.inConflict ? [] : [step(reader, 'convert-to-customer', when)];
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
