import { afterEach } from 'vitest';
import type { TimelineEntry } from '../../../src/domain/timeline.js';
import type { Database } from '../../../src/store/database.js';
import { publish } from '../../../src/store/record.js';
import { addEndpoint, type NewWebhookEndpoint } from '../../../src/store/webhook-endpoints.js';
import { listWebhookDeliveries, type WebhookDelivery } from '../../../src/store/webhook-log.js';
import {
  type Dispatcher,
  type DispatcherOptions,
  startDispatcher,
} from '../../../src/webhooks/dispatcher.js';
import { newSecret } from '../../../src/webhooks/secret.js';
import { createSender, type WebhookSender } from '../../../src/webhooks/sender.js';
import { entryOf, publicationOf, rowOf } from '../../store/examples.js';
import { until } from './receiver.js';

const masterSecret = 'a secret of this test, long enough';

/** Sends to loopback, and gives up after a second. */
export function testSender(changes: Partial<Parameters<typeof createSender>[0]> = {}): WebhookSender {
  return createSender({ masterSecret, allowPrivate: true, timeoutMs: 1_000, ...changes });
}

let made = 0;

/** An endpoint and the secret that its messages are signed with. */
export async function subscribe(database: Database, changes: Partial<NewWebhookEndpoint> & { url: string }) {
  made += 1;
  const id = `wh_${String(made).padStart(16, '0')}`;
  const secret = newSecret();
  const rest = { description: '', types: null, partner: null, secretRequest: `made-${made}` };
  await addEndpoint(database, { id, secret: testSender().secrets.seal(id, secret), ...rest, ...changes });
  return { id, secret };
}

/** Writes lines of a timeline into the record, as an activity does. */
export async function happen(
  database: Database,
  entries: TimelineEntry[],
  {
    id = 'contoso-1',
    partner = 'northwind',
    revision = 1,
  }: Partial<{
    id: string;
    partner: string | null;
    revision: number;
  }> = {},
): Promise<void> {
  await publish(database, publicationOf({ row: rowOf({ id, partner }), revision, timeline: entries }));
}

export { entryOf };

export function transferred(sequence: number, from: string | null, to: string): TimelineEntry {
  const at = '2026-06-10T12:00:00.000Z';
  return {
    sequence,
    at,
    actor: { kind: 'staff' },
    event: { at, type: 'transferred', from, to, reason: null },
  };
}

/** The log of an endpoint, the oldest first. */
export async function logOf(database: Database, id: string): Promise<WebhookDelivery[]> {
  return (await listWebhookDeliveries(database, id, { limit: 1000 })).reverse();
}

export async function untilStatus(
  database: Database,
  id: string,
  status: string,
): Promise<WebhookDelivery[]> {
  await until(async () => {
    const log = await logOf(database, id);
    return log.length > 0 && log.every((delivery) => delivery.status === status);
  }, `all to be ${status}`);
  return logOf(database, id);
}

const running: Dispatcher[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((dispatcher) => dispatcher.stop()));
});

/** A dispatcher whose day of retries lasts half a second. */
export function dispatch(
  database: Database,
  changes: Partial<DispatcherOptions> = {},
): Dispatcher & { warned: string[] } {
  const warned: string[] = [];
  const dispatcher = startDispatcher({
    database,
    sender: testSender(),
    log: { warn: (_details, message) => warned.push(message) },
    delays: [50, 100, 200],
    pollMs: 20,
    ...changes,
  });
  running.push(dispatcher);
  return { ...dispatcher, warned };
}
