import { Switch } from '@mantine/core';
import { useForm } from '@mantine/form';
import { CommandPanel } from '../command-panel.js';
import type { ActionProps } from '../panel-content.js';
import { useCommand } from '../use-command.js';

export function ResendActivation({ customer, close, done }: ActionProps) {
  const form = useForm({ initialValues: { email: true } });
  const run = useCommand({ command: 'resend-activation', id: customer.id, body: form.values }, done);
  return (
    <CommandPanel run={run} form={form} zone={customer.contact.zone} submit="Submit" close={close}>
      <Switch
        label={`Email the new link to ${customer.contact.email}`}
        description="Older links stop working, and explain themselves."
        {...form.getInputProps('email', { type: 'checkbox' })}
      />
    </CommandPanel>
  );
}
