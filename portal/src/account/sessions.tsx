import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answerOf, api } from '../api/client.js';
import { sessionsQuery } from '../api/settings-queries.js';
import { Section } from '../customer/section.js';
import { SidePanel, usePanel } from '../settings/panel.js';
import { useChange } from '../settings/use-change.js';
import { ProblemAlert } from '../shell/failure.js';
import { Instant } from '../show/instant.js';
import { browserName } from './browser-name.js';
import { EndSessions } from './end-sessions.js';

/** Where one is signed in now: each can be ended from here, or all. */
export function Sessions() {
  const { data = [], error } = useQuery(sessionsQuery);
  const queries = useQueryClient();
  const ending = usePanel<'all' | { id: string; userAgent: string | null }>();
  const navigate = useNavigate();
  const leave = async () => {
    await navigate({ to: '/sign-in' });
    queries.clear();
  };
  const end = useChange(
    ({ id, ...body }: { id: string; password?: string }) =>
      answerOf(api.POST('/api/me/sessions/{id}/end', { params: { path: { id } }, body })),
    [sessionsQuery.queryKey],
    () => ending.close(),
  );
  const endAll = useChange(
    (body: { password?: string }) => answerOf(api.POST('/api/me/sign-out-everywhere', { body })),
    [],
    () => void leave(),
  );
  const sessions = [...data].sort((a, b) => Number(b.current) - Number(a.current));
  const { what } = ending;
  return (
    <Section
      title="Sessions"
      aside={
        <Button variant="default" onClick={() => ending.open('all')}>
          Sign out everywhere
        </Button>
      }
    >
      {error !== null && <ProblemAlert error={error} />}
      <SidePanel title={what === 'all' ? 'Sign out everywhere' : 'End a session'} panel={ending}>
        {what === 'all' && (
          <EndSessions
            change={endAll}
            words="Every session of yours ends, this one included. You sign in again."
            submit="Sign out everywhere"
            close={ending.close}
          />
        )}
        {what !== null && what !== 'all' && (
          <EndSessions
            change={{ ...end, run: (given) => end.run({ id: what.id, ...given }) }}
            words={`The session of ${browserName(what.userAgent)} ends at once.`}
            submit="End it"
            close={ending.close}
          />
        )}
      </SidePanel>
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
                onClick={() => ending.open(session)}
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
