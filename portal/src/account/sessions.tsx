import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answerOf, api } from '../api/client.js';
import { sessionsQuery } from '../api/settings-queries.js';
import { Section } from '../customer/section.js';
import { useChange } from '../settings/use-change.js';
import { ProblemAlert } from '../shell/failure.js';
import { Instant } from '../show/instant.js';
import { browserName } from './browser-name.js';

/** Where one is signed in now: each can be ended from here, or all. */
export function Sessions() {
  const { data = [], error } = useQuery(sessionsQuery);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const leave = async () => {
    await navigate({ to: '/sign-in' });
    queries.clear();
  };
  const end = useChange(
    (id: string) => answerOf(api.POST('/api/me/sessions/{id}/end', { params: { path: { id } } })),
    [sessionsQuery.queryKey],
    () => undefined,
  );
  const endAll = useChange(
    (_: undefined) => answerOf(api.POST('/api/me/sign-out-everywhere')),
    [],
    () => void leave(),
  );
  const problem = error ?? end.error ?? endAll.error;
  const sessions = [...data].sort((a, b) => Number(b.current) - Number(a.current));
  return (
    <Section
      title="Sessions"
      aside={
        <Button variant="default" loading={endAll.isPending} onClick={() => endAll.run(undefined)}>
          Sign out everywhere
        </Button>
      }
    >
      {problem !== null && <ProblemAlert error={problem} />}
      <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
        {sessions.map((session) => (
          <Group key={session.id} component="li" justify="space-between" wrap="nowrap" align="flex-start">
            <div>
              <Group gap="xs">
                <Text size="sm" fw={500}>
                  {browserName(session.userAgent)}
                </Text>
                {session.current && (
                  <Badge variant="dot" color="green" tt="none">
                    This one
                  </Badge>
                )}
              </Group>
              <Text size="xs" c="dimmed">
                {session.ipAddress && `From ${session.ipAddress}. `}
                Signed in <Instant at={session.createdAt} />
                {session.method === 'single-sign-on' && ' by single sign-on'}, last active{' '}
                <Instant at={session.updatedAt} />
              </Text>
            </div>
            {!session.current && (
              <Button
                variant="default"
                size="xs"
                flex="none"
                onClick={() => end.run(session.id)}
                aria-label={`End ${browserName(session.userAgent)}`}
              >
                End
              </Button>
            )}
          </Group>
        ))}
      </Stack>
    </Section>
  );
}
