import { Badge, Code, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { AuditFact, AuditQuery } from '../../api/client.js';
import { auditQuery, keysQuery, usersQuery } from '../../api/settings-queries.js';
import { CursorPages } from '../../list/cursor-pages.js';
import { DateFilter, Filter, Filters } from '../../list/filters.js';
import { type Column, Rows } from '../../list/list.js';
import { type Texts, useAddress } from '../../list/use-address.js';
import { Awaited } from '../../shell/loading.js';
import { Screen, ScreenHead } from '../../shell/screen.js';
import { Instant } from '../../show/instant.js';

/** `revoke-api-key` in words; what was denied is a path, which stays as it is. */
const words = (action: string) =>
  action.includes('/')
    ? action
    : (action.charAt(0).toUpperCase() + action.slice(1)).replaceAll('-', ' ').replace('api', 'API');

const outcomes = [
  { value: 'done', label: 'Done' },
  { value: 'denied', label: 'Denied' },
];

const columns: readonly Column<AuditFact>[] = [
  {
    id: 'what',
    title: 'What',
    Cell: ({ row }) => (
      <Text size="sm" fw={500}>
        {words(row.action)}
      </Text>
    ),
  },
  { id: 'at', title: 'When', Cell: ({ row }) => <Instant at={row.at} /> },
  { id: 'actor', title: 'Who', Cell: ({ row }) => row.actor },
  {
    id: 'outcome',
    title: 'Outcome',
    Cell: ({ row }) => (
      <Badge variant="dot" color={row.outcome === 'done' ? 'green' : 'red'} tt="none">
        {row.outcome === 'done' ? 'Done' : 'Denied'}
      </Badge>
    ),
  },
  { id: 'details', title: 'About, and details', Cell: Details },
];

/** A user or a key by its name, where it is still known; partners have telling ids. */
function useNames(): (id: string) => string | undefined {
  const { data: users = [] } = useQuery(usersQuery);
  const { data: keys = [] } = useQuery(keysQuery);
  return (id) => [...users, ...keys].find((one) => one.id === id)?.name;
}

function Details({ row: { subject, details } }: { row: AuditFact }) {
  const nameOf = useNames();
  const name = subject && nameOf(subject);
  const facts = Object.entries(details).filter(([, value]) => value !== null && value !== undefined);
  return (
    <Stack gap={2} maw={420} align="flex-start">
      {name && <Text size="sm">{name}</Text>}
      {subject && <Code style={{ overflowWrap: 'anywhere' }}>{subject}</Code>}
      {facts.map(([name, value]) => (
        <Text key={name} size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {name}: {typeof value === 'string' ? value : JSON.stringify(value)}
        </Text>
      ))}
    </Stack>
  );
}

/** Days are the viewer’s, as the instants that are shown. */
function queryOf({ q, action, outcome, actor, subject, from, to, before }: Texts): AuditQuery {
  const startOf = (day: string, later = 0) => {
    const start = new Date(`${day}T00:00`);
    start.setDate(start.getDate() + later);
    return Number.isNaN(start.getTime()) ? undefined : start.toISOString();
  };
  return {
    q,
    action,
    actor,
    subject,
    outcome: outcome === 'done' || outcome === 'denied' ? outcome : undefined,
    from: from && startOf(from),
    to: to && startOf(to, 1),
    before: before ? Number(before) : undefined,
    limit: 50,
  };
}

/** Who changed what beside the customers, who came in, and who was denied. */
export function AuditScreen() {
  const { search } = useAddress();
  const { data, error } = useQuery(auditQuery(queryOf(search)));
  return (
    <Screen>
      <ScreenHead title="Audit log" />
      <Text size="sm" c="dimmed" maw={640}>
        Changes of accounts, sign-ins and denials, newest first; the database refuses to alter them. What
        happened to a customer is on the customer’s timeline.
      </Text>
      <Filters search="Name, id, address or any detail">
        <Filter
          name="action"
          label="What"
          options={(data?.actions ?? []).map((value) => ({ value, label: words(value) }))}
        />
        <Filter name="outcome" label="Outcome" options={outcomes} />
        <DateFilter name="from" label="From" />
        <DateFilter name="to" label="Until" />
      </Filters>
      <Awaited data={data} error={error} />
      {data && (
        <Rows
          label="Audit log"
          rows={data.facts}
          columns={columns}
          keyOf={({ id }) => String(id)}
          empty={<Text size="sm">Nothing fits. Take a filter away, or widen the days.</Text>}
        />
      )}
      {data && <CursorPages next={data.next === null ? null : String(data.next)} />}
    </Screen>
  );
}
