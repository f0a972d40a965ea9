/** A year of very many customers in the pure core, by hour: what `docs/scale.md` rests on. */
import type { Options } from './harness/options.js';
import { type Figure, figure, type Measured } from './harness/report.js';
import { Load, type Measure, measures } from './simulate/load.js';
import { assumptions, liveAYear } from './simulate/plan.js';

const from = '2030-01-01T00:00:00.000Z';
const units: Partial<Record<Measure, string>> = { events: 'events', emails: 'emails', actions: 'actions' };

export async function simulation({ lives, quick }: Options): Promise<Measured> {
  const count = quick ? Math.min(lives, 1_000) : lives;
  const load = new Load(from);
  const started = performance.now();
  const cpu = process.cpuUsage();
  let bytes = 0;
  for (let number = 0; number < count; number += 1) {
    const life = liveAYear(load, number, from);
    if (number % 1_000 === 0) bytes += JSON.stringify(life.state).length;
  }
  const seconds = (performance.now() - started) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  const cpuMs = (user + system) / 1_000;
  const of = (name: string, unit: string, value: number) => figure(name, { unit, value });
  const each = measures.map((measure): Figure => {
    return of(`${measure} a customer and year`, units[measure] ?? 'times', load.total(measure) / count);
  });
  const million = 1_000_000 / count;
  const hours = (['tasks', 'events', 'actions', 'emails', 'publications', 'commands'] as const).flatMap(
    (measure) => {
      const name = `${measure} an hour, of a million customers`;
      return [
        of(`${name}: mean`, 'an hour', load.mean(measure) * million),
        of(`${name}: 99 of 100 hours below`, 'an hour', load.quantile(measure, 0.99) * million),
        of(`${name}: busiest`, 'an hour', load.peak(measure).value * million),
      ];
    },
  );
  const wave = load.wave();
  const share = load.byHourOfDay('commands').map((part) => Math.round(part * 100));
  return {
    versions: {},
    settings: { lives: count, ...assumptions },
    notes: [
      `${count} lives in ${seconds.toFixed(0)} s; figures of a million are these, times ${million.toFixed(1)}`,
      `busiest hour for emails: ${load.peak('emails').at}; for workflow tasks: ${load.peak('tasks').at}`,
      `commands by hour of the day (UTC), in percent: ${share.join(' ')}`,
    ],
    figures: [
      ...each,
      ...hours,
      of('timers that fire in one instant, of a million customers', 'times', wave.value * million),
      of('time of the pure core', 'ms a customer and year', (seconds * 1_000) / count),
      of('CPU of the pure core', 'ms a customer and year', cpuMs / count),
      of('state at the year’s end, as JSON', 'bytes', bytes / Math.ceil(count / 1_000)),
    ],
  };
}
