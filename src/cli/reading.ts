import { type Command, Option } from 'commander';
import { DateTime } from 'luxon';
import { stageNames } from '../domain/customer.js';
import { queueNames } from '../domain/queues.js';
import { tabNames } from '../domain/tabs.js';
import { agendaSchema, customerSchema, linkSchema, listSchema, timelineSchema } from './answers.js';
import { usedWrongly } from './failure.js';
import { addSharedOptions, customerPath, type Given, open } from './session.js';
import { showAgenda, showCustomer, showList } from './show/customer.js';
import { showTimeline } from './show/timeline.js';
import type { Surroundings } from './surroundings.js';

export const sortNames = [
  'organization',
  'stage',
  'created',
  'trial-end',
  'expires',
  'waiting-since',
  'next',
  'revenue',
  'expected-close',
  'due',
];
const parties = ['partner', 'staff', 'customer', 'product', 'nobody'];

/** What only looks. */
export function addReading(program: Command, surroundings: Surroundings): void {
  addList(program, surroundings);
  const about = (name: string, summary: string) =>
    addSharedOptions(program.command(`${name} <id>`).description(summary));
  about('show', 'Show a customer: stage, dates, who owes the next step, what can be done').action(
    async (id: string, given: Given) => {
      const { client, print } = open(surroundings, given);
      print(await client.get(customerPath(id), customerSchema), showCustomer);
    },
  );
  about('agenda', 'List every coming email, deadline and transition').action(
    async (id: string, given: Given) => {
      const { client, print } = open(surroundings, given);
      print(await client.get(`${customerPath(id)}/agenda`, agendaSchema), ({ agenda }, style) =>
        showAgenda(agenda, style),
      );
    },
  );
  about('timeline', 'List what has happened, and who did it')
    .option('--after <sequence>', 'only what came after this number')
    .option('--limit <count>', 'at most so many lines (default: 500)')
    .action(async (id: string, given: Given) => {
      const { client, print } = open(surroundings, given);
      print(
        await client.get(`${customerPath(id)}/timeline${query(given, ['after', 'limit'])}`, timelineSchema),
        showTimeline,
      );
    });
  about('activation-link', 'Print the activation link; an expired one is replaced by a new one').action(
    async (id: string, given: Given) => {
      const { client, print } = open(surroundings, given);
      print(
        await client.post(`${customerPath(id)}/activation-link`, {}, linkSchema),
        ({ url, expiresAt, rotated }, style) => {
          const why = rotated ? 'A new link, as the last one had expired; v' : 'V';
          return `${url}\n${style.colors.dim(`${why}alid until ${style.when(expiresAt)}`)}\n`;
        },
      );
    },
  );
}

/** Refused here, by the name that the option has here. */
function limitOf(text: string): string {
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= 1 && count <= 200) return text;
  throw usedWrongly(`--limit is '${text}'`, 'give a whole number from 1 to 200');
}

function dateOf(flag: string, text: string): string {
  if (/^[12]\d{3}-\d\d-\d\d(T\S+)?$/.test(text) && DateTime.fromISO(text).isValid) return text;
  const clears = 'give a date such as 2026-06-09, or an instant such as 2026-06-09T12:00:00Z';
  throw usedWrongly(`${flag} is '${text}'`, clears);
}

const dates = [
  ['trial-end', 'whose trial ends'],
  ['expires', 'whose subscription expires'],
  ['created', 'that were added'],
] as const;

const filters = [
  'stage',
  'partner',
  'sku',
  'source',
  'waitingOn',
  'tab',
  'queue',
  'domain',
  'conflict',
  'q',
  'trialEndFrom',
  'trialEndTo',
  'expiresFrom',
  'expiresTo',
  'createdFrom',
  'createdTo',
  'sort',
  'direction',
  'limit',
  'cursor',
];

function addList(program: Command, surroundings: Surroundings): void {
  const list = program.command('list').description('List customers; filter, search and sort them');
  list
    .addOption(new Option('--stage <stage...>', 'in one of these stages').choices(stageNames))
    .option('--partner <id>', 'of this partner; none for the vendor’s own')
    .option('--sku <sku...>', 'with one of these SKUs')
    .addOption(new Option('--source <source>', 'where they came from').choices(['MSP', 'Direct']))
    .addOption(new Option('--waiting-on <party...>', 'that wait for one of these').choices(parties))
    .addOption(new Option('--tab <tab...>', 'on one of these lists').choices(tabNames))
    .addOption(
      new Option('--conflict <which>', 'with or without an open conflict').choices(['true', 'false']),
    )
    .addOption(
      new Option('--queue <name>', 'that somebody has to clear by hand, for this cause').choices(queueNames),
    )
    .option('--domain <domain...>', 'whose notification email is in one of these domains')
    .option('--search <text>', 'with these words in organization, email or id');
  for (const [name, whose] of dates) {
    const dated = (flag: string, about: string) =>
      list.option(`${flag} <date>`, `${whose} ${about}`, (text: string) => dateOf(flag, text));
    dated(`--${name}-from`, 'then or later: a day where the vendor is, or an instant');
    dated(`--${name}-to`, 'then or earlier; of a day, all of it');
  }
  list
    .addOption(new Option('--sort <name>', 'by what to sort (default: created)').choices(sortNames))
    .addOption(new Option('--direction <direction>', 'in which direction').choices(['asc', 'desc']))
    .option('--limit <count>', 'so many on a page (default: 50, at most 200)', limitOf)
    .option('--cursor <cursor>', 'the next page, as the page before printed it');
  addSharedOptions(list).action(async (given: Given) => {
    const { client, print } = open(surroundings, given);
    const search = { ...given, q: given.search };
    print(await client.get(`/api/customers${query(search, filters)}`, listSchema), showList);
  });
}

function query(given: Given, names: string[]): string {
  const parameters = new URLSearchParams();
  for (const name of names) {
    for (const value of [given[name]].flat()) if (value !== undefined) parameters.append(name, String(value));
  }
  return parameters.size === 0 ? '' : `?${parameters}`;
}
