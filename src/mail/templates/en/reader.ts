import type { Terms } from '../../../domain/catalog.js';
import type { Told } from '../../../domain/customer.js';
import type { Audience, MailContent } from '../../../domain/mail.js';
import type { Offers } from '../../../domain/orders.js';
import type { Instant } from '../../../domain/time.js';
import { formatBrief, formatInstant, formatMoney, knownZone } from '../../format.js';
import { plainWords } from '../../plain.js';
import type { Fact } from '../letter.js';
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
  /** Whether that is the partner's own person, as the intermediary. */
  isIntermediary: boolean;
  partner: string | null;
  vendor: string;
  /** The customer's page in Fortnight; for partners and staff. */
  customerUrl: string;
  activationUrl: string | null;
  /** Whom an answer reaches. */
  answersTo: string | null;
  /** What would not be refused now, to this reader or to whomever a customer asks. */
  offers: Offers;
  /** `your Fabrikam trial` for the customer, `the trial of Contoso Ltd` for others. */
  of(thing: string): string;
  pick<T>(forCustomer: T, forOthers: T): T;
  at(instant: Instant): string;
  brief(instant: Instant): string;
}

export function readerOf(message: MailMessage): Reader {
  const { audience, customer, partner, vendor, activationUrl, answersTo, precise } = message;
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
    isIntermediary: customer.isIntermediary ?? false,
    partner: partner && plainWords(partner.name),
    vendor: plainWords(vendor.name),
    customerUrl: `${vendor.publicUrl}/customers/${customer.id}`,
    activationUrl,
    answersTo: answersTo && plainWords(answersTo),
    offers: customer.offers ?? everything,
    of: (thing) =>
      isCustomer ? `your ${plainWords(vendor.name)} ${thing}` : `the ${thing} of ${organization}`,
    pick: (forCustomer, forOthers) => (isCustomer ? forCustomer : forOthers),
    at: (instant) => formatInstant(instant, zone, { precise }),
    brief: (instant) => formatBrief(instant, zone, { precise }),
  };
}

const everything: Offers = { extension: { partner: true, staff: true }, inConflict: false };

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
