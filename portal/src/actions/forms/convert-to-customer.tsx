import { useForm } from '@mantine/form';
import { CommandPanel, PanelText } from '../command-panel.js';
import type { ActionProps } from '../panel-content.js';
import { useCommand } from '../use-command.js';

/** The one confirmation: which deal it is was chosen by opening it, and what it says is in the form already. */
export function ConvertToCustomer({ customer: { deal, contact, id }, close, done }: ActionProps) {
  const form = useForm({ initialValues: {} });
  const run = useCommand({ command: 'convert-to-customer', id, body: {} }, done);
  return (
    <CommandPanel run={run} form={form} zone={contact.zone} submit="Convert" close={close}>
      <PanelText>
        The form for {deal?.opportunity ?? 'the deal'} opens, with everything in it that the deal knows.
      </PanelText>
    </CommandPanel>
  );
}
