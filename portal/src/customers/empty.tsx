import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { activeFilters, type FilterName, type Tab, tabs, tabTitles, toTab } from './search.js';
import { useListSearch } from './use-list-search.js';

interface EmptyProps {
  /** Says of a list that nothing narrows what brings somebody there. */
  words: string;
  /** How many the same search and filters find on each tab. */
  counts: Partial<Record<Tab, number>>;
  /** The filters were taken away. */
  onWidened(): void;
}

/** In place of rows: why there are none, and what to do next. */
export function Empty({ words, counts, onWidened }: EmptyProps) {
  const { search, change } = useListSearch();
  const filters = activeFilters(search);
  const isNarrowed = filters.length > 0;
  const elsewhere = isNarrowed && !search.queue ? tabs.filter((tab) => (counts[tab] ?? 0) > 0) : [];
  const widen = () => {
    change(Object.fromEntries(filters.map((name): [FilterName, undefined] => [name, undefined])));
    onWidened();
  };
  return (
    <Stack p="xl" align="center" gap="sm" ta="center">
      <Text c="dimmed" role="status">
        {search.cursor !== undefined
          ? 'Nobody is left on this page. Go back to the one before.'
          : isNarrowed
            ? 'No customer fits these filters.'
            : words}
      </Text>
      {elsewhere.length > 0 && (
        <Group component="nav" gap="md" aria-label="Where others fit">
          <Text size="sm" c="dimmed">
            Others fit:
          </Text>
          {elsewhere.map((tab) => (
            <Anchor
              key={tab}
              size="sm"
              renderRoot={(props) => (
                <Link to="." search={{ ...search, ...toTab(tab) } as never} {...props} />
              )}
            >
              {tabTitles[tab]} {counts[tab]}
            </Anchor>
          ))}
        </Group>
      )}
      {isNarrowed && (
        <Button variant="default" size="xs" onClick={widen}>
          Take the filters away
        </Button>
      )}
    </Stack>
  );
}
