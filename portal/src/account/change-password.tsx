import { Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { answerOf, api } from '../api/client.js';
import { sessionsQuery } from '../api/settings-queries.js';
import { Section } from '../customer/section.js';
import { announce, ChangeForm } from '../settings/panel.js';
import { useChange } from '../settings/use-change.js';
import { PasswordField } from './password-field.js';

export function ChangePassword({ email }: { email: string }) {
  const form = useForm({ initialValues: { current: '', next: '' } });
  const change = useChange(
    (body: { current: string; next: string }) => answerOf(api.POST('/api/me/password', { body })),
    [sessionsQuery.queryKey],
    () => {
      form.reset();
      announce('Password changed', 'Wherever else you were signed in, you are not any more.');
    },
  );
  return (
    <Section title="Password">
      <ChangeForm
        form={form}
        error={change.error}
        isPending={change.isPending}
        submit="Change password"
        disabled={form.values.current === '' || form.values.next === ''}
        onSubmit={() => change.run(form.getValues())}
      >
        <input type="hidden" name="username" value={email} autoComplete="username" />
        <PasswordField
          label="Current password"
          autoComplete="current-password"
          {...form.getInputProps('current')}
        />
        <PasswordField
          label="New password"
          description="At least 12 characters; several words are easy to keep in mind."
          autoComplete="new-password"
          {...form.getInputProps('next')}
        />
        <Text size="sm" c="dimmed">
          Your other sessions end, and you are told by email.
        </Text>
      </ChangeForm>
    </Section>
  );
}
