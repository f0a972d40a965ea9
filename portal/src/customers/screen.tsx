import { Button, Tabs, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useActionPanel } from '../actions/panel-host.js';
import { customerListQuery } from '../api/queries.js';
import { Screen, ScreenHead } from '../shell/screen.js';
import { ColumnChoice, useColumns } from './column-choice.js';
import { CustomerList } from './list.js';
import { listQueryOf, tabOf, tabs, tabTitles } from './search.js';
import { useListSearch } from './use-list-search.js';

export function CustomersScreen() {
  const { search, change } = useListSearch();
  const { open } = useActionPanel();
  const tab = tabOf(search);
  const { data } = useQuery({ ...customerListQuery(listQueryOf(search)), throwOnError: false });
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
          <CustomerList
            columns={columns}
            choice={<ColumnChoice tab={tab} choice={choice} />}
            empty="Nobody is here yet."
          />
        </Tabs.Panel>
      </Tabs>
    </Screen>
  );
}
