import { Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMe } from '../session/me.js';
import { ChangeForm } from '../settings/panel.js';
import type { Change } from '../settings/use-change.js';
import { PasswordField } from './password-field.js';

interface EndSessionsProps {
  change: Change<{ password?: string }>;
  /** What ends. */
  words: string;
  submit: string;
  close(): void;
}

/** Asks for the password once more: a screen that somebody has left unlocked is not enough. */
export function EndSessions({ change, words, submit, close }: EndSessionsProps) {
  const form = useForm({ initialValues: { password: '' } });
  const { session } = useMe();
  const hasPassword = !session?.bySingleSignOn;
  return (
    <ChangeForm
      form={form}
      error={change.error}
      isPending={change.isPending}
      submit={submit}
      destructive
      disabled={hasPassword && form.values.password === ''}
      onSubmit={() => change.run(hasPassword ? form.getValues() : {})}
      cancel={close}
    >
      <Text size="sm">{words}</Text>
      {hasPassword && (
        <PasswordField
          label="Your password"
          autoComplete="current-password"
          data-autofocus
          {...form.getInputProps('password')}
        />
      )}
    </ChangeForm>
  );
}
