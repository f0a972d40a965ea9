import type { Customer } from '../domain/customer.js';
import { completed, type Details } from '../domain/draft.js';
import { type Revenue, revenueOf } from '../domain/revenue.js';
import type { Instant } from '../domain/time.js';
import { formatAmount, formatDay, formatDayAt, formatInstant } from '../mail/format.js';
import type { Block } from './blocks.js';
import { isolated } from './direction.js';
import { type PdfDocument, renderPdf } from './render.js';
import { type Filling, fillTemplate } from './template.js';

export interface Agreement {
  template: string;
  customer: Customer;
  vendor: string;
  /** The partner's name; null for the vendor's own customer. */
  partner: string | null;
}

/**
 * The License Agreement as a PDF, with what was submitted.
 * @throws TemplateError where the vendor's template cannot be used
 */
export async function agreementPdf(agreement: Agreement): Promise<Buffer> {
  return renderPdf(agreementDocument(agreement));
}

export function agreementDocument({ template, customer, vendor, partner }: Agreement): PdfDocument {
  const { draft, contract, catalog, organization } = customer;
  const details = draft ? completed(draft) : null;
  if (!details || !contract) throw new Error(`nothing was submitted for the customer ${customer.id}`);
  const { users, currency, discounts } = details.licensing;
  const revenue = revenueOf(catalog, users, currency, discounts);
  if (Array.isArray(revenue))
    throw new Error(`the revenue of the customer ${customer.id} cannot be calculated`);
  const number = `${customer.id}/${contract.number}`;
  const filling: Filling = {
    words: {
      ...words(customer, details, revenue, contract),
      vendor,
      number,
      partner: partner ?? 'none',
    },
    blocks: {
      parties: [{ kind: 'facts', rows: parties(details, partner) }],
      prices: [prices(revenue)],
      project: [{ kind: 'facts', rows: project(details) }],
      signatures: [{ kind: 'signatures', parties: [vendor, organization] }],
    },
  };
  return {
    title: `License Agreement ${vendor} – ${organization}`,
    author: vendor,
    footer: `${vendor} – License Agreement ${number}`,
    blocks: fillTemplate(template, filling),
  };
}

function words(
  { organization, contact, catalog, policy }: Customer,
  { opportunity, agreementContact, customerContact, licensing }: Details,
  revenue: Revenue,
  { submittedAt, dueAt }: { submittedAt: Instant; dueAt: Instant },
): Record<string, string> {
  const sku = catalog.skus[licensing.sku]?.name ?? licensing.sku;
  const addOn = licensing.addOn === null ? null : (catalog.addOns[licensing.addOn]?.name ?? licensing.addOn);
  const day = ({ date, estimate }: { date: string; estimate: boolean }) =>
    `${formatDay(date)}${estimate ? ' (estimate)' : ''}`;
  return {
    organization,
    address: customerContact.address.replace(/\s*\n\s*/g, ', '),
    opportunity: opportunity.name,
    date: formatDayAt(submittedAt, contact.zone),
    due: formatInstant(dueAt, contact.zone),
    start: day(licensing.start),
    end: day(licensing.end),
    type: 'New License',
    sku,
    addOn: addOn ?? 'none',
    subscription: addOn === null ? sku : `${sku} with ${addOn}`,
    currency: licensing.currency,
    rate: String(revenue.rate),
    total: formatAmount(revenue.local),
    totalUsd: formatAmount(revenue.usd),
    notificationEmail: licensing.notificationEmail,
    trialDays: String(policy.trialDays),
    noticeHours: String(policy.noticeHours),
    'contact.name': agreementContact.name,
    'contact.title': agreementContact.title,
    'contact.email': agreementContact.email,
    'contact.phone': agreementContact.phone,
    'customer.name': customerContact.name,
    'customer.title': customerContact.title,
    'customer.email': customerContact.email,
    'customer.phone': customerContact.phone,
  };
}

function parties({ agreementContact, customerContact }: Details, partner: string | null) {
  const person = ({ name, title, email, phone }: Details['agreementContact'] | Details['customerContact']) =>
    `${isolated(name)}, ${isolated(title)}\n${email}, ${phone}`;
  return [
    { label: 'Licensee’s contact', value: person(customerContact) },
    {
      label:
        agreementContact.party === 'partner'
          ? 'Receives this agreement for the partner'
          : 'Receives this agreement',
      value: person(agreementContact),
    },
    ...(partner === null ? [] : [{ label: 'Partner', value: partner }]),
  ];
}

function prices({ lines, local }: Revenue): Block {
  const sold = lines.filter(({ count }) => count > 0);
  return {
    kind: 'table',
    columns: [
      { title: 'Users', width: 30, align: 'left' },
      { title: 'Number', width: 13, align: 'right' },
      { title: 'List price (USD)', width: 20, align: 'right' },
      { title: 'Discount', width: 14, align: 'right' },
      { title: `A year (${local.currency})`, width: 23, align: 'right' },
    ],
    rows: sold.map(({ name, count, price, percent, local: amount }) => [
      name,
      String(count),
      formatAmount(price, false),
      percent > 0 ? `${percent} %` : '–',
      formatAmount(amount, false),
    ]),
    total: ['Total', '', '', '', formatAmount(local, false)],
  };
}

function project({ project: { goal, scope, sources, team, schedule } }: Details) {
  return [
    { label: 'Goal', value: goal },
    { label: 'Scope', value: scope },
    { label: 'Sources', value: sources },
    { label: 'Team', value: team },
    { label: 'Schedule', value: schedule },
  ];
}
