import { Text } from '@mantine/core';
import type { Customer, Revenue, TimelineEntry } from '../api/client.js';
import { paths, wordsFor } from '../draft/fields.js';
import { fieldInWords } from '../draft/in-words.js';
import { RevenueTable } from '../show/revenue.js';
import { Fact, Facts } from './facts.js';
import classes from './said.module.css';

interface Said {
  facts: { name: string; value: string }[];
  revenue: Revenue | null;
}

/** What was entered, asked for or submitted, as it stood then: later changes do not touch it. */
export function SaidThen({ entries, catalog }: { entries: readonly TimelineEntry[]; catalog: Catalog }) {
  const all = entries.map(({ event }) => saidIn(event, catalog));
  const facts = all.flatMap((said) => said.facts);
  const revenues = all.flatMap(({ revenue }) => revenue ?? []);
  if (facts.length + revenues.length === 0) return null;
  return (
    <details className={classes.said}>
      <Text component="summary" size="xs">
        As it stood then
      </Text>
      <Facts>
        {facts.map(({ name, value }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one field may have been saved several times
          <Fact key={index} name={name}>
            {value}
          </Fact>
        ))}
      </Facts>
      {revenues.map((revenue, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what has happened neither moves nor goes
        <RevenueTable key={index} revenue={revenue} label="License revenue a year, as it was" />
      ))}
    </details>
  );
}

type Event = TimelineEntry['event'];
type Catalog = Customer['catalog'];

function saidIn(event: Event, catalog: Catalog): Said {
  const nothing: Said = { facts: [], revenue: null };
  switch (event.type) {
    case 'deal-registered':
      return {
        ...nothing,
        facts: [{ name: 'Organization', value: String(event.organization) }, ...plain(event.deal, catalog)],
      };
    case 'deal-updated':
      return { ...nothing, facts: plain(event.changes, catalog) };
    case 'details-saved':
      return { ...nothing, facts: [...inSections(event.changes, catalog), ...emptied(event.cleared)] };
    case 'contract-submitted':
      return { ...nothing, facts: inSections(event.details, catalog) };
    case 'discount-asked':
      return asked(event.terms, catalog);
    default:
      return nothing;
  }
}

/** The deal’s own names of fields that the form has as well. */
const formPaths: Record<string, string> = {
  opportunityStage: 'opportunity.stage',
  expectedClose: 'opportunity.expectedClose',
};

function plain(fields: unknown, catalog: Catalog) {
  return entriesOf(fields).map(([name, value]) => ({
    name: capital(name),
    value: fieldInWords(formPaths[name] ?? name, value, catalog),
  }));
}

function inSections(sections: unknown, catalog: Catalog) {
  const found = new Map(
    entriesOf(sections).flatMap(([section, fields]) =>
      entriesOf(fields).map(([field, value]) => [`${section}.${field}`, value] as const),
    ),
  );
  return paths
    .filter((path) => found.has(path))
    .map((path) => ({ name: wordsFor(path), value: fieldInWords(path, found.get(path), catalog) }));
}

function emptied(cleared: unknown) {
  return Array.isArray(cleared)
    ? cleared.map((path) => ({ name: wordsFor(String(path)), value: 'emptied' }))
    : [];
}

function asked(terms: unknown, { userTypes }: Catalog): Said {
  const { reasons, revenue } = Object.fromEntries(entriesOf(terms));
  const facts = Array.isArray(reasons)
    ? reasons.map((one) => {
        const { userType, reason } = Object.fromEntries(entriesOf(one));
        return {
          name: `Reason, ${userTypes[String(userType)]?.name ?? String(userType)}`,
          value: String(reason),
        };
      })
    : [];
  return { facts, revenue: revenue as Revenue };
}

function entriesOf(fields: unknown): [string, unknown][] {
  return typeof fields === 'object' && fields !== null ? Object.entries(fields) : [];
}

/** `expectedClose` as `Expected close`. */
function capital(name: string): string {
  const words = name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
