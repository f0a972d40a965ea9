import { useForm } from '@mantine/form';
import { InstantText } from '../../show/instant.js';
import { CommandPanel, PanelText } from '../command-panel.js';
import type { ActionProps } from '../panel-content.js';
import { useCommand } from '../use-command.js';
import { AddOnField, DateField, orNone, SkuField } from './fields.js';
import { changedTerms } from './terms.js';

export function EditSubscription({ customer, close, done }: ActionProps) {
  const { terms, catalog, contact, id, stage } = customer;
  const current = stage.name === 'production' ? stage.expiresAt : customer.plannedExpiresAt;
  const form = useForm({
    initialValues: { sku: terms?.sku ?? '', addOn: terms?.addOn ?? '', expiresAt: '' },
  });
  const body = { ...changedTerms(terms, form.values), expiresAt: orNone(form.values.expiresAt) };
  const isChanged = Object.values(body).some((value) => value !== undefined);
  const run = useCommand(isChanged ? { command: 'edit-subscription', id, body } : null, done);
  return (
    <CommandPanel run={run} form={form} zone={contact.zone} submit="Submit" close={close}>
      <SkuField catalog={catalog} {...form.getInputProps('sku')} />
      <AddOnField catalog={catalog} {...form.getInputProps('addOn')} />
      <DateField zone={contact.zone} label="New expiration date" {...form.getInputProps('expiresAt')} />
      {current && (
        <PanelText>
          The expiration date is <InstantText at={current} zone={contact.zone} /> now.
        </PanelText>
      )}
      {!isChanged && <PanelText>Change something to see what it will do.</PanelText>}
    </CommandPanel>
  );
}
