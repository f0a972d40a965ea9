import { z } from 'zod';

/** An instant: ISO 8601 in UTC with milliseconds, for example `2026-06-09T12:00:00.000Z`. */
export type Instant = string;

export const instantSchema = z.iso
  .datetime({ offset: true, error: 'expected an instant such as 2026-06-09T12:00:00Z' })
  .transform((text): Instant => new Date(text).toISOString());

/** The instant `milliseconds` after (or, negative, before) another. */
export function plus(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}

/** Milliseconds from one instant to a later one; negative when it is earlier. */
export function until(from: Instant, to: Instant): number {
  return Date.parse(to) - Date.parse(from);
}

export function later(a: Instant, b: Instant): Instant {
  return until(a, b) > 0 ? b : a;
}

export function isDue(at: Instant, now: Instant): boolean {
  return until(at, now) >= 0;
}
