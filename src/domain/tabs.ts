import type { StageName } from './customer.js';

/** The lists that people look at, each with its stages: every stage is on exactly one. */
export const tabs = {
  deals: ['registered'],
  drafts: ['drafting'],
  contracts: ['contracts'],
  pending: ['pending'],
  customers: ['trial', 'trial-ended', 'production', 'expired'],
  closed: ['closed'],
} as const satisfies Record<string, readonly StageName[]>;

export type TabName = keyof typeof tabs;
export const tabNames = [
  'deals',
  'drafts',
  'contracts',
  'pending',
  'customers',
  'closed',
] as const satisfies TabName[];

/** How many there are on each tab, from how many there are in each stage. */
export function tabCounts(byStage: Partial<Record<StageName, number>>): Record<TabName, number> {
  const sum = (tab: TabName) => tabs[tab].reduce((total, stage) => total + (byStage[stage] ?? 0), 0);
  return {
    deals: sum('deals'),
    drafts: sum('drafts'),
    contracts: sum('contracts'),
    pending: sum('pending'),
    customers: sum('customers'),
    closed: sum('closed'),
  };
}
