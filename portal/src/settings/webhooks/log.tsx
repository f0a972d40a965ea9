import { Anchor, Badge, Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, api, type LogQuery, type WebhookDelivery } from '../../api/client.js';
import { webhookLogQuery, webhooksKey } from '../../api/settings-queries.js';
import { CursorPages } from '../../list/cursor-pages.js';
import { Filter } from '../../list/filters.js';
import { type Column, Rows } from '../../list/list.js';
import { useAddress } from '../../list/use-address.js';
import { ProblemAlert } from '../../shell/failure.js';
import { Instant } from '../../show/instant.js';
import { announce } from '../panel.js';
import { useChange } from '../use-change.js';
import { eventName } from './event-words.js';

const looks: Record<WebhookDelivery['status'], { label: string; color: string }> = {
  pending: { label: 'Waiting', color: 'blue' },
  sending: { label: 'Being sent', color: 'indigo' },
  delivered: { label: 'Delivered', color: 'green' },
  failed: { label: 'Given up', color: 'red' },
};

const columns: readonly Column<WebhookDelivery>[] = [
  {
    id: 'event',
    title: 'Event',
    Cell: ({ row }) => (
      <Stack gap={0}>
        <Text size="sm" fw={500}>
          {eventName(row.type)}
        </Text>
        <Anchor
          size="xs"
          renderRoot={(props) => <Link to="/customers/$id" params={{ id: row.customer }} {...props} />}
        >
          {row.customer}
        </Anchor>
      </Stack>
    ),
  },
  { id: 'status', title: 'State', Cell: Status },
  { id: 'created', title: 'Happened', Cell: ({ row }) => <Instant at={row.createdAt} /> },
  { id: 'attempts', title: 'Attempts', Cell: Attempts },
];

function Status({ row: { status, nextAttemptAt, deliveredAt } }: { row: WebhookDelivery }) {
  const { label, color } = looks[status];
  const at = status === 'delivered' ? deliveredAt : status === 'pending' ? nextAttemptAt : null;
  return (
    <Stack gap={0}>
      <Badge variant="dot" color={color} tt="none">
        {label}
      </Badge>
      {at && (
        <Text size="xs" c="dimmed">
          {status === 'pending' && 'next '}
          <Instant at={at} />
        </Text>
      )}
    </Stack>
  );
}

function Attempts({ row }: { row: WebhookDelivery }) {
  const { attempts, lastStatus, lastReason, lastDurationMs } = row;
  return (
    <Stack gap={0}>
      <Text size="sm">{attempts}</Text>
      {attempts > 0 && (
        <Text size="xs" c="dimmed" maw={320} style={{ overflowWrap: 'anywhere' }}>
          {[lastStatus, lastReason, lastDurationMs === null ? null : `${lastDurationMs} ms`]
            .filter((part) => part !== null)
            .join(', ')}
        </Text>
      )}
    </Stack>
  );
}

/** The newest first, as far back as it is kept; read again by itself. */
export function DeliveryLog({ id, enabled }: { id: string; enabled: boolean }) {
  const { search } = useAddress();
  const query = {
    limit: 50,
    ...(search.status && { status: search.status }),
    ...(search.before && { before: Number(search.before) }),
  } as LogQuery;
  const { data, error } = useQuery(webhookLogQuery(id, query));
  const retry = useChange(
    (delivery: string) =>
      answerOf(
        api.POST('/api/webhooks/{id}/deliveries/{delivery}/retry', {
          params: { path: { id, delivery } },
          body: {},
        }),
      ),
    [webhooksKey],
    ({ type }) => announce('Sent again', `${eventName(type)} is due now.`),
  );
  const actions = (row: WebhookDelivery) => (
    <Button
      variant="default"
      size="xs"
      disabled={row.status === 'sending'}
      aria-label={`Send ${eventName(row.type)} again`}
      onClick={() => retry.run(row.id)}
    >
      Send again
    </Button>
  );
  const problem = error ?? retry.error;
  return (
    <Stack>
      <Filter
        name="status"
        label="State"
        options={Object.entries(looks).map(([value, { label }]) => ({ value, label }))}
      />
      {problem !== null && <ProblemAlert error={problem} />}
      {data && (
        <Rows
          label="Deliveries"
          rows={data.deliveries}
          columns={columns}
          keyOf={(row) => row.id}
          {...(enabled && { actions })}
          empty={
            <Text size="sm">
              {search.status
                ? 'Nothing is so. Take the filter away.'
                : 'Nothing yet. What happens to a customer stands here once it is sent; a test’s answer is shown where it is sent.'}
            </Text>
          }
        />
      )}
      {data && <CursorPages next={data.next} />}
    </Stack>
  );
}
