import { Badge, Group, Progress, ScrollArea, Stack, Table, Text } from '@mantine/core';
import type { Customer } from '../api/client.js';
import { Instant, InstantText } from '../show/instant.js';
import { Section } from './section.js';

const looks = {
  running: { color: 'indigo', words: 'Running' },
  failed: { color: 'red', words: 'Failed' },
  stalled: { color: 'orange', words: 'Stalled' },
} as const;

/** The import as the product reports it, newest line first. */
export function ImportSection({ customer }: { customer: Customer }) {
  const { import: current, contact } = customer;
  if (!current) return null;
  const { color, words } = looks[current.status];
  return (
    <Section
      title="Import"
      aside={
        <Badge color={color} variant="dot" tt="none">
          {words}
        </Badge>
      }
    >
      <Stack gap={4}>
        <Progress value={current.percent} color={color} size="lg" aria-label="Import progress" />
        <Group justify="space-between">
          <Text size="sm">
            {current.percent} %, attempt {current.attempt}
          </Text>
          <Text size="sm" c="dimmed">
            Last report <Instant at={current.lastReportAt} zone={contact.zone} />
          </Text>
        </Group>
      </Stack>
      {current.error && (
        <Text size="sm" c="var(--mantine-color-error)">
          {current.error}
        </Text>
      )}
      {current.log.length > 0 && (
        <ScrollArea.Autosize
          mah={260}
          viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': 'Event log' }}
        >
          <Table fz="xs" verticalSpacing={4} horizontalSpacing="xs">
            <Table.Tbody>
              {numbered(current.log).map((line) => (
                <Table.Tr key={line.number}>
                  <Table.Td w={1}>
                    <InstantText at={line.at} zone={contact.zone} seconds />
                  </Table.Td>
                  <Table.Td c={line.level === 'error' ? 'var(--mantine-color-error)' : undefined}>
                    {line.level === 'info' ? '' : `${line.level}: `}
                    {line.message}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea.Autosize>
      )}
    </Section>
  );
}

/** The newest first; lines are added at the end, so a number stays with its line. */
function numbered<Line>(log: readonly Line[]) {
  return log.map((line, number) => ({ ...line, number })).reverse();
}
