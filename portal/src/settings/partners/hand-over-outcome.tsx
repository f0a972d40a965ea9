import { Alert, Anchor, Button, Group, List, Progress, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRunning } from '../../actions/panel-drawer.js';
import { ProblemAlert } from '../../shell/failure.js';
import { Quiet } from '../panel.js';
import { type Run, runInWords } from './use-hand-over.js';

interface OutcomeProps {
  run: Run;
  target: string;
  stop(): void;
  close(): void;
}

/** How far it is while it goes, and how it went. */
export function Outcome({ run, target, stop, close }: OutcomeProps) {
  const { state, moved, refused, remaining, error } = run;
  useRunning(state === 'running');
  const total = moved + refused.length + remaining;
  const percent = total === 0 ? 100 : Math.round((100 * (total - remaining)) / total);
  return (
    <Stack>
      <Text size="sm" role="status">
        {runInWords(run, target)}
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
                  renderRoot={(props) => (
                    <Link to="/customers/$id" params={{ id }} target="_blank" {...props} />
                  )}
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
