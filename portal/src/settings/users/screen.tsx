import { Badge, Button, Menu, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { User } from '../../api/client.js';
import { usersQuery } from '../../api/settings-queries.js';
import { Filter, Filters, matches } from '../../list/filters.js';
import { type Column, List } from '../../list/list.js';
import { RowMenu } from '../../list/row-menu.js';
import { useAddress } from '../../list/use-address.js';
import { useMe } from '../../session/me.js';
import { Awaited } from '../../shell/loading.js';
import { Screen, ScreenHead } from '../../shell/screen.js';
import { Instant } from '../../show/instant.js';
import { usePartnerName } from '../../show/partner.js';
import { roleWords } from '../../show/words.js';
import { SidePanel, usePanel } from '../panel.js';
import { usePartnerOptions } from '../partner-options.js';
import { UserForm } from './form.js';
import { UserStep, type UserStepName, userSteps } from './steps.js';

type Doing = 'invite' | 'edit' | UserStepName;
type State = 'active' | 'invited' | 'disabled';

const stateWords: Record<State, string> = { active: 'Active', invited: 'Invited', disabled: 'Disabled' };
const colors: Record<State, string> = { active: 'green', invited: 'blue', disabled: 'gray' };

function stateOf({ disabledAt, hasPassword, linkUntil }: User): State {
  if (disabledAt !== null) return 'disabled';
  return hasPassword || linkUntil === null ? 'active' : 'invited';
}

const options = <T extends string>(words: Record<T, string>) =>
  Object.entries<string>(words).map(([value, label]) => ({ value, label }));
const { key: _, ...userRoles } = roleWords;

const columns: readonly Column<User>[] = [
  {
    id: 'name',
    title: 'Name',
    by: ({ name }) => name,
    Cell: ({ row }) => (
      <Stack gap={0}>
        <Text size="sm" fw={500}>
          {row.name}
        </Text>
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {row.email}
        </Text>
      </Stack>
    ),
  },
  { id: 'role', title: 'Role', by: ({ role }) => roleWords[role], Cell: ({ row }) => roleWords[row.role] },
  {
    id: 'partner',
    title: 'Partner',
    by: ({ partner }) => partner,
    Cell: PartnerCell,
  },
  { id: 'state', title: 'State', by: stateOf, Cell: StateCell },
  {
    id: 'factor',
    title: 'Second factor',
    by: ({ twoFactorEnabled }) => String(twoFactorEnabled),
    Cell: ({ row }) => (row.twoFactorEnabled ? 'Set up' : 'None'),
  },
];

function PartnerCell({ row: { partner, username } }: { row: User }) {
  const name = usePartnerName()(partner);
  if (partner === null || username === null) return name;
  return (
    <Stack gap={0}>
      <Text size="sm">{name}</Text>
      <Text size="xs" c="dimmed">
        signs in as {partner}/{username}, too
      </Text>
    </Stack>
  );
}

function StateCell({ row }: { row: User }) {
  const state = stateOf(row);
  const over = row.linkUntil !== null && Date.parse(row.linkUntil) < Date.now();
  return (
    <Stack gap={0}>
      <Badge variant="dot" color={colors[state]} tt="none">
        {stateWords[state]}
      </Badge>
      {state === 'invited' && row.linkUntil && (
        <Text size="xs" c="dimmed">
          link {over ? 'expired' : 'valid until'} <Instant at={row.linkUntil} />
        </Text>
      )}
    </Stack>
  );
}

export function UsersScreen() {
  const { search } = useAddress();
  const { data, error } = useQuery(usersQuery);
  const panel = usePanel<{ doing: Doing; user?: User }>();
  const me = useMe();
  const partners = usePartnerOptions();
  const found = data?.filter(
    (user) =>
      matches(search.q, user.name, user.email, user.username) &&
      (search.role === undefined || user.role === search.role) &&
      (search.state === undefined || stateOf(user) === search.state) &&
      (search.partner === undefined || user.partner === search.partner),
  );
  const actions = (row: User) => (
    <RowMenu of={row.name}>
      <Menu.Item onClick={() => panel.open({ doing: 'edit', user: row })}>Edit</Menu.Item>
      {userSteps(row, me).map(({ name, title, destructive }) => (
        <Menu.Item
          key={name}
          color={destructive ? 'red' : undefined}
          onClick={() => panel.open({ doing: name, user: row })}
        >
          {title}
        </Menu.Item>
      ))}
    </RowMenu>
  );
  const { what } = panel;
  return (
    <Screen>
      <ScreenHead
        title="Users"
        aside={
          <Button leftSection={<IconPlus size={16} />} onClick={() => panel.open({ doing: 'invite' })}>
            Invite user
          </Button>
        }
      />
      <Filters search="Name or email">
        <Filter name="role" label="Role" options={options(userRoles)} />
        <Filter name="partner" label="Partner" options={partners} />
        <Filter name="state" label="State" options={options(stateWords)} />
      </Filters>
      <Awaited data={data} error={error} />
      {found && (
        <List
          label="Users"
          rows={found}
          columns={columns}
          keyOf={({ id }) => id}
          actions={actions}
          empty={
            <Text size="sm">
              {data?.length === 0
                ? 'Nobody has an account yet. Invite the first one: they get an email with a link to set a password.'
                : 'Nobody fits. Take a filter away, or invite them.'}
            </Text>
          }
        />
      )}
      {what && (
        <SidePanel
          title={
            what.doing === 'invite'
              ? 'Invite a user'
              : what.doing === 'edit'
                ? 'Edit user'
                : (what.user?.name ?? '')
          }
          panel={panel}
        >
          {what.doing === 'invite' || what.doing === 'edit' || !what.user ? (
            <UserForm user={what.user} close={panel.close} />
          ) : (
            <UserStep name={what.doing} user={what.user} close={panel.close} />
          )}
        </SidePanel>
      )}
    </Screen>
  );
}
