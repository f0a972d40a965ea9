import { Code, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { settingsQuery } from '../api/queries.js';
import { Filters, matches } from '../list/filters.js';
import { type Column, List } from '../list/list.js';
import { useAddress } from '../list/use-address.js';
import { Screen, ScreenHead } from '../shell/screen.js';
import { KeptInFile } from './kept-in-file.js';
import { type Policy, policyWords } from './policy-words.js';

interface Rule {
  name: string;
  value: string;
  title: string;
  says: string;
}

const columns: readonly Column<Rule>[] = [
  {
    id: 'title',
    title: 'Rule',
    by: ({ title }) => title,
    Cell: ({ row }) => (
      <Text size="sm" fw={500}>
        {row.title}
      </Text>
    ),
  },
  {
    id: 'says',
    title: 'What it means',
    Cell: ({ row }) => (
      <Text size="sm" maw={520}>
        {row.says}
      </Text>
    ),
  },
  { id: 'value', title: 'Value', Cell: ({ row }) => <Text size="sm">{row.value}</Text> },
  { id: 'name', title: 'In the file', by: ({ name }) => name, Cell: ({ row }) => <Code>{row.name}</Code> },
];

/** What is so where the file says nothing. */
const leftOut: Partial<Record<keyof typeof policyWords, string>> = { clearMessages: 'accept' };

function valueIn(policy: Policy, name: keyof typeof policyWords): string {
  const value = policy[name] ?? leftOut[name] ?? [];
  return [value].flat().join(', ') || 'none';
}

/** Each number with what it means in practice. */
export function PolicyScreen() {
  const { data } = useSuspenseQuery(settingsQuery);
  const { search } = useAddress();
  const { policy } = data;
  const rules = Object.entries(policyWords)
    .map(([name, { title, says }]) => ({
      name,
      title,
      says: says(policy),
      value: valueIn(policy, name as keyof typeof policyWords),
    }))
    .filter(({ name, title, says }) => matches(search.q, name, title, says));
  return (
    <Screen>
      <ScreenHead title="Policy" />
      <KeptInFile part="policy">
        Customers who are there already keep the numbers that they began with: no promise moves.
      </KeptInFile>
      <Filters search="A word of the rule" />
      <List
        label="Policy"
        rows={rules}
        columns={columns}
        keyOf={({ name }) => name}
        empty={<Text size="sm">No rule has these words. Search for another, such as “notice”.</Text>}
      />
    </Screen>
  );
}
