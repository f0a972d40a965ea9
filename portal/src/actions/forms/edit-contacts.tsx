import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { CommandPanel, PanelText } from '../command-panel.js';
import type { ActionProps } from '../panel-content.js';
import { useCommand } from '../use-command.js';
import { ZoneField } from './fields.js';

export function EditContacts({ customer, close, done }: ActionProps) {
  const { organization, contact, id } = customer;
  const before = { organization, email: contact.email, name: contact.name ?? '', zone: contact.zone };
  const form = useForm({ initialValues: before });
  const names = ['organization', 'email', 'name', 'zone'] as const;
  const changed = names.filter((name) => (form.values[name] ?? '').trim() !== before[name]);
  const body = Object.fromEntries(changed.map((name) => [name, (form.values[name] ?? '').trim()]));
  const run = useCommand(changed.length > 0 ? { command: 'edit-contacts', id, body } : null, done);
  return (
    <CommandPanel run={run} form={form} zone={contact.zone} submit="Submit" close={close}>
      <TextInput label="Organization" required {...form.getInputProps('organization')} />
      <TextInput
        label="Notification email"
        type="email"
        required
        description="Receives the activation link and every notice."
        {...form.getInputProps('email')}
      />
      <TextInput label="Contact’s name" {...form.getInputProps('name')} />
      <ZoneField {...form.getInputProps('zone')} />
      {changed.length === 0 && <PanelText>Change something to see what it will do.</PanelText>}
    </CommandPanel>
  );
}
