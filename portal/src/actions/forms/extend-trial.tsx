import { useForm } from '@mantine/form';
import { CommandPanel } from '../command-panel.js';
import type { ActionProps } from '../panel-content.js';
import { useCommand } from '../use-command.js';
import { orNone, ReasonField } from './fields.js';

export function ExtendTrial({ customer, close, done }: ActionProps) {
  const form = useForm({ initialValues: { reason: '' } });
  const body = { reason: orNone(form.values.reason) };
  const run = useCommand({ command: 'extend-trial', id: customer.id, body }, done);
  return (
    <CommandPanel run={run} form={form} zone={customer.contact.zone} submit="Submit" close={close}>
      <ReasonField form={form} />
    </CommandPanel>
  );
}
