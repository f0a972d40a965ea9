import { useForm } from '@mantine/form';
import { CommandPanel, PanelText } from '../command-panel.js';
import type { ActionProps } from '../panel-content.js';
import { useCommand } from '../use-command.js';

export function RetryImport({ customer, close, done }: ActionProps) {
  const form = useForm({ initialValues: {} });
  const run = useCommand({ command: 'retry-import', id: customer.id, body: {} }, done);
  const { import: current } = customer;
  return (
    <CommandPanel run={run} form={form} zone={customer.contact.zone} submit="Submit" close={close}>
      {current && (
        <PanelText>
          Attempt {current.attempt} stopped at {current.percent} %{current.error ? `: ${current.error}` : '.'}
        </PanelText>
      )}
    </CommandPanel>
  );
}
