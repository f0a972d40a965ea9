import { Button, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useListSearch } from './use-list-search.js';

declare module '@tanstack/history' {
  interface HistoryState {
    /** The cursors of the pages before this one, the first page’s being empty. */
    before?: string[];
  }
}

/** The API walks forward; the way back is remembered by the browser’s own history entry. */
export function Pages({ next, shown }: { next: string | null; shown: number }) {
  const { search } = useListSearch();
  const navigate = useNavigate();
  const before = useRouterState({ select: ({ location }) => location.state.before ?? [] });
  const go = (cursor: string, trail: string[]) =>
    void navigate({
      to: '.',
      search: { ...search, cursor: cursor || undefined } as never,
      state: { before: trail },
    });
  const first = search.cursor === undefined;
  if (first && next === null) return null;
  return (
    <Group justify="space-between" mt="sm" component="nav" aria-label="Pages">
      <Button
        variant="default"
        disabled={first}
        leftSection={<IconChevronLeft size={16} />}
        onClick={() => go(before.at(-1) ?? '', before.slice(0, -1))}
      >
        {before.length > 0 || first ? 'Previous' : 'First page'}
      </Button>
      <Text size="sm" c="dimmed">
        {first || before.length > 0 ? `Page ${before.length + 1}, ` : ''}
        {shown} {shown === 1 ? 'customer' : 'customers'}
      </Text>
      <Button
        variant="default"
        disabled={next === null}
        rightSection={<IconChevronRight size={16} />}
        onClick={() => go(next ?? '', [...before, search.cursor ?? ''])}
      >
        Next
      </Button>
    </Group>
  );
}
