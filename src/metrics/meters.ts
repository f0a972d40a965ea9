import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** One answered request, named by its route's pattern, so that no id and no token gets into a label. */
export interface AnsweredRequest {
  method: string;
  route: string;
  status: number;
  seconds: number;
  requestId: string;
  /** The customer that it was about, where the route names one. */
  customer: string | null;
}

/**
 * What this process counts for Prometheus. Every label has a small, fixed set of values: names of routes, lanes and
 * outcomes, never an id, an address or a name.
 */
export interface Meters {
  readonly registry: Registry;
  request(answered: AnsweredRequest): void;
  mail(outcome: string): void;
  /** How long a fact waited until the record had it. */
  recorded(seconds: number): void;
}

/** Up to three seconds, within which every request is answered; a minute for lists and uploads that drag. */
const requestSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 60];
const lagSeconds = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1_800, 3_600];
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

export function createMeters(facts: { version: string; role: string }): Meters {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'fortnight_info',
    help: 'What runs here; always 1',
    labelNames: ['version', 'role'],
    registers,
  }).set(facts, 1);
  const requests = new Histogram({
    name: 'fortnight_http_request_duration_seconds',
    help: 'Requests to the API by route, until the answer was sent',
    labelNames: ['method', 'route', 'status'],
    buckets: requestSeconds,
    registers,
  });
  const mails = new Counter({
    name: 'fortnight_mails_total',
    help: 'Attempts to send a customer’s email to one address, by what the mail server said',
    labelNames: ['outcome'],
    registers,
  });
  for (const outcome of ['accepted', 'delayed', 'refused']) mails.inc({ outcome }, 0);
  const recorded = new Histogram({
    name: 'fortnight_record_lag_seconds',
    help: 'Time from an event to its line in the record',
    buckets: lagSeconds,
    registers,
  });
  return {
    registry,
    request: ({ method, route, status, seconds }) =>
      requests.observe(
        { method: methods.has(method) ? method : 'other', route, status: `${Math.floor(status / 100)}xx` },
        seconds,
      ),
    mail: (outcome) => mails.inc({ outcome }),
    recorded: (seconds) => recorded.observe(seconds),
  };
}
