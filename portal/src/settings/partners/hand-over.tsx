import { Anchor, List, Select, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, api, type Partner } from '../../api/client.js';
import { customerListKey, customerListQuery } from '../../api/queries.js';
import { countOpen, openTabs } from '../../customers/search.js';
import { ChangeForm } from '../panel.js';
import { Outcome } from './hand-over-outcome.js';
import { useHandOver } from './use-hand-over.js';

interface HandOverProps {
  partner: Partner;
  others: readonly Partner[];
  close(): void;
}

/** Every open customer and deal to another partner, batch by batch. What it will do first; what it has done as it goes. */
export function HandOver({ partner, others, close }: HandOverProps) {
  const form = useForm({ initialValues: { to: '', reason: '' } });
  const { to, reason } = form.values;
  const { run, start, stop } = useHandOver(partner.id);
  const { data: list, error } = useQuery({
    ...customerListQuery({ partner: partner.id, tab: openTabs, limit: 5 }),
    throwOnError: false,
  });
  const { data: planned, error: unplanned } = useQuery({
    queryKey: [...customerListKey, 'hand-over', partner.id, to],
    queryFn: () => plannedCount(partner.id, to),
    enabled: to !== '',
    throwOnError: false,
  });
  const open = planned ?? (list ? countOpen(list.tabs) : null);

  const tab = openTabs.find((name) => (list?.tabs[name] ?? 0) > 0);
  const target = others.find(({ id }) => id === to)?.name ?? 'the partner that you choose';
  if (run && run.state !== 'failed') return <Outcome run={run} target={target} stop={stop} close={close} />;
  return (
    <ChangeForm
      form={form}
      error={run?.error ?? unplanned ?? error}
      isPending={false}
      submit="Hand over"
      destructive
      disabled={to === '' || reason.trim() === '' || !open}
      onSubmit={() => void start({ to, reason: reason.trim(), open: open ?? 0, target })}
      cancel={close}
    >
      <Select
        label="To"
        required
        data={others.map(({ id, name }) => ({ value: id, label: name }))}
        searchable
        placeholder={others.length === 0 ? 'There is no other partner' : undefined}
        {...form.getInputProps('to')}
        onChange={(value) => form.setFieldValue('to', value ?? '')}
      />
      <Textarea
        label="Reason"
        description="Stands on the timeline of each customer."
        required
        autosize
        minRows={2}
        {...form.getInputProps('reason')}
      />
      {open === 0 && (
        <Text size="sm">{partner.name} has no open customer and no deal: there is nothing to hand over.</Text>
      )}
      {!!open && list && (
        <section aria-label="What will change">
          <List size="sm" spacing="xs">
            <List.Item>
              {open === 1 ? 'One open customer or deal' : `${open} open customers and deals`} of{' '}
              {partner.name} will belong to {target}:{' '}
              {list.customers.map(({ organization }) => organization).join(', ')}
              {open > list.customers.length && ` and ${open - list.customers.length} more`}.{' '}
              <Anchor
                inherit
                renderRoot={(props) => (
                  <Link to="/customers" search={{ tab, partner: partner.id }} target="_blank" {...props} />
                )}
              >
                Look at them
              </Anchor>
            </List.Item>
            <List.Item>
              {partner.name} no longer sees them; {target} gets their notices from now on, and is not told
              whose they were.
            </List.Item>
            <List.Item>No date moves, and their customers are not told. What is closed stays.</List.Item>
          </List>
        </section>
      )}
    </ChangeForm>
  );
}

/** How many would move, as the API has it; it keeps nothing of a dry run, so the reason is no matter. */
async function plannedCount(id: string, to: string): Promise<number> {
  const { moved, remaining } = await answerOf(
    api.POST('/api/partners/{id}/hand-over', {
      params: { path: { id }, query: { dryRun: 'true' } },
      body: { to, reason: 'not yet given' },
    }),
  );
  return moved.length + remaining;
}
