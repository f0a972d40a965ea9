import { formatDay } from '../show/words.js';

/** The catalog’s names of user types, by their codes. */
type Names = Record<string, { name: string } | undefined>;

/** What a field holds, as people read it. */
export function inWords(value: unknown, names: Names = {}): string {
  const named = (code: unknown) => names[String(code)]?.name ?? String(code);
  if (value === null) return 'None';
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => inWords(one, names)).join('; ') || 'None';
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value) : value;
  if (typeof value !== 'object') return String(value);
  if ('date' in value && 'estimate' in value)
    return `${formatDay(String(value.date))}${value.estimate ? ' (estimate)' : ''}`;
  if ('percent' in value && 'userType' in value && 'reason' in value)
    return `${named(value.userType)} ${String(value.percent)} %: ${String(value.reason)}`;
  return Object.entries(value)
    .map(([code, count]) => `${named(code)} ${String(count)}`)
    .join(', ');
}
