import type { ListQuery, QueueName, StageName } from '../api/client.js';

export const tabs = ['deals', 'drafts', 'contracts', 'pending', 'customers', 'closed'] as const;
export type Tab = (typeof tabs)[number];

export const tabTitles: Record<Tab, string> = {
  deals: 'Deals',
  drafts: 'Drafts',
  contracts: 'Contracts',
  pending: 'Pending',
  customers: 'Customers',
  closed: 'Closed',
};

export const stagesOfTab: Record<Tab, readonly StageName[]> = {
  deals: ['registered'],
  drafts: ['drafting'],
  contracts: ['contracts'],
  pending: ['pending'],
  customers: ['trial', 'trial-ended', 'production', 'expired'],
  closed: ['closed'],
};

/** Where a customer is found in this stage. */
export function tabOfStage(stage: StageName): Tab {
  return tabs.find((tab) => stagesOfTab[tab].includes(stage)) ?? 'customers';
}

/** Where everybody stands who is not closed. */
export const openTabs = tabs.filter((tab) => tab !== 'closed');

export function countOpen(counts: Partial<Record<Tab, number>>): number {
  return openTabs.reduce((sum, tab) => sum + (counts[tab] ?? 0), 0);
}

/** Before a contract is signed off. */
export function isDealTab(tab: Tab): boolean {
  return tab === 'deals' || tab === 'drafts' || tab === 'contracts';
}

export const sorts = {
  created: 'Added',
  organization: 'Organization',
  stage: 'Stage',
  'trial-end': 'Trial end',
  expires: 'Expiration',
  'waiting-since': 'Waiting since',
  next: 'What comes next',
  revenue: 'License revenue',
  'expected-close': 'Expected close',
  due: 'Due',
} as const;
export type Sort = keyof typeof sorts;

/** What a tab’s customers can be sorted by: whatever they have. */
const sortsOfTab: Record<Tab, readonly Sort[]> = {
  deals: ['created', 'organization', 'waiting-since', 'next', 'revenue', 'expected-close', 'due'],
  drafts: ['created', 'organization', 'waiting-since', 'next', 'revenue', 'expected-close'],
  contracts: ['created', 'organization', 'waiting-since', 'next', 'revenue', 'expected-close', 'due'],
  pending: ['created', 'organization', 'waiting-since', 'next'],
  customers: ['created', 'organization', 'stage', 'trial-end', 'expires', 'waiting-since', 'next'],
  closed: ['created', 'organization'],
};

/** A queue has customers of many stages. What the address says is always among them. */
export function sortsOf(search: ListSearch): Sort[] {
  const all = Object.keys(sorts) as Sort[];
  return all.filter(
    (sort) => search.queue || sort === search.sort || sortsOfTab[tabOf(search)].includes(sort),
  );
}

/** Filters, as the address and the API name them; several values stand with commas between. */
export const filterNames = [
  'q',
  'stage',
  'partner',
  'sku',
  'source',
  'waitingOn',
  'trialEndFrom',
  'trialEndTo',
  'expiresFrom',
  'expiresTo',
] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = Partial<Record<FilterName, string>>;

/** What the address says of the list. Left out is what is as usual. */
export interface ListSearch extends Filters {
  tab?: Tab;
  /** In place of a tab: what has to be cleared by hand. */
  queue?: QueueName;
  sort?: Sort;
  direction?: 'asc' | 'desc';
  cursor?: string;
}

const isOneOf = <T extends string>(values: readonly T[], value: unknown): value is T =>
  values.some((one) => one === value);

/** Reads an address leniently: what it does not know it leaves out; the API names what cannot be. */
export function readListSearch(search: Record<string, unknown>): ListSearch {
  const read: ListSearch = {};
  for (const name of filterNames) {
    const value = search[name];
    if (typeof value === 'string' && value !== '') read[name] = value;
  }
  const { tab, sort, direction, cursor } = search;
  if (isOneOf(tabs, tab)) read.tab = tab;
  if (typeof sort === 'string' && sort in sorts) read.sort = sort as Sort;
  if (direction === 'asc' || direction === 'desc') read.direction = direction;
  if (typeof cursor === 'string' && cursor !== '') read.cursor = cursor;
  return read;
}

/** Also of an address that names none that there is: the router keeps what its reader leaves out. */
export function tabOf({ tab }: ListSearch): Tab {
  return isOneOf(tabs, tab) ? tab : 'customers';
}

/** To another tab with the same search and filters, but for its own stages, and what it is sorted by. */
export const toTab = (tab: Tab) => ({
  ...{ tab, stage: undefined, sort: undefined, cursor: undefined },
  // It is of the sort, and would turn that of the next tab round.
  direction: undefined,
});

export function directionOf({ sort, direction }: ListSearch): 'asc' | 'desc' {
  return direction ?? (sort === undefined || sort === 'created' ? 'desc' : 'asc');
}

export const pageSize = 50;

/** The same as the API takes it. */
export function listQueryOf(search: ListSearch): ListQuery {
  const { cursor } = search;
  // The address may say anything of a filter; the API is the one to judge it.
  return { ...exportQueryOf(search), limit: pageSize, ...(cursor && { cursor }) } as ListQuery;
}

export function exportQueryOf(search: ListSearch): Record<string, string> {
  const { cursor: _, tab: __, ...rest } = search;
  const place = search.queue ? {} : { tab: tabOf(search) };
  return Object.fromEntries(Object.entries({ ...rest, ...place }).filter(([, value]) => value !== ''));
}

export function activeFilters(search: ListSearch): FilterName[] {
  return filterNames.filter((name) => search[name] !== undefined);
}
