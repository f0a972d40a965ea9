import type { Report } from '../api/client.js';

// The API names days by their date; where they begin is its business, so none is moved by a zone here.
const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
const formats = {
  month: format({ month: 'short', year: 'numeric' }),
  day: format({ day: 'numeric', month: 'short' }),
  weekday: format({ weekday: 'short', day: 'numeric', month: 'short' }),
};

export function dayWords(day: string): string {
  return formats.weekday.format(new Date(day));
}

/** Such as `Nov 2026`, `week of 23 Nov` or `25 Nov`. */
export function periodWords(from: string, by: Report['by']): string {
  const date = new Date(from);
  if (by === 'month') return formats.month.format(date);
  const day = formats.day.format(date);
  return by === 'week' ? `week of ${day}` : day;
}

export function percent(rate: number | null): string {
  return rate === null ? '—' : `${Math.round(rate * 100)} %`;
}
