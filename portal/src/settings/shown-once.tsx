import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useArrival } from '../account/use-arrival.js';
import { useSecret } from '../actions/panel-drawer.js';
import { CopyButton } from '../show/copy.js';

interface ShownOnceProps {
  label: string;
  value: string;
  /** What it is for, and where it goes. */
  note: string;
  close(): void;
}

/** A secret, to whoever made it: to be copied now. */
export function ShownOnce({ label, value, note, close }: ShownOnceProps) {
  useSecret();
  const secret = useArrival<HTMLInputElement>();
  return (
    <Stack>
      <Alert color="orange" variant="outline" title="Copy it now: it is not shown again" role="alert">
        <Text size="sm">{note}</Text>
      </Alert>
      <TextInput
        ref={secret}
        label={label}
        readOnly
        value={value}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <Group justify="flex-end">
        <CopyButton value={value}>Copy</CopyButton>
        <Button onClick={close}>I have kept it</Button>
      </Group>
    </Stack>
  );
}
