import { MultiSelect, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { answerOf, api, type Webhook } from '../../api/client.js';
import { webhooksKey } from '../../api/settings-queries.js';
import { announce, ChangeForm } from '../panel.js';
import { usePartnerOptions } from '../partner-options.js';
import { ShownOnce } from '../shown-once.js';
import { changesOf, useChange } from '../use-change.js';
import { eventOptions, isEventType } from './event-words.js';

export const secretNote =
  'The receiver checks with it that messages are ours. Put it into the receiver’s settings, and keep it like a password.';

/** A new address for events, whose secret is shown once; or another setting of one. */
export function WebhookForm({ webhook, close }: { webhook?: Webhook; close(): void }) {
  const [secret, setSecret] = useState<string | null>(null);
  const [opened] = useState(webhook);
  const partners = usePartnerOptions();
  const form = useForm({
    initialValues: {
      url: webhook?.url ?? '',
      description: webhook?.description ?? '',
      types: webhook?.types ?? [],
      partner: webhook?.partner ?? '',
    },
  });
  const { url, description, types, partner } = form.values;
  const known = types.filter(isEventType);
  const body = {
    url: url.trim(),
    description: description.trim(),
    types: known.length > 0 ? known : null,
    partner: partner || null,
  };
  const changes = opened ? changesOf(opened, body) : body;
  const add = useChange(
    (_: undefined, key) =>
      answerOf(api.POST('/api/webhooks', { params: { header: { 'Idempotency-Key': key } }, body })),
    [webhooksKey],
    (added) => setSecret(added.secret),
  );
  const edit = useChange(
    (id: string) => answerOf(api.PATCH('/api/webhooks/{id}', { params: { path: { id } }, body: changes })),
    [webhooksKey],
    () => {
      close();
      announce('Webhook changed', body.description || body.url);
    },
  );
  if (secret) return <ShownOnce label="Signing secret" value={secret} note={secretNote} close={close} />;
  const change = webhook ? edit : add;
  return (
    <ChangeForm
      form={form}
      error={change.error}
      isPending={change.isPending}
      submit={webhook ? 'Save' : 'Add webhook'}
      disabled={url.trim() === '' || Object.keys(changes).length === 0}
      onSubmit={() => (webhook ? edit.run(webhook.id) : add.run(undefined))}
      cancel={close}
    >
      <TextInput
        label="Address"
        type="url"
        description="https, where the internet can reach it."
        placeholder="https://crm.example/fortnight"
        required
        data-autofocus
        {...form.getInputProps('url')}
      />
      <TextInput label="What it is for" placeholder="CRM" {...form.getInputProps('description')} />
      <MultiSelect
        label="Events"
        description="None chosen: all, also kinds that come later."
        data={eventOptions}
        searchable
        {...form.getInputProps('types')}
      />
      <Select
        label="Whose customers"
        data={[{ value: '', label: 'All' }, ...partners]}
        searchable
        allowDeselect={false}
        {...form.getInputProps('partner')}
        onChange={(value) => form.setFieldValue('partner', value ?? '')}
      />
    </ChangeForm>
  );
}
