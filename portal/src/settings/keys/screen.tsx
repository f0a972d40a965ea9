import { Badge, Button, Code, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ApiKey, answerOf, api } from '../../api/client.js';
import { keysQuery } from '../../api/settings-queries.js';
import { Filter, Filters, matches } from '../../list/filters.js';
import { type Column, List } from '../../list/list.js';
import { useAddress } from '../../list/use-address.js';
import { Awaited } from '../../shell/loading.js';
import { Screen, ScreenHead } from '../../shell/screen.js';
import { formatInstant, Instant } from '../../show/instant.js';
import { usePartnerName } from '../../show/partner.js';
import { announce, Confirm, Quiet, SidePanel, usePanel } from '../panel.js';
import { useChange } from '../use-change.js';
import { KeyForm, keyRoles } from './form.js';

type State = 'valid' | 'expired' | 'revoked';
const states: { value: State; label: string; color: string }[] = [
  { value: 'valid', label: 'Valid', color: 'green' },
  { value: 'expired', label: 'Expired', color: 'orange' },
  { value: 'revoked', label: 'Revoked', color: 'gray' },
];

function stateOf({ revokedAt, expiresAt }: ApiKey): State {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && Date.parse(expiresAt) <= Date.now() ? 'expired' : 'valid';
}

const columns: readonly Column<ApiKey>[] = [
  {
    id: 'name',
    title: 'Key',
    by: ({ name }) => name,
    Cell: ({ row }) => (
      <Stack gap={0} align="flex-start">
        <Text size="sm" fw={500}>
          {row.name}
        </Text>
        <Code>{row.prefix}…</Code>
      </Stack>
    ),
  },
  { id: 'role', title: 'May do', by: ({ role }) => role, Cell: RoleCell },
  { id: 'state', title: 'State', by: stateOf, Cell: StateCell },
  {
    id: 'used',
    title: 'Last used',
    by: ({ lastUsedAt }) => lastUsedAt,
    Cell: ({ row }) => (row.lastUsedAt ? <Instant at={row.lastUsedAt} /> : <Quiet>Never</Quiet>),
  },
  {
    id: 'created',
    title: 'Made',
    by: ({ createdAt }) => createdAt,
    Cell: ({ row }) => (
      <Stack gap={0}>
        <Instant at={row.createdAt} />
        <Text size="xs" c="dimmed">
          by {row.createdBy}
        </Text>
      </Stack>
    ),
  },
];

function RoleCell({ row: { role, partner } }: { row: ApiKey }) {
  const name = usePartnerName();
  return partner === null ? keyRoles[role].title : `${keyRoles[role].title}: ${name(partner)}`;
}

function StateCell({ row }: { row: ApiKey }) {
  const state = states.find(({ value }) => value === stateOf(row));
  const end = row.revokedAt ?? row.expiresAt;
  return (
    <Stack gap={0}>
      <Badge variant="dot" color={state?.color} tt="none">
        {state?.label}
      </Badge>
      {end && (
        <Text size="xs" c="dimmed">
          {state?.value === 'valid' && 'until '}
          <Instant at={end} />
        </Text>
      )}
    </Stack>
  );
}

export function KeysScreen() {
  const { search } = useAddress();
  const { data, error } = useQuery(keysQuery);
  const panel = usePanel<{ revoke?: ApiKey }>();
  const found = data?.filter(
    (key) =>
      matches(search.q, key.name, key.prefix, key.createdBy) &&
      (search.role === undefined || key.role === search.role) &&
      (search.state === undefined || stateOf(key) === search.state),
  );
  const actions = (row: ApiKey) =>
    row.revokedAt === null ? (
      <Button
        variant="default"
        size="xs"
        aria-label={`Revoke ${row.name}`}
        onClick={() => panel.open({ revoke: row })}
      >
        Revoke
      </Button>
    ) : null;
  return (
    <Screen>
      <ScreenHead
        title="API keys"
        aside={
          <Button leftSection={<IconPlus size={16} />} onClick={() => panel.open({})}>
            Make a key
          </Button>
        }
      />
      <Text size="sm" c="dimmed" maw={640}>
        For scripts and other systems. People sign in instead: invite them under Users.
      </Text>
      <Filters search="Name or first characters">
        <Filter
          name="role"
          label="May do"
          options={Object.entries(keyRoles).map(([value, { title }]) => ({ value, label: title }))}
        />
        <Filter name="state" label="State" options={states} />
      </Filters>
      <Awaited data={data} error={error} />
      {found && (
        <List
          label="API keys"
          rows={found}
          columns={columns}
          keyOf={({ id }) => id}
          actions={actions}
          empty={
            <Text size="sm">
              {data?.length === 0
                ? 'No key yet. Make one for each script or system, so that each can be revoked alone.'
                : 'No key fits. Take a filter away.'}
            </Text>
          }
        />
      )}
      {panel.what && (
        <SidePanel title={panel.what.revoke ? 'Revoke key' : 'Make a key'} panel={panel}>
          {panel.what.revoke ? (
            <Revoke apiKey={panel.what.revoke} close={panel.close} />
          ) : (
            <KeyForm close={panel.close} />
          )}
        </SidePanel>
      )}
    </Screen>
  );
}

function Revoke({ apiKey: { id, name, prefix, lastUsedAt }, close }: { apiKey: ApiKey; close(): void }) {
  const change = useChange(
    (_: undefined) => answerOf(api.POST('/api/api-keys/{id}/revoke', { params: { path: { id } } })),
    [keysQuery.queryKey],
    () => {
      close();
      announce('Key revoked', name);
    },
  );
  return (
    <Confirm
      change={change}
      cancel={close}
      submit="Revoke key"
      destructive
      consequences={[
        `Whatever uses ${name} (${prefix}…) is refused from its next request on.`,
        lastUsedAt ? `It was last used ${formatInstant(lastUsedAt)}.` : 'It was never used.',
        'A revoked key cannot be brought back: make another in its place.',
      ]}
    />
  );
}
