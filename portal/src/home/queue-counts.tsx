import { Group, Paper, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queuesQuery } from '../api/queries.js';
import { queues } from '../queues/list.js';
import classes from './home.module.css';

/** Each queue with its count, as a way into it. */
export function QueueCounts() {
  const { data: counts } = useQuery(queuesQuery);
  return (
    <Group component="ul" gap="sm" className={classes.queues} aria-label="Queues">
      {queues.map(({ name, title }) => (
        <li key={name}>
          <Paper
            component={Link}
            to="/queues"
            search={{ queue: name } as never}
            withBorder
            px="md"
            py="xs"
            className={classes.queue}
            data-busy={(counts?.[name] ?? 0) > 0 || undefined}
          >
            <Text size="xl" fw={600} component="span" display="block" lh={1.2}>
              {counts?.[name] ?? '–'}
            </Text>
            <Text size="xs" component="span" display="block">
              {title}
            </Text>
          </Paper>
        </li>
      ))}
    </Group>
  );
}
