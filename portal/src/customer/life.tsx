import { Button, Group, SegmentedControl, Text, Timeline } from '@mantine/core';
import { IconCheck, IconClock, IconPointFilled, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Customer, TimelineEntry } from '../api/client.js';
import { timelineQuery } from '../api/queries.js';
import { ProblemAlert } from '../shell/failure.js';
import { Instant } from '../show/instant.js';
import { WithInstants } from '../show/with-instants.js';
import { Section } from './section.js';

/** Told elsewhere on the page, and many. */
const minor = new Set(['import-reported', 'tenant-updated', 'mail-answered', 'mail-dropped', 'mail-retried']);
const shownAtFirst = 20;

/** What is to come above, what has been below, and now between them. */
export function Life({ customer }: { customer: Customer }) {
  const { agenda, contact, id } = customer;
  const { data: entries = [], error } = useQuery({ ...timelineQuery(id), throwOnError: false });
  const [which, setWhich] = useState<'main' | 'all'>('main');
  const [isWhole, setWhole] = useState(false);
  const past = entries.filter((entry) => which === 'all' || isMain(entry)).reverse();
  const shown = isWhole ? past : past.slice(0, shownAtFirst);
  const future = [...agenda].reverse();
  return (
    <Section
      title="Agenda and timeline"
      aside={
        <SegmentedControl
          size="xs"
          aria-label="Which events"
          value={which}
          onChange={(value) => setWhich(value === 'all' ? 'all' : 'main')}
          data={[
            { value: 'main', label: 'Main events' },
            { value: 'all', label: 'All events' },
          ]}
        />
      }
    >
      {error && <ProblemAlert error={error} />}
      <Timeline bulletSize={22} lineWidth={2} active={-1}>
        {future.map(({ at, what }) => (
          <Timeline.Item
            key={`${at} ${what}`}
            bullet={<IconClock size={13} aria-hidden />}
            lineVariant="dashed"
            title={<Text size="sm">{what}</Text>}
          >
            <Line at={at} zone={contact.zone} />
          </Timeline.Item>
        ))}
        <Timeline.Item
          bullet={<IconPointFilled size={13} aria-hidden />}
          title={
            <Text size="sm" fw={600}>
              Now{future.length === 0 ? ': nothing is to come by itself' : ''}
            </Text>
          }
        />
        {shown.map((entry) => (
          <Timeline.Item
            key={entry.sequence}
            bullet={isRefused(entry) ? <IconX size={13} aria-hidden /> : <IconCheck size={13} aria-hidden />}
            title={
              <Text size="sm">
                <WithInstants text={entry.what} zone={contact.zone} />
              </Text>
            }
          >
            <Line at={entry.at} zone={contact.zone} by={entry.by} />
          </Timeline.Item>
        ))}
      </Timeline>
      {shown.length < past.length && (
        <Group>
          <Button variant="default" size="xs" onClick={() => setWhole(true)}>
            Show {past.length - shown.length} earlier
          </Button>
        </Group>
      )}
    </Section>
  );
}

function isMain({ event }: TimelineEntry): boolean {
  return !minor.has(event.type) || (event.type === 'import-reported' && event.status !== 'running');
}

function isRefused({ event }: TimelineEntry): boolean {
  return event.type === 'refused' || event.type === 'tenant-refused';
}

function Line({ at, zone, by }: { at: string; zone: string; by?: string }) {
  return (
    <Text size="xs" c="dimmed">
      <Instant at={at} zone={zone} />
      {by && `, by ${by}`}
    </Text>
  );
}
