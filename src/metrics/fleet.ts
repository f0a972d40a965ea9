import { Gauge } from 'prom-client';
import type { Database } from '../store/database.js';
import { type Fleet, readFleet, type Waiting } from '../store/fleet.js';
import type { Meters } from './meters.js';

export interface FleetOptions {
  database: Database;
  /** What this process has tried to publish into the record, and could not yet. */
  unpublished(): Waiting;
  /** Asks Temporal. @throws where it does not answer */
  temporal(): Promise<unknown>;
  /** Hears why the record or Temporal could not be asked. */
  onError(error: unknown): void;
}

/** A scraper that comes more often than this, in milliseconds, gets the same again. */
const keptMs = 5_000;

const gauges = {
  fortnight_agenda_overdue: 'Customers for whom something was due a minute ago or more',
  fortnight_agenda_overdue_seconds: 'For how long the most overdue entry of an agenda has been due',
  fortnight_mail_undeliverable: 'Customers with an email that nobody could be given',
  fortnight_webhooks_waiting: 'Webhook deliveries that are due',
  fortnight_webhooks_oldest_seconds: 'For how long the oldest due webhook delivery waits',
  fortnight_webhooks_disabled: 'Webhooks that were turned off after days of failures',
} as const;

/**
 * Gauges of all customers, asked of the record when somebody scrapes, and whether Temporal answers. Each worker shows
 * the same ones, so a query takes their `max`. While the record cannot be asked they are absent, which an alert sees,
 * rather than wrong.
 * @returns what to call before the registry is read
 */
export function measureFleet({ registry }: Meters, options: FleetOptions): () => Promise<void> {
  const { database, unpublished, temporal, onError } = options;
  const gauge = <L extends string>(name: string, help: string, labelNames: L[] = []) =>
    new Gauge<L>({ name, help, labelNames, registers: [registry] });
  const up = gauge('fortnight_record_up', 'Whether the record could be asked about all customers');
  const temporalUp = gauge('fortnight_temporal_up', 'Whether Temporal answered');
  const lanes = gauge('fortnight_lane_waiting', 'Customers whose lane has something to do', ['lane']);
  const oldest = gauge('fortnight_lane_oldest_seconds', 'For how long the oldest work of a lane waits', [
    'lane',
  ]);
  const stages = gauge('fortnight_customers', 'Customers by stage', ['stage']);
  const single = Object.entries(gauges).map(([name, help]) => [name, gauge(name, help)] as const);

  function showLane(lane: string, { count, oldestSeconds }: Waiting): void {
    lanes.set({ lane }, count);
    oldest.set({ lane }, oldestSeconds);
  }

  function show(fleet: Fleet): void {
    const values: Record<string, number> = valuesOf(fleet);
    for (const [name, one] of single) one.set(values[name] ?? 0);
    showLane('mail', fleet.mail);
    showLane('tenant', fleet.tenant);
    for (const { stage, count } of fleet.stages) stages.set({ stage }, count);
  }

  function clear(): void {
    for (const labelled of [lanes, oldest, stages]) labelled.reset();
    for (const [, one] of single) one.remove();
  }

  async function ask(): Promise<void> {
    await Promise.all([askRecord(), askTemporal()]);
    showLane('record', unpublished());
  }

  async function askTemporal(): Promise<void> {
    try {
      await temporal();
      temporalUp.set(1);
    } catch (error) {
      onError(error);
      temporalUp.set(0);
    }
  }

  async function askRecord(): Promise<void> {
    try {
      const fleet = await readFleet(database);
      clear();
      show(fleet);
      up.set(1);
    } catch (error) {
      onError(error);
      clear();
      up.set(0);
    }
  }

  let last: { at: number; answer: Promise<void> } | undefined;
  return () => {
    if (!last || Date.now() - last.at > keptMs) last = { at: Date.now(), answer: ask() };
    return last.answer;
  };
}

function valuesOf(fleet: Fleet): Record<keyof typeof gauges, number> {
  return {
    fortnight_agenda_overdue: fleet.overdue.count,
    fortnight_agenda_overdue_seconds: fleet.overdue.oldestSeconds,
    fortnight_mail_undeliverable: fleet.undeliverable,
    fortnight_webhooks_waiting: fleet.webhooks.count,
    fortnight_webhooks_oldest_seconds: fleet.webhooks.oldestSeconds,
    fortnight_webhooks_disabled: fleet.webhooksDisabled,
  };
}
