import { Button, Stack } from '@mantine/core';
import { actionTitles } from '../actions/names.js';
import { useActionPanel } from '../actions/panel-host.js';
import type { Column } from '../customers/columns.js';
import type { Queue } from './queue.js';

/** The buttons that clear a queue, as a column of its list. */
export function clearColumn({ actions }: Queue): Column {
  return {
    id: 'clear',
    title: 'What clears it',
    always: true,
    Cell: function Clear({ customer }) {
      const { open } = useActionPanel();
      return (
        <Stack gap={6} align="stretch">
          {actions(customer).map((action, index) => (
            <Button
              key={action}
              size="xs"
              variant={index === 0 ? 'light' : 'default'}
              miw="max-content"
              aria-label={`${actionTitles[action]}: ${customer.organization}`}
              onClick={() => open({ action, id: customer.id })}
            >
              {actionTitles[action]}
            </Button>
          ))}
        </Stack>
      );
    },
  };
}
