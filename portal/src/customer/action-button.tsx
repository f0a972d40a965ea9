import { Button } from '@mantine/core';
import { permissionFor } from '../actions/menu.js';
import { actionTitles, type CustomerActionId } from '../actions/names.js';
import { useActionPanel } from '../actions/panel-host.js';
import type { Customer } from '../api/client.js';

/** Opens an action’s panel; not there for whoever may not do it now. */
export function ActionButton({ customer, action }: { customer: Customer; action: CustomerActionId }) {
  const { open } = useActionPanel();
  if (!permissionFor(action, customer)?.permitted) return null;
  return (
    <Button variant="light" onClick={() => open({ action, id: customer.id })}>
      {actionTitles[action]}
    </Button>
  );
}
