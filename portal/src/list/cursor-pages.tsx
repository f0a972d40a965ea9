import { Button, Group } from '@mantine/core';
import { IconChevronRight, IconChevronsLeft } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { readTexts, useAddress } from './use-address.js';

/** For lists that the API walks forward, newest first; the browser’s own way back leads to the page before. */
export function CursorPages({ next }: { next: string | null }) {
  const { search } = useAddress();
  const navigate = useNavigate();
  const go = (before: string | undefined) =>
    void navigate({ to: '.', search: readTexts({ ...search, before }) as never });
  if (search.before === undefined && next === null) return null;
  return (
    <Group justify="space-between" component="nav" aria-label="Pages">
      <Button
        variant="default"
        disabled={search.before === undefined}
        leftSection={<IconChevronsLeft size={16} />}
        onClick={() => go(undefined)}
      >
        Newest
      </Button>
      <Button
        variant="default"
        disabled={next === null}
        rightSection={<IconChevronRight size={16} />}
        onClick={() => go(next ?? undefined)}
      >
        Older
      </Button>
    </Group>
  );
}
