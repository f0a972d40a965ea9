import { ActionIcon, Menu, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconLogout, IconSettings, IconUser } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { answerOf, api } from '../api/client.js';
import { isUnauthorized, wordsOf } from '../api/problem.js';
import { roleWords } from '../show/words.js';
import { useMe } from './me.js';

/** Who is in, and the way out. */
export function UserMenu() {
  const me = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { mutate } = useMutation({
    mutationFn: () => answerOf(api.POST('/api/auth/sign-out')),
    onSuccess: async () => {
      await navigate({ to: '/sign-in' });
      // What the next person sees is asked for anew.
      queries.clear();
    },
    onError: (error) => {
      if (isUnauthorized(error)) return;
      const { detail } = wordsOf(error);
      notifications.show({ color: 'red', title: 'You are still signed in', message: `${detail} Try again.` });
    },
  });
  const name = me.name ?? 'The key of this machine';
  return (
    <Menu position="bottom-end" width={240} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`Signed in as ${name}`}>
          <IconUser size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={500} c="var(--mantine-color-text)">
            {name}
          </Text>
          <Text size="xs">
            {roleWords[me.role]}
            {me.partnerName && `, ${me.partnerName}`}
          </Text>
        </Menu.Label>
        {me.session && (
          <Menu.Item component={Link} to="/account" leftSection={<IconSettings size={16} />}>
            My account
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => mutate()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
