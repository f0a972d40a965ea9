import { Alert, Group, Text } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { sentence } from '../../api/problem.js';
import { Section } from '../../customer/section.js';
import { ProblemAlert } from '../../shell/failure.js';
import { SubmitButton } from '../../shell/submit-button.js';

/** One message now, of no customer, and what the receiver answered. */
export function Test({ id }: { id: string }) {
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => answerOf(api.POST('/api/webhooks/{id}/test', { params: { path: { id } }, body: {} })),
  });
  return (
    <Section title="Test">
      <Group justify="space-between">
        <Text size="sm" maw={480}>
          Sends one signed message of no customer, at once, and shows what comes back.
        </Text>
        <SubmitButton
          variant="default"
          leftSection={<IconSend size={16} />}
          isBusy={isPending}
          onClick={() => mutate()}
        >
          Send a test
        </SubmitButton>
      </Group>
      <div aria-live="polite">
        {error && <ProblemAlert error={error} />}
        {data && !isPending && (
          <Alert
            variant="outline"
            color={data.delivered ? 'green' : 'red'}
            title={data.delivered ? 'It was taken' : 'It was not taken'}
          >
            <Text size="sm">
              {data.status === null ? 'There was no answer' : `The receiver answered ${data.status}`} after{' '}
              {data.durationMs} ms. {data.reason && sentence(data.reason)}
            </Text>
          </Alert>
        )}
      </div>
    </Section>
  );
}
