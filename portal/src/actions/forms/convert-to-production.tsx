import { useForm } from '@mantine/form';
import { InstantText } from '../../show/instant.js';
import { CommandPanel, PanelText } from '../command-panel.js';
import type { ActionProps } from '../panel-content.js';
import { useCommand } from '../use-command.js';
import { AddOnField, DateField, orNone, ReasonField, SkuField } from './fields.js';
import { changedTerms } from './terms.js';

export function ConvertToProduction({ customer, close, done }: ActionProps) {
  const { catalog, contact, id, stage, policy, plannedExpiresAt } = customer;
  const planned = stage.name === 'pending' ? stage.planned : null;
  const terms = planned?.terms ?? customer.terms;
  const kept = planned?.expiresAt ?? plannedExpiresAt;
  const form = useForm({
    initialValues: { expiresAt: '', sku: terms?.sku ?? '', addOn: terms?.addOn ?? '', reason: '' },
  });
  const { expiresAt, sku, addOn, reason } = form.values;
  const choice = planned ? { sku, addOn: addOn || null } : changedTerms(terms, form.values);
  const date = orNone(expiresAt) ?? planned?.expiresAt ?? undefined;
  const body = { expiresAt: date, ...choice, reason: orNone(reason) };
  const run = useCommand({ command: 'convert-to-production', id, body }, done);
  return (
    <CommandPanel run={run} form={form} zone={contact.zone} submit="Submit" close={close}>
      {stage.name === 'pending' && <PanelText>It takes effect as soon as onboarding completes.</PanelText>}
      <DateField
        zone={contact.zone}
        label={
          kept ? 'New expiration date' : `Expiration date (without one: after ${policy.productionDays} days)`
        }
        {...form.getInputProps('expiresAt')}
      />
      {kept && (
        <PanelText>
          Without a new one it is <InstantText at={kept} zone={contact.zone} />.
        </PanelText>
      )}
      <SkuField catalog={catalog} {...form.getInputProps('sku')} />
      <AddOnField catalog={catalog} {...form.getInputProps('addOn')} />
      <ReasonField form={form as never} />
    </CommandPanel>
  );
}
