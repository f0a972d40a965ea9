import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { savedAt } from '../../draft/unsaved.js';
import { useMe } from '../../session/me.js';
import { CommandPanel, PanelText } from '../command-panel.js';
import type { ActionProps } from '../panel-content.js';
import { useCommand } from '../use-command.js';
import { ZoneField } from './fields.js';

export function EditContacts({ customer, close, done }: ActionProps) {
  const { organization, contact, draft, stage, id } = customer;
  const isPartner = useMe().kind === 'partner';
  const isProtected = isPartner && (stage.name === 'drafting' || stage.name === 'contracts');
  // Before, the form has them; it is closed while the contract is out to be signed.
  const hasAgreement = stage.name === 'contracts';
  const agreement = (field: string) => String(savedAt(draft ?? {}, `agreementContact.${field}`));
  const before = {
    organization,
    email: contact.email,
    name: contact.name ?? '',
    zone: contact.zone,
    agreementName: agreement('name'),
    agreementEmail: agreement('email'),
  };
  const form = useForm({ initialValues: before });
  const names = ['organization', 'email', 'name', 'zone', 'agreementName', 'agreementEmail'] as const;
  const changed = names.filter((name) => (form.values[name] ?? '').trim() !== before[name]);
  // A contact without a name is known by the address; anything else that is emptied is told to be missing.
  const given = (name: (typeof names)[number]) => (form.values[name] ?? '').trim();
  const body = Object.fromEntries(
    changed.map((name) => [name, name === 'name' ? given(name) || null : given(name)]),
  );
  const run = useCommand(changed.length > 0 ? { command: 'edit-contacts', id, body } : null, done);
  return (
    <CommandPanel run={run} form={form} zone={contact.zone} submit="Submit" close={close}>
      <TextInput
        label="Organization"
        required
        readOnly={isProtected}
        description={isProtected && 'Protected under this name: the vendor’s staff change it.'}
        {...form.getInputProps('organization')}
      />
      <TextInput
        label="Notification email"
        type="email"
        required
        description="Receives the activation link and every notice."
        {...form.getInputProps('email')}
      />
      <TextInput label="Contact’s name" {...form.getInputProps('name')} />
      <ZoneField {...form.getInputProps('zone')} />
      {hasAgreement && (
        <>
          <TextInput
            label="License Agreement’s contact"
            description="Who directly receives it, by name."
            required
            {...form.getInputProps('agreementName')}
          />
          <TextInput
            label="License Agreement’s email"
            type="email"
            description="Another address is sent it again."
            required
            {...form.getInputProps('agreementEmail')}
          />
        </>
      )}
      {changed.length === 0 && <PanelText>Change something to see what it will do.</PanelText>}
    </CommandPanel>
  );
}
