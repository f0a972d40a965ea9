import { Radio, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { type ApiKey, answerOf, api } from '../../api/client.js';
import { keysQuery } from '../../api/settings-queries.js';
import { ChangeForm } from '../panel.js';
import { usePartnerOptions } from '../partner-options.js';
import { ShownOnce } from '../shown-once.js';
import { useChange } from '../use-change.js';

export const keyRoles: Record<ApiKey['role'], { title: string; says: string }> = {
  partner: { title: 'One partner', says: 'That partner’s customers, and what a partner may do with them.' },
  staff: { title: 'Vendor staff', says: 'All customers, hand-overs and webhooks.' },
  approver: { title: 'Approver', says: 'All customers, and decisions that bind the vendor.' },
  admin: { title: 'Admin', says: 'Everything, also users, keys and partners.' },
};

/** A new key, which is shown once, in the same panel. */
export function KeyForm({ close }: { close(): void }) {
  const [made, setMade] = useState<string | null>(null);
  const partners = usePartnerOptions();
  const form = useForm({
    initialValues: { name: '', role: 'partner' as ApiKey['role'], partner: '', expiresAt: '' },
  });
  const { name, role, partner, expiresAt } = form.values;
  const change = useChange(
    (_: undefined, key) =>
      answerOf(
        api.POST('/api/api-keys', {
          params: { header: { 'Idempotency-Key': key } },
          body: {
            name: name.trim(),
            role,
            ...(role === 'partner' && { partner }),
            ...(expiresAt && { expiresAt }),
          },
        }),
      ),
    [keysQuery.queryKey],
    ({ key }) => setMade(key),
  );
  if (made)
    return (
      <ShownOnce
        label="API key"
        value={made}
        note="Programs send it as Authorization: Bearer, with each request. Keep it like a password."
        close={close}
      />
    );
  return (
    <ChangeForm
      form={form}
      error={change.error}
      isPending={change.isPending}
      submit="Make the key"
      disabled={name.trim() === '' || (role === 'partner' && partner === '')}
      onSubmit={() => change.run(undefined)}
      cancel={close}
    >
      <TextInput
        label="Name"
        description="Whose key it is, or what for: timelines and the audit log name it."
        required
        data-autofocus
        {...form.getInputProps('name')}
      />
      <Radio.Group label="May do" required {...form.getInputProps('role')}>
        <Stack gap="xs" mt="xs">
          {Object.entries(keyRoles).map(([value, { title, says }]) => (
            <Radio key={value} value={value} label={title} description={says} />
          ))}
        </Stack>
      </Radio.Group>
      {role === 'partner' && (
        <Select
          label="Partner"
          data={partners}
          searchable
          required
          {...form.getInputProps('partner')}
          onChange={(value) => form.setFieldValue('partner', value ?? '')}
        />
      )}
      <TextInput
        type="date"
        label="Last day"
        description="The end of that day in UTC; without one it never expires."
        {...form.getInputProps('expiresAt')}
      />
    </ChangeForm>
  );
}
