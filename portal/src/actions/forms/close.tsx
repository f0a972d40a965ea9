import { useForm } from '@mantine/form';
import { CommandPanel, PanelText } from '../command-panel.js';
import type { ActionProps } from '../panel-content.js';
import { useCommand } from '../use-command.js';
import { orNone, ReasonField } from './fields.js';

/** What it does is shown before there is a reason: it does the same for any. */
export function CloseCustomer({ customer, close, done }: ActionProps) {
  const form = useForm({ initialValues: { reason: '' } });
  const wishWith = (reason: string) => ({ command: 'close' as const, id: customer.id, body: { reason } });
  const reason = orNone(form.values.reason);
  const run = useCommand(
    reason ? wishWith(reason) : null,
    done,
    wishWith('a reason that is still to be given'),
  );
  return (
    <CommandPanel
      run={run}
      form={form}
      zone={customer.contact.zone}
      submit="Close customer"
      destructive
      close={close}
    >
      <PanelText>
        Access is removed and nothing more happens by itself. A closed customer stays closed.
      </PanelText>
      <ReasonField form={form} required />
    </CommandPanel>
  );
}
