import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Section } from '../customer/section.js';
import { useMe } from '../session/me.js';
import { Screen, ScreenHead } from '../shell/screen.js';
import { roleWords } from '../show/words.js';
import { ChangePassword } from './change-password.js';
import { SecondFactor } from './second-factor.js';
import { Sessions } from './sessions.js';

/** What concerns one’s own login. Keys have none of it. */
export function AccountScreen() {
  const me = useMe();
  return (
    <Screen>
      <ScreenHead title="My account" />
      <Stack maw={760}>
        <Section title="Who you are">
          <Group gap="xl" component="dl" m={0}>
            <Fact name="Name">{me.name}</Fact>
            <Fact name="Email">{me.email}</Fact>
            <Fact name="Role">{roleWords[me.role]}</Fact>
            {me.partnerName && <Fact name="Partner">{me.partnerName}</Fact>}
          </Group>
          <Text size="sm" c="dimmed">
            {me.kind === 'vendor' ? 'An admin' : 'The vendor'} changes name and role for you.
          </Text>
        </Section>
        {me.session?.bySingleSignOn ? (
          <Section title="Password and second factor">
            <Text size="sm">
              You signed in by single sign-on: password and second factor are kept by whom you signed in with.
            </Text>
          </Section>
        ) : (
          <>
            <ChangePassword email={me.email ?? ''} />
            <Section title="Second factor">
              <SecondFactor has={me.session?.hasSecondFactor ?? false} />
            </Section>
          </>
        )}
        <Sessions />
      </Stack>
    </Screen>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <Text component="dt" size="xs" c="dimmed">
        {name}
      </Text>
      <Text component="dd" size="sm" m={0} style={{ overflowWrap: 'anywhere' }}>
        {children}
      </Text>
    </div>
  );
}
