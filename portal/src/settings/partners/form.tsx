import { Select, TagsInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { ZoneField } from '../../actions/forms/fields.js';
import { answerOf, api, type Partner } from '../../api/client.js';
import { settingsQuery } from '../../api/queries.js';
import { partnersQuery } from '../../api/settings-queries.js';
import { announce, ChangeForm } from '../panel.js';
import { changesOf, useChange } from '../use-change.js';

type TrialEnd = Partner['trialEnd'];
const trialEnds = [
  { value: '', label: 'As the policy says' },
  { value: 'upgrade', label: 'Upgrade to production, after notice' },
  { value: 'hold', label: 'End without upgrade, unless somebody allows it' },
];

/** A list that was pasted and left without Enter comes as one entry: it is each of its addresses. */
function addressesIn(entries: readonly string[]): string[] {
  return [...new Set(entries.flatMap((entry) => entry.split(/[,;\s]+/)).filter((address) => address !== ''))];
}

/** A new partner, or another setting of one. */
export function PartnerForm({ partner, close }: { partner?: Partner; close(): void }) {
  const form = useForm({
    initialValues: {
      id: partner?.id ?? '',
      name: partner?.name ?? '',
      recipients: partner?.recipients ?? [],
      trialEnd: partner?.trialEnd ?? '',
      zone: partner?.zone ?? '',
    },
  });
  const { id, name, recipients, trialEnd, zone } = form.values;
  const end = (trialEnd || null) as TrialEnd;
  const fields = { name: name.trim(), recipients, trialEnd: end, zone: zone || null };
  const body = partner ? changesOf(partner, fields) : fields;
  const change = useChange(
    () => {
      if (partner) {
        return answerOf(api.POST('/api/partners/{id}/edit', { params: { path: { id: partner.id } }, body }));
      }
      const whole = { ...fields, id: id.trim(), trialEnd: end ?? undefined, zone: zone || undefined };
      return answerOf(api.POST('/api/partners', { body: whole }));
    },
    [partnersQuery.queryKey, settingsQuery.queryKey],
    (saved) => {
      close();
      announce(partner ? 'Partner changed' : 'Partner added', saved.name);
    },
  );
  return (
    <ChangeForm
      form={form}
      error={change.error}
      isPending={change.isPending}
      submit={partner ? 'Save' : 'Add partner'}
      disabled={
        name.trim() === '' || recipients.length === 0 || id.trim() === '' || Object.keys(body).length === 0
      }
      onSubmit={() => change.run(undefined)}
      cancel={close}
    >
      <TextInput label="Name" required data-autofocus {...form.getInputProps('name')} />
      {!partner && (
        <TextInput
          label="Id"
          description="Short and for ever: lower-case letters, digits and hyphens. Its people sign in as id/name."
          required
          {...form.getInputProps('id')}
        />
      )}
      <TagsInput
        label="Who gets its notices"
        description="Email addresses; Enter adds one."
        required
        splitChars={[',', ';', ' ']}
        {...form.getInputProps('recipients')}
        onChange={(entries) => form.setFieldValue('recipients', addressesIn(entries))}
      />
      <Select
        label="At a trial’s end"
        description="For customers added from now on."
        data={trialEnds}
        allowDeselect={false}
        {...form.getInputProps('trialEnd')}
        onChange={(value) => form.setFieldValue('trialEnd', (value ?? '') as typeof trialEnd)}
      />
      <ZoneField
        placeholder="The vendor’s"
        description="In which dates of its customers are meant."
        {...form.getInputProps('zone')}
        onChange={(value) => form.setFieldValue('zone', value ?? '')}
      />
    </ChangeForm>
  );
}
