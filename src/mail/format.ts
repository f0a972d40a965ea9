import { decimalsOf, type Money } from '../domain/currency.js';
import type { Instant } from '../domain/time.js';

export interface InstantFormat {
  /** Show seconds: in a demo a day lasts ten of them, and minutes would be one and the same. */
  precise?: boolean;
}

/**
 * An instant with its weekday, zone and offset: `Tuesday, 9 June 2026 at 14:00 (GMT+2, Europe/Berlin)`.
 * An unknown zone falls back to UTC and says so: an email with the wrong zone's name would be worse.
 */
export function formatInstant(
  instant: Instant,
  zone: string,
  { precise = false }: InstantFormat = {},
): string {
  const part = partsOf(instant, knownZone(zone), precise);
  return `${part('weekday')}, ${dayOf(part)} at ${timeOf(part, precise)} (${zoneOf(part, knownZone(zone))})`;
}

/** The same for a subject line: `9 June 2026, 14:00 (GMT+2)`. */
export function formatBrief(instant: Instant, zone: string, { precise = false }: InstantFormat = {}): string {
  const part = partsOf(instant, knownZone(zone), precise);
  const offset = knownZone(zone) === 'UTC' ? 'UTC' : part('timeZoneName');
  return `${dayOf(part)}, ${timeOf(part, precise)} (${offset})`;
}

/** A price a year with the currency's own number of decimals: `USD 4,800.00 a year`, `JPY 4,800 a year`. */
export function formatMoney(money: Money): string {
  return `${formatAmount(money)} a year`;
}

/** An amount with the currency's own number of decimals, and its code unless a column says it: `EUR 4,800.00`. */
export function formatAmount({ amount, currency }: Money, withCode = true): string {
  const decimals = decimalsOf(currency);
  const number = new Intl.NumberFormat('en', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  const text = number.format(amount / 10 ** decimals);
  return withCode ? `${currency} ${text}` : text;
}

/** A day of the calendar, which has no zone: `1 April 2026`. */
export function formatDay(date: string): string {
  const part = partsOf(`${date}T00:00:00.000Z`, 'UTC', false);
  return dayOf(part);
}

/** The day that it is in a zone at an instant: `1 April 2026`. */
export function formatDayAt(instant: Instant, zone: string): string {
  return dayOf(partsOf(instant, knownZone(zone), false));
}

type Part = (type: Intl.DateTimeFormatPartTypes) => string;

function partsOf(instant: Instant, zone: string, precise: boolean): Part {
  const parts = formatterOf(zone, precise).formatToParts(new Date(instant));
  return (type) => parts.find((part) => part.type === type)?.value ?? '';
}

/** Making one takes longer than many an email. Zones may be written in any case, so there could be too many. */
const mostFormatters = 1_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string, precise: boolean): Intl.DateTimeFormat {
  const key = `${zone} ${precise}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...(precise ? { second: '2-digit' } : {}),
    hourCycle: 'h23',
    timeZoneName: 'shortOffset',
  });
  if (formatters.size >= mostFormatters) formatters.clear();
  formatters.set(key, made);
  return made;
}

const dayOf = (part: Part) => `${part('day')} ${part('month')} ${part('year')}`;

const timeOf = (part: Part, precise: boolean) =>
  [part('hour'), part('minute'), ...(precise ? [part('second')] : [])].join(':');

const zoneOf = (part: Part, zone: string) => (zone === 'UTC' ? 'UTC' : `${part('timeZoneName')}, ${zone}`);

/** The zone itself, or UTC where it is not an IANA time zone. */
export function knownZone(zone: string): string {
  try {
    formatterOf(zone, false);
    return zone;
  } catch {
    return 'UTC';
  }
}
