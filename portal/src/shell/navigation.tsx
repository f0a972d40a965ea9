import { NavLink, Text } from '@mantine/core';
import { IconHome, IconStack2, IconUsers } from '@tabler/icons-react';
import { Link, useMatchRoute } from '@tanstack/react-router';
import type { Me } from '../api/client.js';
import { useMe } from '../session/me.js';
import { sectionsFor } from '../settings/sections.js';

/** The menu, in order, each for whom it is. */
const entries = [
  { to: '/', label: 'Home', Icon: IconHome, for: ['vendor', 'partner'] },
  { to: '/customers', label: 'Customers', Icon: IconUsers, for: ['vendor', 'partner'] },
  { to: '/queues', label: 'Queues', Icon: IconStack2, for: ['vendor'] },
] as const satisfies (Omit<EntryProps, 'onNavigate'> & { for: readonly Me['kind'][] })[];

export function Navigation({ onNavigate }: { onNavigate: () => void }) {
  const me = useMe();
  const settings = sectionsFor(me);
  const screens = entries.filter((entry) => entry.for.some((kind) => kind === me.kind));
  const line = ({ to, label, Icon }: Omit<EntryProps, 'onNavigate'>) => (
    <Entry key={to} to={to} label={label} Icon={Icon} onNavigate={onNavigate} />
  );
  return (
    <>
      {screens.map(line)}
      {settings.length > 0 && (
        <section aria-label="Settings">
          <Text size="xs" fw={600} c="dimmed" mt="md" mb={4} px="sm" aria-hidden>
            Settings
          </Text>
          {settings.map(line)}
        </section>
      )}
    </>
  );
}

interface EntryProps {
  to: string;
  label: string;
  Icon: typeof IconUsers;
  onNavigate: () => void;
}

function Entry({ to, label, Icon, onNavigate }: EntryProps) {
  const active = Boolean(useMatchRoute()({ to, fuzzy: to !== '/' }));
  return (
    <NavLink
      component={Link}
      to={to}
      label={label}
      leftSection={<Icon size={18} />}
      active={active}
      aria-current={active ? 'page' : undefined}
      onClick={onNavigate}
    />
  );
}
