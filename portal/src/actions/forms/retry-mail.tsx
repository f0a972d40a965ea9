import { Select } from '@mantine/core';
import { useForm } from '@mantine/form';
import { audienceWords } from '../../show/words.js';
import { CommandPanel } from '../command-panel.js';
import type { ActionProps } from '../panel-content.js';
import { useCommand } from '../use-command.js';

export function RetryMail({ customer, close, done }: ActionProps) {
  const refused = customer.mails.filter(({ status, wanted }) => status === 'refused' && wanted);
  const form = useForm({ initialValues: { key: '' } });
  const body = form.values.key === '' ? {} : { key: form.values.key };
  const run = useCommand({ command: 'retry-mail', id: customer.id, body }, done);
  const choices = refused.map(({ key, name, audience }) => ({
    value: key,
    label: `${name}, to ${audienceWords[audience]}`,
  }));
  return (
    <CommandPanel run={run} form={form} zone={customer.contact.zone} submit="Submit" close={close}>
      <Select
        label="Email"
        data={[{ value: '', label: 'All that were refused' }, ...choices]}
        allowDeselect={false}
        {...form.getInputProps('key')}
      />
    </CommandPanel>
  );
}
