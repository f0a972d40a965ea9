import { Button, Group, Loader, SegmentedControl, Text, Timeline } from '@mantine/core';
import { IconCheck, IconClock, IconPointFilled, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useArrival } from '../account/use-arrival.js';
import type { Customer, TimelineEntry } from '../api/client.js';
import { timelineQuery } from '../api/queries.js';
import { paths, wordsFor } from '../draft/fields.js';
import { ProblemAlert } from '../shell/failure.js';
import { Instant } from '../show/instant.js';
import { WithInstants } from '../show/with-instants.js';
import { SaidThen } from './said.js';
import { Section } from './section.js';

/** Told elsewhere on the page, and many. */
const minor = new Set(['import-reported', 'tenant-updated', 'mail-answered', 'mail-dropped', 'mail-retried']);
const shownAtFirst = 20;
/** As many fields are named; more are counted, and told on demand. */
const few = 4;

/** What is to come above, what has been below, and now between them. */
export function Life({ customer }: { customer: Customer }) {
  const { agenda, contact, id } = customer;
  const { data, error } = useQuery({ ...timelineQuery(id), throwOnError: false });
  const entries = data ?? [];
  const [which, setWhich] = useState<'main' | 'all'>('main');
  const [isWhole, setWhole] = useState(false);
  const past = which === 'all' ? entries.map((entry) => [entry]) : joined(entries.filter(isMain));
  past.reverse();
  const shown = isWhole ? past : past.slice(0, shownAtFirst);
  const future = [...agenda].reverse();
  // The button that shows them goes.
  const earlier = useArrival<HTMLDivElement>(isWhole);
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
      {data && error && <ProblemAlert error={error} />}
      <Timeline bulletSize={22} lineWidth={2} active={-1} role="list">
        {future.map(({ at, what }) => (
          <Timeline.Item
            role="listitem"
            key={`${at} ${what}`}
            bullet={<IconClock size={13} aria-hidden />}
            lineVariant="dashed"
            title={<Text size="sm">{what}</Text>}
          >
            <Line at={at} zone={contact.zone} />
          </Timeline.Item>
        ))}
        <Timeline.Item
          role="listitem"
          bullet={<IconPointFilled size={13} aria-hidden />}
          title={
            <Text size="sm" fw={600}>
              Now{future.length === 0 ? ': nothing is to come by itself' : ''}
            </Text>
          }
        />
        {shown.map((group, index) => (
          <Timeline.Item
            role="listitem"
            key={group.at(-1)?.sequence}
            {...(index === shownAtFirst && { ref: earlier, tabIndex: -1 })}
            bullet={
              group.some(isRefused) ? <IconX size={13} aria-hidden /> : <IconCheck size={13} aria-hidden />
            }
            title={<Happened group={group} zone={contact.zone} />}
          >
            {group.slice(-1).map(({ sequence, at, by }) => (
              <Line key={sequence} at={at} zone={contact.zone} by={by} />
            ))}
            <SaidThen entries={group} catalog={customer.catalog} />
          </Timeline.Item>
        ))}
      </Timeline>
      {!data &&
        (error ? <ProblemAlert error={error} /> : <Loader size="sm" aria-label="Loading what has been" />)}
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

/** What somebody typed into the form in one go is one line: it is saved every few seconds. */
function joined(entries: readonly TimelineEntry[]): TimelineEntry[][] {
  const groups: TimelineEntry[][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const continues =
      entry.event.type === 'details-saved' &&
      before?.event.type === 'details-saved' &&
      before.by === entry.by;
    if (last && continues) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function Happened({ group, zone }: { group: readonly TimelineEntry[]; zone: string }) {
  const saved = new Set(group.flatMap(({ event }) => (event.type === 'details-saved' ? pathsIn(event) : [])));
  const fields = paths.filter((path) => saved.has(path));
  const [first] = group;
  return (
    <Text size="sm">
      {fields.length > 0 ? (
        `Details saved: ${fields.length > few ? `${fields.length} fields` : fields.map(wordsFor).join('; ')}`
      ) : (
        <WithInstants text={first?.what ?? ''} zone={zone} />
      )}
    </Text>
  );
}

/** Each field of the form that was saved or emptied. */
function pathsIn({ changes, cleared }: TimelineEntry['event']): string[] {
  const sections = Object.entries((changes ?? {}) as Record<string, object>);
  return [
    ...sections.flatMap(([section, fields]) => Object.keys(fields).map((field) => `${section}.${field}`)),
    ...(Array.isArray(cleared) ? cleared.map(String) : []),
  ];
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
