import { Select } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useSuspenseQuery } from '@tanstack/react-query';
import { settingsQuery } from '../../api/queries.js';
import { CommandPanel, PanelText } from '../command-panel.js';
import type { ActionProps } from '../panel-content.js';
import { useCommand } from '../use-command.js';
import { orNone, partnerOptions, ReasonField } from './fields.js';

export function Transfer({ customer, close, done }: ActionProps) {
  const { data: settings } = useSuspenseQuery(settingsQuery);
  const form = useForm({ initialValues: { partner: '', reason: '' } });
  const { partner, reason } = form.values;
  const body = { partner, reason: orNone(reason) };
  const run = useCommand(partner === '' ? null : { command: 'transfer', id: customer.id, body }, done);
  const others = partnerOptions(settings).filter(({ value }) => value !== customer.partner);
  return (
    <CommandPanel
      run={run}
      form={form}
      zone={customer.contact.zone}
      submit="Transfer"
      destructive
      close={close}
    >
      <Select label="To which partner" required searchable data={others} {...form.getInputProps('partner')} />
      <ReasonField form={form as never} />
      {partner === '' && <PanelText>Choose a partner to see what it will do.</PanelText>}
    </CommandPanel>
  );
}
