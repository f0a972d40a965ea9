import { useForm } from '@mantine/form';
import { InstantText } from '../../show/instant.js';
import { CommandPanel, PanelText } from '../command-panel.js';
import type { ActionProps } from '../panel-content.js';
import { useCommand } from '../use-command.js';

export function SubmitToContracts({ customer: { contact, id }, close, done }: ActionProps) {
  const form = useForm({ initialValues: {} });
  const run = useCommand({ command: 'submit-to-contracts', id, body: {} }, done);
  const stage = run.preview?.after.stage;
  return (
    <CommandPanel run={run} form={form} zone={contact.zone} submit="Submit to Contracts" close={close}>
      {stage?.name === 'contracts' && (
        <PanelText>
          The License Agreement is drafted from the form and then emailed, to be signed by{' '}
          <InstantText at={stage.dueAt} zone={contact.zone} />. The form is closed until the contract is
          signed off or returned.
        </PanelText>
      )}
    </CommandPanel>
  );
}
