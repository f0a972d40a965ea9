import { Badge, Stack, Text } from '@mantine/core';
import type { Webhook } from '../../api/client.js';
import { Instant } from '../../show/instant.js';

const states = {
  sent: { label: 'Enabled', color: 'green' },
  failing: { label: 'Failing', color: 'orange' },
  disabled: { label: 'Disabled', color: 'gray' },
} as const;

export const stateOptions = Object.entries(states).map(([value, { label }]) => ({ value, label }));

export function stateOf({ enabled, failingSince }: Webhook): keyof typeof states {
  if (!enabled) return 'disabled';
  return failingSince === null ? 'sent' : 'failing';
}

export function WebhookState({ webhook }: { webhook: Webhook }) {
  const { label, color } = states[stateOf(webhook)];
  const { enabled, disabledReason, failingSince } = webhook;
  return (
    <Stack gap={0}>
      <Badge variant="dot" color={color} tt="none">
        {label}
      </Badge>
      {!enabled && disabledReason && (
        <Text size="xs" c="dimmed">
          {disabledReason}
        </Text>
      )}
      {enabled && failingSince && (
        <Text size="xs" c="dimmed">
          since <Instant at={failingSince} />
        </Text>
      )}
    </Stack>
  );
}
