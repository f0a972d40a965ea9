import { Radio, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { CommandPanel } from '../command-panel.js';
import type { ActionProps } from '../panel-content.js';
import { useCommand } from '../use-command.js';
import { orNone, ReasonField } from './fields.js';

/** Begins with what is not so now: nobody opens it to leave things as they are. */
export function ManageUpgrade({ customer, close, done }: ActionProps) {
  const form = useForm({
    initialValues: { upgrade: customer.upgrade === 'allowed' ? 'blocked' : 'allowed', reason: '' },
  });
  const body = { reason: orNone(form.values.reason) };
  const command = form.values.upgrade === 'blocked' ? 'block-upgrade' : 'allow-upgrade';
  const run = useCommand({ command, id: customer.id, body }, done);
  const now = (upgrade: string) => (customer.upgrade === upgrade ? ' (as it is now)' : '');
  return (
    <CommandPanel run={run} form={form} zone={customer.contact.zone} submit="Submit" close={close}>
      <Radio.Group label="At the trial’s end" {...form.getInputProps('upgrade')}>
        <Stack gap="xs" mt="xs">
          <Radio value="allowed" label={`Upgrade to production, after notice${now('allowed')}`} />
          <Radio
            value="blocked"
            label={`Block the upgrade: the trial ends, access is suspended${now('blocked')}`}
          />
        </Stack>
      </Radio.Group>
      <ReasonField form={form} />
    </CommandPanel>
  );
}
