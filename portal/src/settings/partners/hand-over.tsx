import { Anchor, List, Select, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { answerOf, api, type Partner } from '../../api/client.js';
import { ConnectionLost } from '../../api/problem.js';
import { customerListKey, customerListQuery } from '../../api/queries.js';
import { countOpen, openTabs } from '../../customers/search.js';
import { ChangeForm } from '../panel.js';
import { Outcome, type Run } from './hand-over-outcome.js';

interface HandOverProps {
  partner: Partner;
  others: readonly Partner[];
  close(): void;
}

/** Every open customer and deal to another partner, batch by batch. What it will do first; what it has done as it goes. */
export function HandOver({ partner, others, close }: HandOverProps) {
  const form = useForm({ initialValues: { to: '', reason: '' } });
  const { to, reason } = form.values;
  const queries = useQueryClient();
  const [run, setRun] = useState<Run | null>(null);
  const wanted = useRef(true);
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

  const start = async () => {
    let seen: Run = { state: 'running', moved: 0, refused: [], remaining: open ?? 0, error: null };
    wanted.current = true;
    setRun(seen);
    try {
      for (let after: string | null | undefined; after !== null; ) {
        const batch: Awaited<ReturnType<typeof nextBatch>> = await nextBatch(partner.id, {
          to,
          reason: reason.trim(),
          after,
        });
        seen = {
          ...seen,
          moved: seen.moved + batch.moved.length,
          refused: [...seen.refused, ...batch.refused],
          remaining: batch.remaining,
        };
        after = batch.next;
        if (after !== null && !wanted.current) return setRun({ ...seen, state: 'stopped' });
        setRun({ ...seen, state: after === null ? 'done' : 'running' });
      }
    } catch (problem) {
      if (problem instanceof ConnectionLost) problem.isGivenUp = true;
      setRun({ ...seen, state: 'failed', error: problem });
    } finally {
      void queries.invalidateQueries({ queryKey: customerListKey });
    }
  };

  const tab = openTabs.find((name) => (list?.tabs[name] ?? 0) > 0);
  const target = others.find(({ id }) => id === to)?.name ?? 'the partner that you choose';
  if (run && run.state !== 'failed')
    return (
      <Outcome
        run={run}
        target={target}
        stop={() => {
          wanted.current = false;
        }}
        close={close}
      />
    );
  return (
    <ChangeForm
      form={form}
      error={run?.error ?? unplanned ?? error}
      isPending={false}
      submit="Hand over"
      destructive
      disabled={to === '' || reason.trim() === '' || !open}
      onSubmit={() => void start()}
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
                  <Link to="/customers" search={{ tab, partner: partner.id }} {...props} />
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

function nextBatch(id: string, { after, ...body }: { to: string; reason: string; after?: string }) {
  return answerOf(
    api.POST('/api/partners/{id}/hand-over', {
      params: { path: { id } },
      body: { ...body, ...(after && { after }) },
    }),
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
