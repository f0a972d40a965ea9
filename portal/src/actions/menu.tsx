import { ActionIcon, Button, Loader, Menu, Stack, Text } from '@mantine/core';
import { IconChevronDown, IconDots } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Customer, Permission } from '../api/client.js';
import { sentence } from '../api/problem.js';
import { customerQuery } from '../api/queries.js';
import { wordsFor } from '../draft/fields.js';
import { ProblemAlert } from '../shell/failure.js';
import { WithInstants } from '../show/with-instants.js';
import { stageWords } from '../show/words.js';
import { actionTitles, belongsTo, commandsOf, destructive, menuOrder, withTitles } from './names.js';
import { useActionPanel } from './panel-host.js';

type Refusal = NonNullable<Permission['refusal']>;
type MenuAction = (typeof menuOrder)[number];

/** A row’s actions: asked for when it is opened, so that they are as of now. */
export function ActionsMenu({
  id,
  organization,
  wide,
}: {
  id: string;
  organization: string;
  wide?: boolean;
}) {
  const [opened, setOpened] = useState(false);
  const { data, error } = useQuery({
    ...customerQuery(id),
    enabled: opened,
    staleTime: 0,
    throwOnError: false,
  });
  return (
    <Menu
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={330}
      withInitialFocusPlaceholder={false}
      portalProps={{ target: '#content' }}
    >
      <Menu.Target>
        {wide ? (
          <Button rightSection={<IconChevronDown size={16} />}>Actions</Button>
        ) : (
          <ActionIcon variant="default" size="lg" aria-label={`Actions for ${organization}`}>
            <IconDots size={18} />
          </ActionIcon>
        )}
      </Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
        {error && !data && <ProblemAlert error={error} />}
        {!data && !error && <Loader size="sm" m="sm" aria-label="Loading" />}
        {data && menuOrder.map((action) => <Item key={action} action={action} customer={data} />)}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The permission that speaks for an action: one that is given, else the reason of the command that comes nearest. */
export function permissionFor(
  action: MenuAction,
  { permissions, upgrade }: Customer,
): Permission | undefined {
  const names = commandsOf[action];
  const nearest =
    action === 'manage-upgrade' ? (upgrade === 'allowed' ? 'block-upgrade' : 'allow-upgrade') : names[0];
  return (
    permissions.find(({ command, permitted }) => permitted && names.some((name) => name === command)) ??
    permissions.find(({ command }) => command === nearest)
  );
}

/** Why not now. The item has the action’s name already, and the page the stage’s: what is left is what helps. */
function reasonOf({ code, message, clears, fields }: Refusal, { stage }: Customer): string {
  if (code === 'details-missing' && fields)
    return `Still missing: ${fields.map(({ path }) => wordsFor(path)).join('; ')}.`;
  if (code !== 'wrong-stage') return sentence(withTitles(message));
  const way = withTitles(clears.replace(/^nothing: /, ''));
  return `Not in the stage ${stageWords[stage.name]}. ${sentence(way)}`;
}

/** What belongs to another part of the road, or is behind for good, is not worth a line either. */
function isOver({ refusal }: Permission, action: MenuAction, { stage, deal }: Customer): boolean {
  if (!belongsTo(stage.name, action)) return true;
  return deal !== null && refusal?.code === 'wrong-stage' && refusal.clears.startsWith('nothing: the deal');
}

function Item({ action, customer }: { action: MenuAction; customer: Customer }) {
  const { open } = useActionPanel();
  const permission = permissionFor(action, customer);
  // What is never for this person is not worth a line.
  if (!permission || permission.refusal?.code === 'wrong-role') return null;
  const { permitted, refusal } = permission;
  if (!permitted && isOver(permission, action, customer)) return null;
  return (
    <Menu.Item
      aria-disabled={!permitted}
      closeMenuOnClick={permitted}
      onClick={() => permitted && open({ action, id: customer.id })}
      style={permitted ? undefined : { cursor: 'default' }}
    >
      <Stack gap={2}>
        <Text
          size="sm"
          c={!permitted ? 'dimmed' : destructive.includes(action) ? 'var(--mantine-color-error)' : undefined}
        >
          {actionTitles[action]}
        </Text>
        {refusal && (
          <Text size="xs" c="dimmed">
            <WithInstants text={reasonOf(refusal, customer)} zone={customer.contact.zone} />
          </Text>
        )}
      </Stack>
    </Menu.Item>
  );
}
