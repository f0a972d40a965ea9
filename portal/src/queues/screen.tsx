import { Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queuesQuery } from '../api/queries.js';
import { columnsOf } from '../customers/columns.js';
import { CustomerList } from '../customers/list.js';
import { useListSearch } from '../customers/use-list-search.js';
import { useMe } from '../session/me.js';
import { Screen, ScreenHead } from '../shell/screen.js';
import { clearColumn } from './clear.js';
import { queues } from './list.js';
import type { Queue } from './queue.js';

/** What somebody has to clear by hand: a tab for each queue, with its count. */
export function QueuesScreen() {
  const { search, change } = useListSearch();
  const { data: counts } = useQuery(queuesQuery);
  const current = queues.find(({ name }) => name === search.queue);
  return (
    <Screen>
      <ScreenHead title="Queues" />
      <Tabs
        value={search.queue ?? null}
        onChange={(value) => change({ queue: queues.find(({ name }) => name === value)?.name })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {queues.map(({ name, title }) => (
            <Tabs.Tab key={name} value={name}>
              {title}{' '}
              {counts && (
                <Text span c="dimmed" inherit>
                  {counts[name]}
                </Text>
              )}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {current && (
          <Tabs.Panel value={current.name}>
            <Text size="sm" mb="md" maw={760}>
              {current.words}
            </Text>
            <QueueList queue={current} />
          </Tabs.Panel>
        )}
      </Tabs>
    </Screen>
  );
}

function QueueList({ queue }: { queue: Queue }) {
  const { kind } = useMe();
  const clear = useMemo(() => clearColumn(queue), [queue]);
  const columns = [
    ...columnsOf('organization'),
    ...queue.columns.filter(({ onlyFor }) => (onlyFor ?? kind) === kind),
    clear,
    ...columnsOf('actions'),
  ];
  return <CustomerList columns={columns} empty={queue.empty} />;
}
