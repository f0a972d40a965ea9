import { Alert, Anchor, Button, Group, List, Progress, Select, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { answerOf, api, type Partner } from '../../api/client.js';
import { customerListKey, customerListQuery } from '../../api/queries.js';
import { ProblemAlert } from '../../shell/failure.js';
import { ChangeForm, Quiet } from '../panel.js';

interface HandOverProps {
  partner: Partner;
  others: readonly Partner[];
  close(): void;
}

interface Run {
  state: 'running' | 'stopped' | 'done' | 'failed';
  moved: number;
  refused: { id: string; reason: string }[];
  remaining: number;
  error: unknown;
}

/** Every open customer to another partner, batch by batch. What it will do first; what it has done as it goes. */
export function HandOver({ partner, others, close }: HandOverProps) {
  const form = useForm({ initialValues: { to: '', reason: '' } });
  const { to, reason } = form.values;
  const queries = useQueryClient();
  const [run, setRun] = useState<Run | null>(null);
  const wanted = useRef(true);
  const { data: list, error } = useQuery({
    ...customerListQuery({ partner: partner.id, tab: ['pending', 'customers'], limit: 5 }),
    throwOnError: false,
  });
  const open = list ? (list.tabs.pending ?? 0) + (list.tabs.customers ?? 0) : null;

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
      setRun({ ...seen, state: 'failed', error: problem });
    } finally {
      void queries.invalidateQueries({ queryKey: customerListKey });
    }
  };

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
      error={run?.error ?? error}
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
        maxLength={500}
        autosize
        minRows={2}
        {...form.getInputProps('reason')}
      />
      {open === 0 && (
        <Text size="sm">{partner.name} has no open customer: there is nothing to hand over.</Text>
      )}
      {!!open && list && (
        <section aria-label="What will change">
          <List size="sm" spacing="xs">
            <List.Item>
              {open === 1 ? 'One open customer' : `${open} open customers`} of {partner.name} will belong to{' '}
              {target}: {list.customers.map(({ organization }) => organization).join(', ')}
              {open > list.customers.length && ` and ${open - list.customers.length} more`}.{' '}
              <Anchor
                inherit
                renderRoot={(props) => <Link to="/customers" search={{ partner: partner.id }} {...props} />}
              >
                Look at them
              </Anchor>
            </List.Item>
            <List.Item>
              {partner.name} no longer sees them; {target} gets their notices from now on, and is not told
              whose they were.
            </List.Item>
            <List.Item>No date moves, and their customers are not told. Closed customers stay.</List.Item>
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

interface OutcomeProps {
  run: Run;
  target: string;
  stop(): void;
  close(): void;
}

function Outcome({ run, target, stop, close }: OutcomeProps) {
  const { state, moved, refused, remaining, error } = run;
  const total = moved + refused.length + remaining;
  const percent = total === 0 ? 100 : Math.round((100 * (total - remaining)) / total);
  return (
    <Stack>
      <Text size="sm" role="status">
        {state === 'running' && `Handing over: ${total - remaining} of ${total} looked at.`}
        {state === 'stopped' &&
          `Stopped: ${moved} belong to ${target} now, ${remaining} are left as they were.`}
        {state === 'done' && `Done: ${moved} belong to ${target} now.`}
      </Text>
      <Progress value={percent} animated={state === 'running'} aria-label="Progress of the hand-over" />
      {error !== null && <ProblemAlert error={error} />}
      {refused.length > 0 && (
        <Alert color="orange" variant="outline" title={`${refused.length} did not move`}>
          <List size="sm">
            {refused.map(({ id, reason }) => (
              <List.Item key={id}>
                <Anchor
                  inherit
                  renderRoot={(props) => <Link to="/customers/$id" params={{ id }} {...props} />}
                >
                  {id}
                </Anchor>
                : {reason}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Group justify="flex-end">
        {state === 'running' ? (
          <Button variant="default" onClick={stop}>
            Stop after this batch
          </Button>
        ) : (
          <Button onClick={close}>Close</Button>
        )}
      </Group>
      {state !== 'running' && remaining > 0 && <Quiet>Begin again to hand over the rest.</Quiet>}
    </Stack>
  );
}
