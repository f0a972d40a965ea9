import { Button, Group, Paper, Select, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import { customerListQuery } from '../api/queries.js';
import { Awaited } from '../shell/loading.js';
import { Cards } from './cards.js';
import type { Column } from './columns.js';
import { ActiveFilters, FilterMenu, SearchBox } from './filters.js';
import { Pages } from './pages.js';
import { activeFilters, directionOf, exportQueryOf, listQueryOf, type Sort, sorts } from './search.js';
import { CustomerTable } from './table.js';
import { useListSearch } from './use-list-search.js';

interface CustomerListProps {
  columns: readonly Column[];
  /** Where there is room: the choice of columns. */
  choice?: ReactNode;
  /** Says of a list that nothing narrows that it is empty. */
  empty: string;
}

/** Customers as the address asks for them: search, filters, sort, the rows, and pages. */
export function CustomerList({ columns, choice, empty }: CustomerListProps) {
  const { search } = useListSearch();
  const { data, error, isPlaceholderData } = useQuery({
    ...customerListQuery(listQueryOf(search)),
    throwOnError: false,
  });
  const narrow = useMediaQuery('(max-width: 48em)');
  const filter = useRef<HTMLButtonElement>(null);
  const isNarrowed = activeFilters(search).length > 0;
  return (
    <>
      <Group mb="sm" gap="sm" align="end">
        <SearchBox />
        <FilterMenu button={filter} />
        <SortMenu />
        {!narrow && choice}
        <Button
          component="a"
          href={`/api/customers.csv?${new URLSearchParams(exportQueryOf(search))}`}
          download
          variant="default"
          leftSection={<IconDownload size={16} />}
        >
          CSV
        </Button>
      </Group>
      <ActiveFilters button={filter} />
      <Awaited data={data} error={error} />
      {data && (
        <Paper withBorder={!narrow} radius="md" style={{ opacity: isPlaceholderData ? 0.6 : 1 }}>
          {data.customers.length === 0 ? (
            <Text p="xl" ta="center" c="dimmed" role="status">
              {isNarrowed ? 'No customer fits these filters.' : empty}
            </Text>
          ) : narrow ? (
            <Cards customers={data.customers} columns={columns} />
          ) : (
            <CustomerTable customers={data.customers} columns={columns} />
          )}
        </Paper>
      )}
      {data && <Pages next={data.next} shown={data.customers.length} />}
    </>
  );
}

function SortMenu() {
  const { search, change } = useListSearch();
  const sort = search.sort ?? 'created';
  const options = Object.entries(sorts).flatMap(([value, label]) => [
    { value: `${value} asc`, label: `${label}, ascending` },
    { value: `${value} desc`, label: `${label}, descending` },
  ]);
  return (
    <Select
      aria-label="Sort by"
      data={options}
      value={`${sort} ${directionOf(search)}`}
      allowDeselect={false}
      w={230}
      onChange={(value) => {
        const [name, direction] = value?.split(' ') ?? [];
        change({ sort: name as Sort, direction: direction === 'asc' ? 'asc' : 'desc' });
      }}
    />
  );
}
