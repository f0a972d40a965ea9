import { Button, Group, Paper, Select, Tabs, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconDownload, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useActionPanel } from '../actions/panel-host.js';
import { customerListQuery } from '../api/queries.js';
import { ProblemAlert } from '../shell/failure.js';
import { Screen, ScreenHead } from '../shell/screen.js';
import { Cards } from './cards.js';
import { ColumnChoice, useColumns } from './column-choice.js';
import { ActiveFilters, FilterMenu, SearchBox } from './filters.js';
import { Pages } from './pages.js';
import {
  directionOf,
  exportQueryOf,
  type ListSearch,
  listQueryOf,
  type Sort,
  sorts,
  tabOf,
  tabs,
  tabTitles,
} from './search.js';
import { CustomerTable } from './table.js';
import { useListSearch } from './use-list-search.js';

export function CustomersScreen() {
  const { search, change } = useListSearch();
  const { open } = useActionPanel();
  const tab = tabOf(search);
  const { data, error, isPlaceholderData } = useQuery({
    ...customerListQuery(listQueryOf(search)),
    throwOnError: false,
  });
  const narrow = useMediaQuery('(max-width: 48em)');
  const [columns, choice] = useColumns(tab);
  return (
    <Screen>
      <ScreenHead
        title="Customers"
        aside={
          <Button leftSection={<IconPlus size={16} />} onClick={() => open({ action: 'add-customer' })}>
            Add customer
          </Button>
        }
      />
      <Tabs
        value={tab}
        onChange={(value) =>
          change({ tab: tabs.find((one) => one === value), stage: undefined, sort: undefined })
        }
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {tabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {tabTitles[name]}{' '}
              {data && (
                <Text span c="dimmed" inherit>
                  {data.tabs[name]}
                </Text>
              )}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab}>
          <Group mb="sm" gap="sm" align="end">
            <SearchBox />
            <FilterMenu />
            <SortMenu />
            {!narrow && <ColumnChoice tab={tab} choice={choice} />}
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
          <ActiveFilters />
          {error && <ProblemAlert error={error} />}
          {data && (
            <Paper withBorder={!narrow} radius="md" style={{ opacity: isPlaceholderData ? 0.6 : 1 }}>
              {data.customers.length === 0 ? (
                <Nobody search={search} />
              ) : narrow ? (
                <Cards customers={data.customers} columns={columns} />
              ) : (
                <CustomerTable customers={data.customers} columns={columns} />
              )}
            </Paper>
          )}
          {data && <Pages next={data.next} shown={data.customers.length} />}
        </Tabs.Panel>
      </Tabs>
    </Screen>
  );
}

function Nobody({ search }: { search: ListSearch }) {
  const words =
    (search.q ?? Object.keys(search).length > 1) ? 'No customer fits these filters.' : 'Nobody is here yet.';
  return (
    <Text p="xl" ta="center" c="dimmed">
      {words}
    </Text>
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
