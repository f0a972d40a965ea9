import { AppShell, Burger, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { ActionPanelHost } from '../actions/panel-host.js';
import { followChanges } from '../api/live.js';
import { startAnew } from '../session/ended.js';
import { useMe } from '../session/me.js';
import { UserMenu } from '../session/user-menu.js';
import { useBack } from './back.js';
import { ColorSchemeMenu } from './color-scheme.js';
import { ConnectionBanner } from './connection.js';
import { Navigation } from './navigation.js';

/** What stands around every screen for people who are in. */
export function Shell() {
  const [opened, { toggle, close }] = useDisclosure();
  const queries = useQueryClient();
  const burger = useRef<HTMLButtonElement>(null);
  // On a telephone the menu lies over the screen, and is left as a panel is.
  const leaveMenu = () => {
    close();
    burger.current?.focus();
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (opened && key === 'Escape') leaveMenu();
  };
  // Where there is room for the menu beside the screen, there is no button that opens it.
  useBack({ isOver: () => opened && burger.current?.checkVisibility() === true, close: leaveMenu });
  useEffect(() => followChanges(queries), [queries]);
  useSamePerson();
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 208, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding={{ base: 'sm', sm: 'lg' }}
      onKeyDown={onKeyDown}
    >
      <AppShell.Header>
        <a className="skip-link" href="#content">
          Skip to content
        </a>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger
              ref={burger}
              opened={opened}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={opened ? 'Close menu' : 'Open menu'}
              aria-expanded={opened}
              aria-controls="menu"
            />
            <Text component={Link} to="/" fw={600} size="lg" c="var(--mantine-color-text)" td="none">
              Fortnight
            </Text>
          </Group>
          <Group gap="xs" wrap="nowrap">
            <ColorSchemeMenu />
            <UserMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" id="menu" aria-label="Main" data-opened={opened || undefined}>
        <Navigation onNavigate={close} />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        <ConnectionBanner />
        <ActionPanelHost>
          <Outlet />
        </ActionPanelHost>
      </AppShell.Main>
    </AppShell>
  );
}

/** The tabs of a browser share one login: where another of them was signed in to by somebody else, nothing stays here. */
function useSamePerson(): void {
  const { id } = useMe();
  const [first] = useState(id);
  useEffect(() => {
    if (id !== first) startAnew();
  }, [id, first]);
}
