import { ActivityFailure, condition, log, proxyActivities } from '@temporalio/workflow';
import type { CustomerActivities, MailAnswer } from '../../activities/types.js';
import type { Customer } from '../../src/domain/customer.js';
import type { Event } from '../../src/domain/events.js';
import { mailBatchOf } from '../../src/domain/orders.js';
import { dueMails, mailOf, nextMailAt, recheck } from '../../src/domain/outbox.js';
import { until } from '../../src/domain/time.js';
import type { Shell } from '../shell.js';
import { sendingOf, summaryOf } from '../summary.js';
import type { Lane } from './lane.js';

/** As many emails as one activity sends, so that a burst costs few history events. */
export const batchSize = 10;

const sending = {
  startToCloseTimeout: '5 minutes',
  scheduleToCloseTimeout: '1 hour',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1 minute' },
} as const;

/**
 * Sends what is due from the outbox, in order, from an email that could not be sent until none is left. Each is
 * looked at again right before each attempt. Whatever waits for its hour is this lane's, whoever had it before: the
 * other one has no clock, and a run that has just begun has an outbox already.
 */
export function mailLane(shell: Shell): Lane {
  return {
    hasWork: () => shell.apart.mail !== null || shell.hasMailLater(),
    async work() {
      shell.apart.mail ??= [];
      await untilMailIsDue(shell);
      await sendDue(shell);
      // With an empty outbox there is nothing left to be alone for.
      if (nextMailAt(shell.customer) === null) shell.apart.mail = null;
    },
  };
}

async function sendDue(shell: Shell): Promise<void> {
  shell.settle();
  const changes = recheck(shell.customer, shell.now());
  if (changes.length > 0) return shell.learn(changes);
  const batch = dueMails(shell.customer, shell.now()).slice(0, batchSize);
  if (batch.length > 0)
    await attempt(
      shell,
      batch.map(({ key }) => key),
    );
}

async function untilMailIsDue(shell: Shell): Promise<void> {
  const next = nextMailAt(shell.customer);
  if (next === null) return;
  const wait = until(shell.now(), next);
  const changed = () => nextMailAt(shell.customer) !== next;
  if (wait > 0) await condition(changed, wait, { summary: 'Try the delayed emails again' });
}

async function attempt(shell: Shell, keys: string[]): Promise<void> {
  const begun = shell.apart.mail ?? [];
  const fresh = keys.filter((key) => !begun.includes(key));
  if (fresh.length > 0) shell.learn([{ type: 'mail-begun', at: shell.now(), keys: fresh }]);
  shell.apart.mail = [];
  const sent = shell.customer;
  const answers = await send(sent, keys);
  shell.learn(mailsAnswered(shell, sent, answers));
}

async function send(customer: Customer, keys: string[]): Promise<MailAnswer[]> {
  const summary = summaryOf(sendingOf(customer, keys));
  const { sendMails } = proxyActivities<CustomerActivities>({ ...sending, summary });
  try {
    return await sendMails(mailBatchOf(customer, keys));
  } catch (error) {
    log.warn('emails could not be sent; they are tried again', { error, keys });
    const reason = error instanceof ActivityFailure ? (error.cause?.message ?? error.message) : String(error);
    return keys.map((key) => {
      const address = mailOf(customer, key)?.audience ?? key;
      return { key, results: [{ address, outcome: 'delayed', reason }] };
    });
  }
}

/** What the mail server's answers tell; `sent` has those emails that are gone meanwhile. */
export function mailsAnswered(shell: Shell, sent: Customer, answers: readonly MailAnswer[]): Event[] {
  return answers.map(({ key, results }): Event => {
    const record = mailOf(shell.customer, key) ?? mailOf(sent, key);
    const kind = record?.kind ?? 'closed';
    const first = record?.failingSince == null;
    return { type: 'mail-answered', at: shell.now(), key, kind, results, first };
  });
}
