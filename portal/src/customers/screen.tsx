import { Button, Group, Tabs, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { actionTitles } from '../actions/names.js';
import { useActionPanel } from '../actions/panel-host.js';
import { customerListQuery } from '../api/queries.js';
import { Screen, ScreenHead } from '../shell/screen.js';
import { ColumnChoice, useColumns } from './column-choice.js';
import { CustomerList } from './list.js';
import { isDealTab, listQueryOf, tabOf, tabs, tabTitles } from './search.js';
import { useListSearch } from './use-list-search.js';

const dealsFirst = ['register-deal', 'add-customer'] as const;
const customersFirst = ['add-customer', 'register-deal'] as const;

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
          <Group gap="sm">
            {(isDealTab(tab) ? dealsFirst : customersFirst).map((action, index) => (
              <Button
                key={action}
                variant={index === 0 ? 'filled' : 'default'}
                leftSection={<IconPlus size={16} />}
                onClick={() => open({ action })}
              >
                {actionTitles[action]}
              </Button>
            ))}
          </Group>
        }
      />
      <Tabs
        value={tab}
        onChange={(value) =>
          change({
            tab: tabs.find((one) => one === value),
            stage: undefined,
            sort: undefined,
            // It is of the sort, and would turn that of the next tab round.
            direction: undefined,
          })
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
