import { Anchor, Group, Text } from '@mantine/core';
import { Section } from '../customer/section.js';
import { CopyButton } from '../show/copy.js';

/** Where whoever is interested asks a partner: to be put on its own site, or into a letter. */
export function IntakeLink({ partner }: { partner: string }) {
  const url = new URL(`/intake/${partner}`, window.location.href).href;
  return (
    <Section title="Your intake form">
      <Group justify="space-between" gap="sm">
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          Whoever fills it in becomes a registered deal of yours:{' '}
          <Anchor href={url} target="_blank" rel="noreferrer" size="sm">
            {url}
          </Anchor>
        </Text>
        <CopyButton value={url} size="xs">
          Copy address
        </CopyButton>
      </Group>
    </Section>
  );
}
