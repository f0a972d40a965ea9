import { Loader, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { QueueName } from '../api/client.js';
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
  const { data: counts, isError } = useQuery(queuesQuery);
  const current = queues.find(({ name }) => name === search.queue);
  if (!current) return <Choice counts={isError ? {} : counts} />;
  return (
    <Screen>
      <ScreenHead title="Queues" />
      <Tabs
        value={current.name}
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
        <Tabs.Panel value={current.name}>
          <Text size="sm" mb="md" maw={760}>
            {current.words}
          </Text>
          <QueueList queue={current} />
        </Tabs.Panel>
      </Tabs>
    </Screen>
  );
}

/** Where the address names no queue that there is: the first with something to clear, or the first of all. */
function Choice({ counts }: { counts: Partial<Record<QueueName, number>> | undefined }) {
  const { search } = useListSearch();
  const chosen = queues.find(({ name }) => (counts?.[name] ?? 0) > 0) ?? queues[0];
  return (
    <Screen>
      <ScreenHead title="Queues" />
      {counts && chosen ? (
        <Navigate to="/queues" search={{ ...search, queue: chosen.name } as never} replace />
      ) : (
        <Loader aria-label="Loading" />
      )}
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
