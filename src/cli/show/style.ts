import Table from 'cli-table3';
import { DateTime } from 'luxon';
import pico from 'picocolors';
import type { Surroundings } from '../surroundings.js';

export type Colors = ReturnType<typeof pico.createColors>;

/** How things are shown: where dates are, and in which colours. */
export interface Style {
  colors: Colors;
  /** `9 Jun 2026 14:00:05 GMT+2` */
  at(instant: string): string;
  /** The same with how long it is until then: `… (in 3 days)` */
  when(instant: string): string;
  /** Whether it has passed. */
  isPast(instant: string): boolean;
}

export function styleFor({ color, now, zone: own }: Surroundings, zone: string = own): Style {
  const colors = pico.createColors(color.out);
  const at = (instant: string) =>
    DateTime.fromISO(instant, { zone, locale: 'en' }).toFormat('d LLL yyyy HH:mm:ss ZZZZ');
  const base = DateTime.fromJSDate(now());
  const when = (instant: string) => {
    const then = DateTime.fromISO(instant, { locale: 'en' });
    const isNow = Math.abs(then.diff(base).toMillis()) < 1_000;
    const relative = isNow ? 'just now' : then.toRelative({ base });
    return relative === null ? at(instant) : `${at(instant)} ${colors.dim(`(${relative})`)}`;
  };
  const isPast = (instant: string) => DateTime.fromISO(instant) <= base;
  return { colors, at, when, isPast };
}

const frameless = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};
const bare = { head: [], border: [], 'padding-left': 0, 'padding-right': 0 };

/** Rows under a head, without lines around them: easy to read, to copy and to grep. */
export function table({ colors }: Style, head: string[], rows: string[][]): string {
  const made = new Table({ head: head.map((title) => colors.bold(title)), chars: frameless, style: bare });
  made.push(...rows.map((row) => row.map((cell) => printable(colors, cell))));
  return trimmed(made.toString());
}

/** Names on the left, values on the right. */
export function facts({ colors }: Style, pairs: [string, string][]): string {
  const made = new Table({ chars: frameless, style: bare });
  made.push(...pairs.map(([name, value]) => [colors.dim(name), printable(colors, value)]));
  return trimmed(made.toString());
}

export function heading({ colors }: Style, text: string): string {
  return `\n${colors.bold(printable(colors, text))}\n`;
}

/** The colours that are ours, and what ends them. */
const ownColors = /\p{Cc}\[(?:1|2|22|3[1-3]|39)m/u.source;
/** What turns round the order of the letters that follow. */
const turning = '[\\u202a-\\u202e\\u2066-\\u2069]';
const steering = new RegExp(`(${ownColors})|${turning}|\\p{Cc}`, 'gu');

/**
 * What comes from other people must not steer the terminal, nor hide there: only our own colours get through, and
 * none where we have none, as in a file.
 */
function printable({ isColorSupported }: Colors, text: string): string {
  return text.replace(steering, (_all, color: string | undefined) => (isColorSupported && color) || ' ');
}

function trimmed(text: string): string {
  return `${text.replace(/[ ]+$/gm, '')}\n`;
}
