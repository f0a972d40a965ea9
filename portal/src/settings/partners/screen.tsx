import { Badge, Button, Menu, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import type { Partner } from '../../api/client.js';
import { partnersQuery } from '../../api/settings-queries.js';
import { Filter, Filters, matches } from '../../list/filters.js';
import { type Column, List } from '../../list/list.js';
import { RowMenu } from '../../list/row-menu.js';
import { useAddress } from '../../list/use-address.js';
import { useMe } from '../../session/me.js';
import { Awaited, Loading } from '../../shell/loading.js';
import { part } from '../../shell/part.js';
import { Screen, ScreenHead } from '../../shell/screen.js';
import { Instant } from '../../show/instant.js';
import { Quiet, SidePanel, usePanel } from '../panel.js';
import { PartnerForm } from './form.js';
import { Suspension } from './suspension.js';

const HandOver = part('hand-over', async () => (await import('./hand-over.js')).HandOver);

type Doing = 'add' | 'edit' | 'suspend' | 'resume' | 'hand-over';
const titles: Record<Doing, string> = {
  add: 'Add a partner',
  edit: 'Edit partner',
  suspend: 'Suspend partner',
  resume: 'Resume partner',
  'hand-over': 'Hand over customers',
};

export const trialEndWords = { upgrade: 'Upgrades', hold: 'Ends without upgrade' } as const;

const states = [
  { value: 'active', label: 'Active' },
  { value: 'suspended', label: 'Suspended' },
];

const columns: readonly Column<Partner>[] = [
  {
    id: 'name',
    title: 'Partner',
    by: ({ name }) => name,
    Cell: ({ row }) => (
      <Stack gap={0}>
        <Text size="sm" fw={500}>
          {row.name}
        </Text>
        <Text size="xs" c="dimmed">
          {row.id}
        </Text>
      </Stack>
    ),
  },
  { id: 'state', title: 'State', by: ({ suspendedAt }) => suspendedAt, Cell: State },
  {
    id: 'recipients',
    title: 'Who gets its notices',
    Cell: ({ row }) => <Text size="sm">{row.recipients.join(', ')}</Text>,
  },
  {
    id: 'trialEnd',
    title: 'At a trial’s end',
    by: ({ trialEnd }) => trialEnd,
    Cell: ({ row }) => (row.trialEnd ? trialEndWords[row.trialEnd] : <Quiet>As the policy says</Quiet>),
  },
  {
    id: 'zone',
    title: 'Time zone',
    by: ({ zone }) => zone,
    Cell: ({ row }) => row.zone ?? <Quiet>The vendor’s</Quiet>,
  },
];

function State({ row: { suspendedAt } }: { row: Partner }) {
  return suspendedAt === null ? (
    <Badge variant="dot" color="green" tt="none">
      Active
    </Badge>
  ) : (
    <Stack gap={0}>
      <Badge variant="dot" color="red" tt="none">
        Suspended
      </Badge>
      <Text size="xs" c="dimmed">
        since <Instant at={suspendedAt} />
      </Text>
    </Stack>
  );
}

export function PartnersScreen() {
  const { search } = useAddress();
  const { data, error } = useQuery(partnersQuery);
  const panel = usePanel<{ doing: Doing; partner?: Partner }>();
  const isAdmin = useMe().role === 'admin';
  const found = data?.filter(
    ({ id, name, recipients, suspendedAt }) =>
      matches(search.q, id, name, ...recipients) &&
      (search.state === undefined || (search.state === 'suspended') === (suspendedAt !== null)),
  );
  const add = isAdmin && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => panel.open({ doing: 'add' })}>
      Add partner
    </Button>
  );
  const actions = (row: Partner) => (
    <RowMenu of={row.name}>
      {isAdmin && <Menu.Item onClick={() => panel.open({ doing: 'edit', partner: row })}>Edit</Menu.Item>}
      {row.suspendedAt === null && (
        <Menu.Item component="a" href={`/intake/${row.id}`} target="_blank" rel="noreferrer">
          Open its intake form
        </Menu.Item>
      )}
      <Menu.Item onClick={() => panel.open({ doing: 'hand-over', partner: row })}>
        Hand over customers
      </Menu.Item>
      {isAdmin &&
        (row.suspendedAt === null ? (
          <Menu.Item color="red" onClick={() => panel.open({ doing: 'suspend', partner: row })}>
            Suspend
          </Menu.Item>
        ) : (
          <Menu.Item onClick={() => panel.open({ doing: 'resume', partner: row })}>Resume</Menu.Item>
        ))}
    </RowMenu>
  );
  return (
    <Screen>
      <ScreenHead title="Partners" aside={add} />
      <Filters search="Name, id or email">
        <Filter name="state" label="State" options={states} />
      </Filters>
      <Awaited data={data} error={error} />
      {found && (
        <List
          label="Partners"
          rows={found}
          columns={columns}
          keyOf={({ id }) => id}
          actions={actions}
          empty={
            data?.length === 0 ? (
              <Text size="sm">
                No partner yet. Add the first one; then invite its people under Users, so that they can add
                customers.
              </Text>
            ) : (
              <Text size="sm">No partner fits. Take a filter away, or add the partner.</Text>
            )
          }
        />
      )}
      {panel.what && (
        <SidePanel title={titles[panel.what.doing]} panel={panel}>
          <PanelOf {...panel.what} close={panel.close} others={data ?? []} />
        </SidePanel>
      )}
    </Screen>
  );
}

interface PanelOfProps {
  doing: Doing;
  partner?: Partner;
  others: readonly Partner[];
  close(): void;
}

function PanelOf({ doing, partner, others, close }: PanelOfProps) {
  if (!partner) return <PartnerForm close={close} />;
  switch (doing) {
    case 'suspend':
    case 'resume':
      return <Suspension partner={partner} close={close} />;
    case 'hand-over':
      return (
        <Suspense fallback={<Loading />}>
          <HandOver
            partner={partner}
            others={others.filter(({ id, suspendedAt }) => id !== partner.id && suspendedAt === null)}
            close={close}
          />
        </Suspense>
      );
    default:
      return <PartnerForm partner={partner} close={close} />;
  }
}
