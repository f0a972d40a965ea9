import type { Stage } from '../../domain/customer.js';
import type { CustomerAnswer, ListAnswer, Upcoming } from '../answers.js';
import { facts, heading, type Style, table } from './style.js';

/** One customer: where it stands, who owes the next step, what may be done and what will come. */
export function showCustomer(customer: CustomerAnswer, style: Style): string {
  const { id, mails, permissions, agenda } = customer;
  const possible = permissions.filter(({ permitted }) => permitted).map(({ command }) => command);
  return [
    showSummary(customer, style),
    heading(style, 'What will come'),
    showAgenda(agenda, style),
    ...(mails.length === 0 ? [] : [heading(style, 'Emails'), showMails(mails, style)]),
    heading(style, 'What can be done now'),
    `${possible.map((command) => `fortnight ${command} ${id}`).join('\n') || 'nothing'}\n`,
  ].join('');
}

/** As much as one looks at after a command. */
export function showSummary(customer: CustomerAnswer, style: Style): string {
  const { contact, waiting, terms, stage } = customer;
  const who = contact.name === null ? contact.email : `${contact.name} <${contact.email}>`;
  const command = waiting.command === null ? '' : ` (${waiting.command})`;
  return [
    `${style.colors.bold(customer.organization)}  ${customer.id}\n`,
    facts(style, [
      ['Stage', stage.name === 'closed' ? describeStage(stage, style) : stage.name],
      ...stageFacts(stage, customer.upgrade, style),
      ['Waiting on', `${waiting.on}: ${waiting.what}${command}, since ${style.when(waiting.since)}`],
      ['Subscription', `${termsOf(terms)}, ${moneyOf(terms.price)} a year`],
      ['Partner', `${customer.partner ?? 'none'}, source ${customer.source}`],
      ['Contact', `${who}, ${contact.zone}`],
      ['Tenant', customer.tenant.id ?? 'not created yet'],
      ['Version', `${customer.version}, workflow ${customer.workflowId}`],
    ]),
  ].join('');
}

export function describeStage(stage: Stage, { at }: Style): string {
  switch (stage.name) {
    case 'trial':
      return `trial until ${at(stage.endsAt)}`;
    case 'production':
      return `production until ${at(stage.expiresAt)}`;
    case 'closed':
      return `closed (${stage.outcome}): ${stage.reason}`;
    default:
      return `${stage.name} since ${at(stage.since)}`;
  }
}

function stageFacts(stage: Stage, upgrade: string, { when }: Style): [string, string][] {
  switch (stage.name) {
    case 'pending':
      return [
        ...(stage.link && !stage.activated
          ? [['Link valid until', when(stage.link.expiresAt)] as [string, string]]
          : []),
        ...(stage.activated
          ? [['Activated', `${stage.activated.name}, ${when(stage.activated.at)}`] as [string, string]]
          : []),
        ...importFacts(stage.import),
        ['At the trial’s end', upgrade === 'allowed' ? 'upgrade to production' : 'no upgrade (blocked)'],
      ];
    case 'trial':
      return [
        ['Trial ends', when(stage.endsAt)],
        [
          'At the trial’s end',
          upgrade === 'allowed' ? 'upgrade to production, after notice' : 'no upgrade (blocked)',
        ],
        ...(stage.held
          ? [['Held', `until ${when(stage.held.until)}: ${stage.held.cause}`] as [string, string]]
          : []),
      ];
    case 'production':
      return [['Expires', when(stage.expiresAt)]];
    default:
      return [];
  }
}

type Import = Extract<Stage, { name: 'pending' }>['import'];

function importFacts(current: Import): [string, string][] {
  if (!current) return [];
  const last = current.error ?? current.log.at(-1)?.message;
  return [
    [
      'Import',
      `${current.status}, ${current.percent} %, attempt ${current.attempt}${last ? `: ${last}` : ''}`,
    ],
  ];
}

export function showAgenda(agenda: Upcoming[], style: Style): string {
  if (agenda.length === 0) return 'nothing by itself\n';
  return table(
    style,
    ['When', 'What'],
    agenda.map(({ at, what }) => [style.when(at), what]),
  );
}

function showMails(mails: CustomerAnswer['mails'], style: Style): string {
  const rows = mails.map(({ key, audience, status, queuedAt, reason }) => [
    style.at(queuedAt),
    key,
    audience,
    status,
    reason ?? '',
  ]);
  return table(style, ['Queued', 'Email', 'To', 'Status', 'Reason'], rows);
}

export function showList({ customers, counts, next }: ListAnswer, style: Style): string {
  const total = Object.entries(counts)
    .map(([stage, count]) => `${count} ${stage}`)
    .join(', ');
  if (customers.length === 0) {
    return `No customers like this${total ? ` (there are: ${total})` : ''}. Add one: fortnight add-customer --help\n`;
  }
  const rows = customers.map((row) => [
    row.id,
    row.organization,
    row.partner ?? '',
    row.stage,
    row.addOn === null ? (row.sku ?? '') : `${row.sku} + ${row.addOn}`,
    untilOf(row, style),
    row.waitingOn === 'nobody' ? '' : row.waitingOn,
  ]);
  const head = ['Id', 'Organization', 'Partner', 'Stage', 'SKU', 'Until', 'Waiting on'];
  const more = next === null ? '' : `\nMore with --cursor ${next}\n`;
  return `${table(style, head, rows)}\n${style.colors.dim(total)}\n${more}`;
}

function untilOf({ stage, trialEndsAt, expiresAt }: ListAnswer['customers'][number], { at }: Style): string {
  const until = stage === 'trial' ? trialEndsAt : stage === 'production' ? expiresAt : null;
  return until === null ? '' : at(until);
}

function termsOf({ skuName, addOnName }: CustomerAnswer['terms']): string {
  return addOnName === null ? skuName : `${skuName} with ${addOnName}`;
}

/** Money is in minor units; how many make one, the currency says. */
function moneyOf({ amount, currency }: { amount: number; currency: string }): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'code' });
  const { maximumFractionDigits: digits = 2 } = format.resolvedOptions();
  return format.format(amount / 10 ** digits).replace(/\u00a0/g, ' ');
}
