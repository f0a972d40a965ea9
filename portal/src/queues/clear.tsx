import { Button, Stack } from '@mantine/core';
import { actionTitles, isFor } from '../actions/names.js';
import { useActionPanel } from '../actions/panel-host.js';
import type { Column } from '../customers/columns.js';
import { useMe } from '../session/me.js';
import type { Queue } from './queue.js';

/** The buttons that clear a queue, as a column of its list. */
export function clearColumn({ actions }: Queue): Column {
  return {
    id: 'clear',
    title: 'What clears it',
    always: true,
    Cell: function Clear({ customer }) {
      const { open } = useActionPanel();
      const { role } = useMe();
      const offered = actions(customer).filter((action) => isFor(role, action));
      if (offered.length === 0) return 'An approver or an admin';
      return (
        <Stack gap={6} align="stretch">
          {offered.map((action, index) => (
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
