import type { SearchAttributeUpdatePair } from '@temporalio/common';
import { patched, setCurrentDetails, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import { agenda } from '../src/domain/agenda.js';
import { openCases } from '../src/domain/conflicts.js';
import { describeEvent, describeUpcoming, termsName } from '../src/domain/describe.js';
import { revenueNow } from '../src/domain/draft.js';
import { inMarkdown } from '../src/domain/markdown.js';
import { trialRunsUntil } from '../src/domain/notice.js';
import { waitingOn } from '../src/domain/waiting.js';
import { attributesOf } from '../src/temporal/search-attributes.js';
import { isDelivering } from './lanes/delivery.js';
import type { Lane } from './lanes/lane.js';
import type { Shell } from './shell.js';

/**
 * What the Temporal Web UI tells of the customer: attributes to list and count by, details to read. A run begins with
 * the attributes that whoever started it, or the run before, has left. They move once a change has been delivered, and
 * with its results: to move them along with it made every answer wait for the server to write them down.
 */
export function showToOperators(shell: Shell): Lane {
  const given = workflowInfo().typedSearchAttributes;
  let shown = attributesOf(shell.customer).map(({ key }) => textOf(given.get(key) ?? null));
  return {
    hasWork: () => !shell.isShown() && (!isDelivering(shell) || !patched('show-after-delivery')),
    work() {
      shell.shown = shell.state.revision;
      setCurrentDetails(detailsOf(shell));
      const attributes = attributesOf(shell.customer);
      const changed = attributes.filter(({ value }, index) => textOf(value) !== shown[index]);
      if (changed.length > 0) upsertSearchAttributes(changed);
      shown = attributes.map(({ value }) => textOf(value));
    },
  };
}

function textOf(value: SearchAttributeUpdatePair['value']): string | null {
  if (value === null) return null;
  return value instanceof Date ? value.toISOString() : String(value);
}

function detailsOf(shell: Shell): string {
  const { state, customer } = shell;
  const { stage, terms, contact } = customer;
  const waiting = waitingOn(customer, shell.now());
  const rows = [
    ['Stage', `**${stage.name}** since ${stage.since}`],
    [
      'Waiting on',
      waiting.on === 'nobody'
        ? 'nobody'
        : `**${waiting.on}** since ${waiting.since}: ${inMarkdown(waiting.what)}`,
    ],
    ['Subscription', terms ? inMarkdown(termsName(terms)) : '–'],
    ...dealRows(shell),
    ['Partner', inMarkdown(customer.partner ?? 'none (Direct)')],
    [
      'Contact',
      `${inMarkdown(contact.name ?? '')} ${inMarkdown(contact.email)} (${inMarkdown(contact.zone)})`,
    ],
    [
      'Trial ends',
      stage.name === 'trial' ? `${trialRunsUntil(customer, stage)}, upgrade ${customer.upgrade}` : '–',
    ],
    ['Expires', stage.name === 'production' ? stage.expiresAt : '–'],
  ].map(([name, value]) => `| ${name} | ${value} |`);
  const next = agenda(customer)
    .slice(0, 5)
    .map((entry) => `- ${entry.at} ${inMarkdown(describeUpcoming(entry))}`);
  const recent = state.timeline.unstored.slice(-3);
  const past = recent.map(({ event }) => `- ${event.at} ${inMarkdown(describeEvent(event, (at) => at))}`);
  return [
    `### ${inMarkdown(customer.organization)}`,
    '| | |',
    '| --- | --- |',
    ...rows,
    '',
    '**Next**',
    '',
    ...(next.length > 0 ? next : ['- nothing']),
    ...(past.length > 0 ? ['', '**Just now**', '', ...past] : []),
  ].join('\n');
}

function dealRows({ customer }: Shell): string[][] {
  const { stage, deal, contract } = customer;
  if (!deal) return [];
  const revenue = revenueNow(customer);
  const conflict = openCases(customer)[0];
  return [
    ['Deal', `${inMarkdown(deal.opportunity)}, ${deal.opportunityStage}`],
    ['Revenue a year', revenue ? `${revenue.usd.currency} ${revenue.usd.amount / 100}` : '–'],
    ...(stage.name === 'registered'
      ? [
          [
            'Protected until',
            `${stage.protectedUntil}${stage.stoppedAt ? ', and longer by the time of the conflict' : ''}`,
          ],
        ]
      : []),
    ...(stage.name === 'contracts' ? [['To be signed by', stage.dueAt]] : []),
    ...(contract?.approved ? [['Contract', `${contract.approved.start} to ${contract.approved.end}`]] : []),
    ...(conflict ? [['Conflict', `**open**, to be settled by ${conflict.decideBy}`]] : []),
  ];
}
