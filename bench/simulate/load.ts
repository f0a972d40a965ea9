import type { Instant } from '../../src/domain/time.js';

export const measures = [
  'starts',
  'commands',
  'timers',
  'tasks',
  'activities',
  'events',
  'actions',
  'queries',
  'emails',
  'tenants',
  'publications',
] as const;
export type Measure = (typeof measures)[number];

const hourMs = 3_600_000;
const hours = 365 * 24;

/** What happens in each hour of a year; what lies beyond its end is that of the year before, folded back. */
export class Load {
  readonly #hours = new Map<Measure, Float64Array>(
    measures.map((measure) => [measure, new Float64Array(hours)]),
  );
  /** How many timers fire at the very same instant, for those that fall on a midnight. */
  readonly #midnights = new Map<Instant, number>();

  constructor(private readonly from: Instant) {}

  add(at: Instant, amounts: Partial<Record<Measure, number>>): void {
    const hour = Math.floor((Date.parse(at) - Date.parse(this.from)) / hourMs);
    const place = ((hour % hours) + hours) % hours;
    for (const [measure, amount] of Object.entries(amounts)) {
      const all = this.#hours.get(measure as Measure);
      if (all) all[place] = (all[place] ?? 0) + amount;
    }
    if (amounts.timers && at.endsWith('T00:00:00.000Z')) {
      const day = at.slice(5);
      this.#midnights.set(day, (this.#midnights.get(day) ?? 0) + 1);
    }
  }

  total(measure: Measure): number {
    return this.#of(measure).reduce((sum, one) => sum + one, 0);
  }

  mean(measure: Measure): number {
    return this.total(measure) / hours;
  }

  /** The hour below which this share of the year's hours lies, from 0 to 1. */
  quantile(measure: Measure, share: number): number {
    const sorted = [...this.#of(measure)].sort((a, b) => a - b);
    return sorted[Math.min(Math.floor(share * hours), hours - 1)] ?? 0;
  }

  /** The busiest hour, and when it is. */
  peak(measure: Measure): { value: number; at: Instant } {
    const all = this.#of(measure);
    let place = 0;
    for (let hour = 0; hour < hours; hour += 1) if ((all[hour] ?? 0) > (all[place] ?? 0)) place = hour;
    return { value: all[place] ?? 0, at: new Date(Date.parse(this.from) + place * hourMs).toISOString() };
  }

  /** Of each hour of the day, its share of all. */
  byHourOfDay(measure: Measure): number[] {
    const all = this.#of(measure);
    const sums = Array.from({ length: 24 }, () => 0);
    for (let hour = 0; hour < hours; hour += 1) sums[hour % 24] = (sums[hour % 24] ?? 0) + (all[hour] ?? 0);
    const total = this.total(measure) || 1;
    return sums.map((sum) => sum / total);
  }

  /** The most timers that fire in one and the same instant. */
  wave(): { value: number; day: string } {
    const [day = 'never', value = 0] = [...this.#midnights].sort(([, a], [, b]) => b - a)[0] ?? [];
    return { value, day };
  }

  #of(measure: Measure): Float64Array {
    return this.#hours.get(measure) ?? new Float64Array(hours);
  }
}
