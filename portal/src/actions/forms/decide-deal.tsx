import { Radio, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { CommandPanel, PanelText } from '../command-panel.js';
import type { ActionProps } from '../panel-content.js';
import { useCommand } from '../use-command.js';
import { orNone, ReasonField } from './fields.js';

const choices = {
  approve: { decision: 'approve', others: 'close' },
  both: { decision: 'approve', others: 'keep' },
  reject: { decision: 'reject' },
} as const;
type Choice = keyof typeof choices;

const words: Record<Choice, string> = {
  approve: 'This deal goes on; the other one closes',
  both: 'Both go on',
  reject: 'This deal is rejected, and closes',
};

/** Nothing is chosen beforehand: it decides about somebody’s business. */
export function DecideDeal({ customer: { id, contact }, close, done }: ActionProps) {
  const form = useForm({ initialValues: { decision: '', reason: '' } });
  const choice = (Object.keys(choices) as Choice[]).find((one) => one === form.values.decision);
  const reason = orNone(form.values.reason);
  const wishWith = (why: string) =>
    choice ? { command: 'decide-deal' as const, id, body: { ...choices[choice], reason: why } } : null;
  const run = useCommand(
    reason ? wishWith(reason) : null,
    done,
    wishWith(reason ?? 'a reason that is still to be given'),
  );
  return (
    <CommandPanel
      run={run}
      form={form}
      zone={contact.zone}
      submit="Decide"
      destructive={choice === 'reject'}
      close={close}
    >
      <Radio.Group label="Decision" required {...form.getInputProps('decision')}>
        <Stack gap="xs" mt="xs">
          {Object.entries(words).map(([value, label]) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </Stack>
      </Radio.Group>
      <ReasonField form={form} required />
      <PanelText>Every partner in the conflict is told the decision and the reason.</PanelText>
    </CommandPanel>
  );
}
