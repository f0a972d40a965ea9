import { Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconLink } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../api/client.js';
import { wordsOf } from '../api/problem.js';
import { SubmitButton } from '../shell/submit-button.js';
import { CopyButton, copyText } from '../show/copy.js';
import { formatInstant, useSeconds } from '../show/instant.js';

/** Copies the activation link; where the browser does not let us, it shows it. */
export function CopyLink({ id, organization }: { id: string; organization: string }) {
  const [shown, setShown] = useState<string | null>(null);
  const seconds = useSeconds();
  const { mutate, isPending } = useMutation({
    mutationFn: () => answerOf(api.POST('/api/customers/{id}/activation-link', { params: { path: { id } } })),
    onSuccess: async ({ url, expiresAt, rotated }) => {
      if (!(await copyText(url))) return setShown(url);
      const until = formatInstant(expiresAt, undefined, seconds);
      notifications.show({
        title: 'Activation link copied',
        message: `${organization}: valid until ${until}${rotated ? '. The earlier link had expired; this is a new one' : ''}.`,
      });
    },
    onError: (error) => {
      const { title, detail } = wordsOf(error);
      notifications.show({ color: 'red', title, message: detail });
    },
  });
  return (
    <>
      <SubmitButton
        variant="default"
        size="xs"
        leftSection={<IconLink size={14} />}
        isBusy={isPending}
        onClick={() => mutate()}
        aria-label={`Copy activation link of ${organization}`}
      >
        Copy link
      </SubmitButton>
      <Modal opened={shown !== null} onClose={() => setShown(null)} title="Activation link">
        <Stack>
          <Text size="sm">The browser does not let this page write to the clipboard. Copy it from here:</Text>
          <TextInput
            readOnly
            value={shown ?? ''}
            aria-label="Activation link"
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
          <Group justify="flex-end">
            <CopyButton value={shown ?? ''}>Copy</CopyButton>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
