import { Alert, Anchor, Button, Group, List, Progress, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ProblemAlert } from '../../shell/failure.js';
import { Quiet } from '../panel.js';

export interface Run {
  state: 'running' | 'stopped' | 'done' | 'failed';
  moved: number;
  refused: { id: string; reason: string }[];
  remaining: number;
  error: unknown;
}

interface OutcomeProps {
  run: Run;
  target: string;
  stop(): void;
  close(): void;
}

/** How far it is while it goes, and how it went. */
export function Outcome({ run, target, stop, close }: OutcomeProps) {
  const { state, moved, refused, remaining, error } = run;
  const total = moved + refused.length + remaining;
  const percent = total === 0 ? 100 : Math.round((100 * (total - remaining)) / total);
  return (
    <Stack>
      <Text size="sm" role="status">
        {state === 'running' && `Handing over: ${total - remaining} of ${total} looked at.`}
        {state === 'stopped' &&
          `Stopped: ${moved} belong to ${target} now, ${remaining} are left as they were.`}
        {state === 'done' && `Done: ${moved} belong to ${target} now.`}
      </Text>
      <Progress value={percent} animated={state === 'running'} aria-label="Progress of the hand-over" />
      {error !== null && <ProblemAlert error={error} />}
      {refused.length > 0 && (
        <Alert color="orange" variant="outline" title={`${refused.length} did not move`}>
          <List size="sm">
            {refused.map(({ id, reason }) => (
              <List.Item key={id}>
                <Anchor
                  inherit
                  renderRoot={(props) => <Link to="/customers/$id" params={{ id }} {...props} />}
                >
                  {id}
                </Anchor>
                : {reason}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Group justify="flex-end">
        {state === 'running' ? (
          <Button variant="default" onClick={stop}>
            Stop after this batch
          </Button>
        ) : (
          <Button onClick={close}>Close</Button>
        )}
      </Group>
      {state !== 'running' && remaining > 0 && <Quiet>Begin again to hand over the rest.</Quiet>}
    </Stack>
  );
}
