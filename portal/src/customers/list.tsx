import { Button, Group, Paper, Select, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import type { CustomerPage } from '../api/client.js';
import { customerListQuery } from '../api/queries.js';
import { Awaited } from '../shell/loading.js';
import { Cards } from './cards.js';
import type { Column } from './columns.js';
import { Empty } from './empty.js';
import { ActiveFilters, FilterMenu, SearchBox } from './filters.js';
import { Pages } from './pages.js';
import { directionOf, exportQueryOf, listQueryOf, type Sort, sorts, sortsOf } from './search.js';
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
  return (
    <>
      <Group mb="sm" gap="sm" align="end">
        <SearchBox />
        <FilterMenu button={filter} />
        <SortMenu />
        {!narrow && choice}
        <Button
          component="a"
          href={`/api/customers.csv?${new URLSearchParams({ ...exportQueryOf(search), bom: 'true' })}`}
          download
          variant="default"
          leftSection={<IconDownload size={16} />}
        >
          CSV
        </Button>
      </Group>
      <ActiveFilters button={filter} />
      <VisuallyHidden role="status">{data && countInWords(data)}</VisuallyHidden>
      <Awaited data={data} error={error} />
      {data && (
        <Paper withBorder={!narrow} radius="md" style={{ opacity: isPlaceholderData ? 0.6 : 1 }}>
          {data.customers.length === 0 ? (
            <Empty words={empty} counts={data.tabs} onWidened={() => filter.current?.focus()} />
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

/** For who does not see that the rows are others now; that there are none is said in their place. */
function countInWords({ customers: { length }, next }: CustomerPage): string {
  if (length === 0) return '';
  return `${length} ${length === 1 ? 'customer' : 'customers'}${next === null ? '' : ', and more on the next page'}`;
}

function SortMenu() {
  const { search, change } = useListSearch();
  const sort = search.sort ?? 'created';
  const options = sortsOf(search).flatMap((value) => [
    { value: `${value} asc`, label: `${sorts[value]}, ascending` },
    { value: `${value} desc`, label: `${sorts[value]}, descending` },
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
