import { Button, Group, Tabs, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { actionTitles } from '../actions/names.js';
import { useActionPanel } from '../actions/panel-host.js';
import { customerListQuery } from '../api/queries.js';
import { Screen, ScreenHead } from '../shell/screen.js';
import { ColumnChoice, useColumns } from './column-choice.js';
import { CustomerList } from './list.js';
import { isDealTab, listQueryOf, type Tab, tabOf, tabs, tabTitles, toTab } from './search.js';
import { useListSearch } from './use-list-search.js';

const dealsFirst = ['register-deal', 'add-customer'] as const;
const customersFirst = ['add-customer', 'register-deal'] as const;

/** What brings somebody to where there is nobody. */
const empty: Record<Tab, string> = {
  deals:
    'No deal is registered. Register one as soon as a customer is interested: it is protected from then on.',
  drafts: 'No form is being filled in. A deal comes here once it is converted to a customer.',
  contracts: 'No contract is on its way. A draft comes here once it is submitted to Contracts.',
  pending: 'Nobody is being onboarded. Add a customer; or a deal comes here once its contract is signed off.',
  customers: 'Nobody is in trial or production. A customer comes here once onboarding has completed.',
  closed: 'Nobody has been closed.',
};

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
        onChange={(value) => {
          const next = tabs.find((one) => one === value);
          if (next) change(toTab(next));
        }}
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
            empty={empty[tab]}
          />
        </Tabs.Panel>
      </Tabs>
    </Screen>
  );
}
