import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { meQuery } from '../api/queries.js';
import { goOn, startAnew } from './ended.js';

const againMs = 2_000;

/**
 * Over a panel in which something is typed, once the login has ended: the page waits for a login in another tab, which
 * is this one’s as well, since the two share the cookie.
 * @param discard closes the panel
 */
export function SignInAgain({ endedAt, discard }: { endedAt: number; discard(): void }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const href = useRouterState({ select: ({ location }) => location.href });
  const { data, dataUpdatedAt } = useQuery({
    ...meQuery,
    refetchInterval: againMs,
    refetchOnWindowFocus: 'always',
    throwOnError: false,
  });
  const before = useRef(data?.id);
  useEffect(() => void queries.invalidateQueries({ queryKey: meQuery.queryKey }), [queries]);
  useEffect(() => {
    if (dataUpdatedAt <= endedAt) return;
    if (data?.id !== before.current) return startAnew();
    goOn();
    void queries.invalidateQueries();
  }, [queries, data, dataUpdatedAt, endedAt]);
  const leave = () => {
    discard();
    goOn();
    void navigate({ to: '/sign-in', search: { back: href } });
  };
  return (
    <Modal opened onClose={() => undefined} withCloseButton={false} title="Your login has ended" centered>
      <Stack>
        <Text size="sm">
          What you have typed is still here, and nowhere else. Sign in in another tab, then come back to this
          one: it goes on by itself.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={leave}>
            Discard, sign in here
          </Button>
          <Button component="a" href="/sign-in" target="_blank" data-autofocus>
            Sign in in another tab
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
