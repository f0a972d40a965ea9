import { Radio, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Standing } from '../../draft/standing.js';
import { RevenueTable } from '../../show/revenue.js';
import { CommandPanel, PanelText } from '../command-panel.js';
import type { ActionProps } from '../panel-content.js';
import { useCommand } from '../use-command.js';
import { orNone, ReasonField } from './fields.js';

const words = { approve: 'Approve', decline: 'Decline' } as const;
type Decision = keyof typeof words;

/** On exactly the terms that are shown: where they have changed meanwhile, the API refuses the decision. */
export function DecideDiscount({ customer, close, done }: ActionProps) {
  const { discount, contact, id } = customer;
  const form = useForm({ initialValues: { decision: '', reason: '' } });
  const decision = (Object.keys(words) as Decision[]).find((one) => one === form.values.decision);
  const reason = orNone(form.values.reason);
  // The one whose terms are shown.
  const request = discount?.number ?? 0;
  const wishWith = (why: string) =>
    decision ? { command: 'decide-discount' as const, id, body: { request, decision, reason: why } } : null;
  const run = useCommand(
    reason ? wishWith(reason) : null,
    done,
    wishWith(reason ?? 'a reason that is still to be given'),
  );
  if (!discount) return <PanelText>No discount was asked for.</PanelText>;
  return (
    <CommandPanel
      run={run}
      form={form}
      zone={contact.zone}
      submit="Decide"
      destructive={decision === 'decline'}
      close={close}
    >
      <RevenueTable revenue={discount.terms.revenue} label="The terms that were asked for" />
      {discount.terms.reasons.map(({ userType, reason: why }) => (
        <Text key={userType} size="sm">
          For {discount.terms.revenue.lines.find((line) => line.userType === userType)?.name ?? userType}:{' '}
          {why}
        </Text>
      ))}
      <Standing customer={customer} />
      <Radio.Group label="Decision" required {...form.getInputProps('decision')}>
        <Stack gap="xs" mt="xs">
          {Object.entries(words).map(([value, label]) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </Stack>
      </Radio.Group>
      <ReasonField form={form} required />
    </CommandPanel>
  );
}
