import { Box, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { RevenueTable } from '../../show/revenue.js';
import { CommandPanel, PanelText } from '../command-panel.js';
import type { ActionProps } from '../panel-content.js';
import { useCommand } from '../use-command.js';
import { countsIn, DealFields, stageNamed } from './deal-fields.js';
import { orNone } from './fields.js';

/** Sends what was changed only: who changes something else at the same time keeps it. */
export function UpdateDeal({ customer: { deal, catalog, contact, id, revenue }, close, done }: ActionProps) {
  const form = useForm({
    initialValues: {
      opportunity: deal?.opportunity ?? '',
      opportunityStage: deal?.opportunityStage ?? '',
      users: Object.fromEntries(
        Object.keys(catalog.userTypes).map((type) => [type, deal?.users[type] ?? 0]),
      ) as Record<string, number | string>,
      currency: deal?.currency ?? '',
      expectedClose: deal?.expectedClose ?? '',
      notes: deal?.notes ?? '',
    },
  });
  const { values } = form;
  const users = countsIn(values.users);
  const usersChanged = Object.entries(users).some(([type, count]) => count !== (deal?.users[type] ?? 0));
  const changes = {
    opportunity: changed(values.opportunity.trim(), deal?.opportunity),
    opportunityStage: changed(stageNamed(values.opportunityStage), deal?.opportunityStage),
    users: usersChanged ? users : undefined,
    currency: changed(values.currency, deal?.currency),
    expectedClose: changed(values.expectedClose, deal?.expectedClose),
    notes:
      (orNone(values.notes) ?? null) === (deal?.notes ?? null) ? undefined : (orNone(values.notes) ?? null),
  };
  const isChanged = Object.values(changes).some((value) => value !== undefined);
  const run = useCommand(isChanged ? { command: 'update-deal', id, body: changes } : null, done);
  const shown = run.preview?.after.revenue ?? revenue;
  return (
    <CommandPanel run={run} form={form} zone={contact.zone} submit="Submit" close={close}>
      <TextInput label="Opportunity" required {...form.getInputProps('opportunity')} />
      <DealFields form={form} catalog={catalog} />
      <Box aria-live="polite">{shown && <RevenueTable revenue={shown} label="License revenue a year" />}</Box>
      {!isChanged && <PanelText>Change something to see what it will do.</PanelText>}
    </CommandPanel>
  );
}

function changed<T>(now: T, before: unknown): T | undefined {
  return now === before ? undefined : now;
}
