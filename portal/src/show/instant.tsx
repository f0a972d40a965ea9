import { Text, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { settingsQuery } from '../api/queries.js';

/** Where whoever looks at the screen is. */
export const viewerZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Such as `14 Jun 2026, 15:04 CEST`: absolute, and always with its zone. */
export function formatInstant(at: string, zone: string = viewerZone, seconds = false): string {
  const key = `${zone} ${seconds}`;
  const format = formats.get(key) ?? formatFor(zone, seconds);
  formats.set(key, format);
  // A hyphen is where browsers break a line, and `GMT-` at the end of one is no zone.
  return format.format(new Date(at)).replace('GMT-', 'GMT\u2212');
}

function formatFor(timeZone: string, seconds: boolean): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds && { second: '2-digit' }),
    timeZone,
    timeZoneName: 'short',
  });
}

const hourMs = 3_600_000;

/** Where a day of the policy is shorter than an hour, minutes tell nothing apart. */
export function useSeconds(): boolean {
  const { data } = useQuery(settingsQuery);
  return data !== undefined && data.policy.dayMs < hourMs;
}

interface InstantProps {
  at: string;
  /** The viewer’s own unless given. */
  zone?: string;
}

/** Without anything that has to be pointed at: for running text. */
export function InstantText({ at, zone, seconds }: InstantProps & { seconds?: boolean }) {
  const short = useSeconds();
  return <time dateTime={at}>{formatInstant(at, zone, seconds ?? short)}</time>;
}

/** An instant with its zone; pointed at, in full and in UTC. What says so is made once somebody points at it. */
export function Instant({ at, zone = viewerZone }: InstantProps) {
  const [isPointedAt, setPointedAt] = useState(false);
  const point = () => setPointedAt(true);
  if (!isPointedAt)
    return (
      <Text span inherit onMouseEnter={point} onTouchStart={point}>
        <InstantText at={at} zone={zone} />
      </Text>
    );
  return (
    <Tooltip label={`${zone}; in UTC: ${at}`} events={{ hover: true, focus: false, touch: true }}>
      <Text span inherit>
        <InstantText at={at} zone={zone} />
      </Text>
    </Tooltip>
  );
}
