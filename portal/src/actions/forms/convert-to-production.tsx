import { useForm } from '@mantine/form';
import { CommandPanel, PanelText } from '../command-panel.js';
import type { ActionProps } from '../panel-content.js';
import { useCommand } from '../use-command.js';
import { AddOnField, DateField, orNone, ReasonField, SkuField } from './fields.js';
import { changedTerms } from './terms.js';

export function ConvertToProduction({ customer, close, done }: ActionProps) {
  const { terms, catalog, contact, id, stage, policy } = customer;
  const form = useForm({
    initialValues: { expiresAt: '', sku: terms?.sku ?? '', addOn: terms?.addOn ?? '', reason: '' },
  });
  const { expiresAt, reason } = form.values;
  const body = { expiresAt: orNone(expiresAt), ...changedTerms(terms, form.values), reason: orNone(reason) };
  const run = useCommand({ command: 'convert-to-production', id, body }, done);
  return (
    <CommandPanel run={run} form={form} zone={contact.zone} submit="Submit" close={close}>
      {stage.name === 'pending' && <PanelText>It takes effect as soon as onboarding completes.</PanelText>}
      <DateField
        zone={contact.zone}
        label={`Expiration date (without one: after ${policy.productionDays} days)`}
        {...form.getInputProps('expiresAt')}
      />
      <SkuField catalog={catalog} {...form.getInputProps('sku')} />
      <AddOnField catalog={catalog} {...form.getInputProps('addOn')} />
      <ReasonField form={form as never} />
    </CommandPanel>
  );
}
