import type { Customer, Import, LogLine, Pending } from './customer.js';
import type { EventOf } from './events.js';
import type { Instant } from './time.js';

/** As many lines of the product's log as the state keeps; the timeline keeps all. */
const keptLines = 10;

/** A new attempt of the import begins; earlier attempts can no longer report. */
export function startImport(customer: Customer, at: Instant): Customer {
  const attempt = customer.importAttempts + 1;
  return onPending({ ...customer, importAttempts: attempt }, (stage) => ({
    ...stage,
    import: {
      attempt,
      startedAt: at,
      lastSequence: 0,
      lastReportAt: at,
      status: 'running',
      percent: 0,
      error: null,
      errors: stage.import?.errors ?? 0,
      log: stage.import?.log ?? [],
    },
  }));
}

export function importReported(customer: Customer, event: EventOf<'import-reported'>): Customer {
  return onImport(customer, (current) => {
    if (current.attempt !== event.attempt || event.sequence <= current.lastSequence) return current;
    const failed = event.status === 'failed';
    return {
      ...current,
      lastSequence: event.sequence,
      lastReportAt: event.at,
      status: failed ? 'failed' : 'running',
      percent: event.status === 'completed' ? 100 : event.percent,
      error: failed ? (event.error ?? 'the product gave no reason') : null,
      errors: current.errors + (failed ? 1 : 0),
      log: [...current.log, ...event.log.map((line) => ({ at: event.at, ...line }))].slice(-keptLines),
    };
  });
}

/** The newest line of the current attempt's log; what an earlier attempt said is history. */
export function newestLine({ log, startedAt }: Import): LogLine | null {
  return log.findLast(({ at }) => at >= startedAt) ?? null;
}

export function importStalled(customer: Customer): Customer {
  return onImport(customer, (current) => ({ ...current, status: 'stalled' }));
}

function onImport(customer: Customer, change: (current: Import) => Import): Customer {
  return onPending(customer, (stage) => (stage.import ? { ...stage, import: change(stage.import) } : stage));
}

function onPending(customer: Customer, change: (stage: Pending) => Pending): Customer {
  const { stage } = customer;
  return stage.name === 'pending' ? { ...customer, stage: change(stage) } : customer;
}
