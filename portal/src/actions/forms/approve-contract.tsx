import { SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { savedAt } from '../../draft/unsaved.js';
import { formatDay } from '../../show/words.js';
import { CommandPanel, PanelText } from '../command-panel.js';
import type { ActionProps } from '../panel-content.js';
import { useCommand } from '../use-command.js';

interface ContractDay {
  date: string;
  estimate: boolean;
}

/** Signing off wants exact days: what the form has as an estimate has to be given here. */
export function ApproveContract({ customer: { draft, contact, id }, close, done }: ActionProps) {
  const start = dayIn(draft, 'start');
  const end = dayIn(draft, 'end');
  const form = useForm({ initialValues: { start: exact(start), end: exact(end) } });
  const { values } = form;
  const body = {
    ...(values.start !== '' && changed(values.start, start) && { start: { date: values.start } }),
    ...(values.end !== '' && changed(values.end, end) && { end: { date: values.end } }),
  };
  const isExact = values.start !== '' && values.end !== '';
  const run = useCommand(isExact ? { command: 'approve-contract', id, body } : null, done);
  return (
    <CommandPanel run={run} form={form} zone={contact.zone} submit="Sign off" close={close}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput
          type="date"
          label="Start date"
          description={hintOf(start)}
          required
          {...form.getInputProps('start')}
        />
        <TextInput
          type="date"
          label="End date"
          description={hintOf(end)}
          required
          {...form.getInputProps('end')}
        />
      </SimpleGrid>
      <PanelText>
        The final copy goes to whoever received the License Agreement, the tenant is created and the
        activation link is emailed. The end date becomes production’s expiration date.
      </PanelText>
      {!isExact && <PanelText>Give the exact days to see what it will do.</PanelText>}
    </CommandPanel>
  );
}

function dayIn(draft: ActionProps['customer']['draft'], field: 'start' | 'end'): ContractDay {
  const value = savedAt(draft ?? {}, `licensing.${field}`);
  const isDay = typeof value === 'object' && value !== null && 'estimate' in value;
  return isDay ? (value as ContractDay) : { date: '', estimate: true };
}

const exact = ({ date, estimate }: ContractDay) => (estimate ? '' : date);
const changed = (day: string, { date, estimate }: ContractDay) => estimate || day !== date;

function hintOf({ date, estimate }: ContractDay): string {
  return estimate && date !== '' ? `Estimated as ${formatDay(date)}` : 'As the form has it';
}
