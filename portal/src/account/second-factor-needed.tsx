import { Container, Paper, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { ScreenHead } from '../shell/screen.js';
import { Enrol } from './enrol.js';

const route = getRouteApi('/second-factor-needed');

/** In place of every screen, for who has to have a second factor and has none. */
export function SecondFactorNeeded() {
  const { back } = route.useSearch();
  const router = useRouter();
  const queries = useQueryClient();
  const enter = () => {
    queries.clear();
    router.history.push(back ?? '/');
  };
  return (
    <Container size={560} py={64} component="main">
      <Paper withBorder p="lg" radius="md">
        <Stack>
          <Text fw={600} size="lg">
            Fortnight
          </Text>
          <ScreenHead title="Set up a second factor" />
          <Text size="sm">
            You need one to log in here. It takes a minute; then you go on where you wanted to.
          </Text>
          <Enrol done={enter} />
        </Stack>
      </Paper>
    </Container>
  );
}
