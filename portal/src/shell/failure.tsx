import { Alert, Anchor, Button, Container, Group, Stack, Text } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { wordsOf } from '../api/problem.js';
import { WithInstants } from '../show/with-instants.js';
import { ScreenHead } from './screen.js';

/** In place of a screen that could not be shown. */
export function Failure({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const again = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Container size="sm" py="xl">
      <Stack>
        <ScreenHead title={wordsOf(error).title} />
        <PartFailure error={error} reset={again} />
      </Stack>
    </Container>
  );
}

/** In place of a part that could not be shown: what is around it stays. */
export function PartFailure({ error, reset }: ErrorComponentProps) {
  const { reset: resetQueries } = useQueryErrorResetBoundary();
  const again = () => {
    resetQueries();
    reset();
  };
  return (
    <Stack>
      <ProblemAlert error={error} byHand />
      <Group>
        <Button onClick={again}>Try again</Button>
      </Group>
    </Stack>
  );
}

/** What is wrong, and what helps. Readers hear it at once. */
export function ProblemAlert({ error, zone, byHand }: { error: unknown; zone?: string; byHand?: boolean }) {
  const { title, detail, clears } = wordsOf(error, byHand);
  return (
    <Alert color="red" variant="outline" title={title} role="alert">
      <Text size="sm">
        <WithInstants text={detail} zone={zone} />
      </Text>
      {clears && (
        <Text size="sm">
          <WithInstants text={clears} zone={zone} />
        </Text>
      )}
    </Alert>
  );
}

export function NotFound() {
  return (
    <Container size="sm" py="xl">
      <Stack>
        <ScreenHead title="There is no such page" />
        <Text>
          Check the address, or begin at{' '}
          <Anchor inherit renderRoot={(props) => <Link to="/" {...props} />}>
            Home
          </Anchor>
          .
        </Text>
      </Stack>
    </Container>
  );
}
