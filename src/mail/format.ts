import type { Money } from '../domain/catalog.js';
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

/**
 * ISO 4217's minor units where there are not two. Intl follows CLDR in place of ISO: for the forint it has
 * changed from two decimals to none between versions of Node, which would make a price a hundred times higher.
 */
const DECIMALS: Record<string, number> = Object.fromEntries([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'
    .split(' ')
    .map((code) => [code, 0]),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3]),
  ...'CLF UYW'.split(' ').map((code) => [code, 4]),
]);

/** A price a year with the currency's own number of decimals: `USD 4,800.00 a year`, `JPY 4,800 a year`. */
export function formatMoney({ amount, currency }: Money): string {
  const decimals = DECIMALS[currency] ?? 2;
  const number = new Intl.NumberFormat('en', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return `${currency} ${number.format(amount / 10 ** decimals)} a year`;
}

type Part = (type: Intl.DateTimeFormatPartTypes) => string;

function partsOf(instant: Instant, zone: string, precise: boolean): Part {
  const parts = new Intl.DateTimeFormat('en-GB', {
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
  }).formatToParts(new Date(instant));
  return (type) => parts.find((part) => part.type === type)?.value ?? '';
}

const dayOf = (part: Part) => `${part('day')} ${part('month')} ${part('year')}`;

const timeOf = (part: Part, precise: boolean) =>
  [part('hour'), part('minute'), ...(precise ? [part('second')] : [])].join(':');

const zoneOf = (part: Part, zone: string) => (zone === 'UTC' ? 'UTC' : `${part('timeZoneName')}, ${zone}`);

/** The zone itself, or UTC where it is not an IANA time zone. */
export function knownZone(zone: string): string {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: zone });
    return zone;
  } catch {
    return 'UTC';
  }
}
