import { Button, Group, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconShieldCheck } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../api/client.js';
import { meQuery } from '../api/queries.js';
import { announce, ChangeForm } from '../settings/panel.js';
import { useChange } from '../settings/use-change.js';
import { Enrol } from './enrol.js';
import { PasswordField } from './password-field.js';
import { useArrival } from './use-arrival.js';

type Doing = 'nothing' | 'enrolling' | 'ending';

/** Set up, or ended; each begins with the password. */
export function SecondFactor({ has }: { has: boolean }) {
  const [doing, setDoing] = useState<Doing>('nothing');
  const [isBack, setBack] = useState(false);
  const queries = useQueryClient();
  const button = useArrival<HTMLButtonElement>(isBack);
  const go = (next: Doing) => {
    setDoing(next);
    setBack(next === 'nothing');
  };
  if (doing === 'enrolling')
    return (
      <Enrol
        cancel={() => go('nothing')}
        done={() => {
          go('nothing');
          announce('Second factor set up', 'From now on you are asked for a code when you sign in.');
          void queries.invalidateQueries({ queryKey: meQuery.queryKey });
        }}
      />
    );
  if (doing === 'ending') return <End close={() => go('nothing')} />;
  return has ? (
    <Group justify="space-between">
      <Group gap="xs">
        <IconShieldCheck size={20} color="var(--mantine-color-green-text)" aria-hidden />
        <Text size="sm">It is set up: you are asked for a code when you sign in.</Text>
      </Group>
      <Button ref={button} variant="default" onClick={() => go('ending')}>
        Turn it off
      </Button>
    </Group>
  ) : (
    <Group justify="space-between">
      <Text size="sm" maw={480}>
        With a second factor, whoever learns your password still does not get in: signing in asks for a code
        of an app on your phone, too.
      </Text>
      <Button ref={button} onClick={() => go('enrolling')}>
        Set it up
      </Button>
    </Group>
  );
}

function End({ close }: { close(): void }) {
  const form = useForm({ initialValues: { password: '' } });
  const arrival = useArrival<HTMLInputElement>();
  const change = useChange(
    (body: { password: string }) => answerOf(api.POST('/api/me/second-factor/end', { body })),
    [meQuery.queryKey],
    () => {
      close();
      announce('Second factor turned off', 'The password alone lets you in now.');
    },
  );
  return (
    <ChangeForm
      form={form}
      error={change.error}
      isPending={change.isPending}
      submit="Turn it off"
      destructive
      disabled={form.values.password === ''}
      onSubmit={() => change.run(form.getValues())}
      cancel={close}
    >
      <Text size="sm">The password alone will let you in, and the codes that you kept become void.</Text>
      <PasswordField
        label="Your password"
        autoComplete="current-password"
        ref={arrival}
        {...form.getInputProps('password')}
      />
    </ChangeForm>
  );
}
