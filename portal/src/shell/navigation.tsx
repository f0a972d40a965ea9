import { NavLink, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { Link, useMatchRoute } from '@tanstack/react-router';
import { useMe } from '../session/me.js';
import { sectionsFor } from '../settings/sections.js';

/** The menu, in order. */
const entries = [{ to: '/customers', label: 'Customers', Icon: IconUsers }] as const;

export function Navigation({ onNavigate }: { onNavigate: () => void }) {
  const settings = sectionsFor(useMe());
  const line = (entry: (typeof entries | typeof settings)[number]) => (
    <Entry key={entry.to} {...entry} onNavigate={onNavigate} />
  );
  return (
    <>
      {entries.map(line)}
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
  const active = Boolean(useMatchRoute()({ to, fuzzy: true }));
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
