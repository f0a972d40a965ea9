import { Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { Answer } from '../../api/client.js';
import { settingsQuery } from '../../api/queries.js';
import { useMe } from '../../session/me.js';
import { CommandPanel, PanelText } from '../command-panel.js';
import { useCommand } from '../use-command.js';
import { AddOnField, orNone, partnerOptions, SkuField, ZoneField } from './fields.js';

/** The intake form, in the order of the partners’ guide. */
export function AddCustomer({ close, done }: { close(): void; done(answer: Answer): void }) {
  const { data: settings } = useSuspenseQuery(settingsQuery);
  const isVendor = useMe().kind === 'vendor';
  const form = useForm({
    initialValues: { organization: '', email: '', sku: '', addOn: '', name: '', partner: '', zone: '' },
  });
  const { organization, email, sku, addOn, name, partner, zone } = form.values;
  const isFilled = organization.trim() !== '' && email.trim() !== '' && sku !== '';
  const body = {
    organization: organization.trim(),
    email: email.trim(),
    sku,
    addOn: addOn || null,
    name: orNone(name),
    partner: partner || undefined,
    zone: zone || undefined,
  };
  const run = useCommand(isFilled ? { command: 'add-customer', body } : null, done);
  return (
    <CommandPanel
      run={run}
      form={form}
      zone={zone || settings.defaultZone}
      submit="Add customer"
      close={close}
    >
      <TextInput label="Organization name" required data-autofocus {...form.getInputProps('organization')} />
      <TextInput
        label="Notification email"
        type="email"
        required
        description="Receives the activation link and every notice."
        {...form.getInputProps('email')}
      />
      <SkuField catalog={settings.catalog} required {...form.getInputProps('sku')} />
      <AddOnField catalog={settings.catalog} {...form.getInputProps('addOn')} />
      {isVendor && (
        <Select
          label="Partner"
          description="None: a customer of the vendor’s own."
          data={partnerOptions(settings)}
          searchable
          clearable
          {...form.getInputProps('partner')}
          value={partner || null}
          onChange={(value) => form.setFieldValue('partner', value ?? '')}
        />
      )}
      <TextInput label="Contact’s name" {...form.getInputProps('name')} />
      <ZoneField
        placeholder="The partner’s, or the vendor’s"
        {...form.getInputProps('zone')}
        onChange={(value) => form.setFieldValue('zone', value ?? '')}
      />
      {!isFilled && <PanelText>What will happen is shown once name, email and SKU are there.</PanelText>}
    </CommandPanel>
  );
}
