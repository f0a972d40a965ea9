import { commandLine } from '../../domain/command-line.js';
import type { CustomerAnswer, ListAnswer, Upcoming } from '../answers.js';
import { dealFacts } from './deal.js';
import { describeStage, stageFacts } from './stage.js';
import { facts, heading, type Style, table } from './style.js';
import { subscriptionOf } from './terms.js';

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
    `${possible.map((command) => commandLine(command, id)).join('\n') || 'nothing'}\n`,
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
      ...dealFacts(customer, style),
      ['Subscription', subscriptionOf(terms)],
      ['Partner', `${customer.partner ?? 'none'}, source ${customer.source}`],
      ['Contact', `${who}, ${contact.zone}, ${contact.language}`],
      ['Tenant', customer.tenant.id ?? 'not created yet'],
      [
        'Version',
        [`${customer.version}`, customer.workflowId && `workflow ${customer.workflowId}`]
          .filter(Boolean)
          .join(', '),
      ],
    ]),
  ].join('');
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
    row.addOn === null ? (row.sku ?? row.opportunity ?? '') : `${row.sku} + ${row.addOn}`,
    untilOf(row, style),
    row.waitingOn === 'nobody' ? '' : row.waitingOn,
  ]);
  const head = ['Id', 'Organization', 'Partner', 'Stage', 'SKU or deal', 'Until', 'Waiting on'];
  const more = next === null ? '' : `\nMore with --cursor ${next}\n`;
  return `${table(style, head, rows)}\n${style.colors.dim(total)}\n${more}`;
}

function untilOf(
  { stage, trialEndsAt, expiresAt, dealDueAt }: ListAnswer['customers'][number],
  { at }: Style,
): string {
  const until = stage === 'trial' ? trialEndsAt : stage === 'production' ? expiresAt : dealDueAt;
  return until === null ? '' : at(until);
}
