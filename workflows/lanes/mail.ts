import { ActivityFailure, condition, log, proxyActivities } from '@temporalio/workflow';
import type { CustomerActivities, MailAnswer, OutgoingMail } from '../../activities/types.js';
import { mailName } from '../../src/domain/describe.js';
import { agreementContactOf } from '../../src/domain/draft.js';
import type { Event } from '../../src/domain/events.js';
import type { MailRecord } from '../../src/domain/mail.js';
import { dueMails, mailOf, nextMailAt, recheck } from '../../src/domain/outbox.js';
import { until } from '../../src/domain/time.js';
import type { Shell } from '../shell.js';

/** As many emails as one activity sends, so that a burst costs few history events. */
const batchSize = 10;

const sending = {
  startToCloseTimeout: '5 minutes',
  scheduleToCloseTimeout: '1 hour',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1 minute' },
} as const;

/** Sends what is due from the outbox, in order. Each email is looked at again right before each attempt. */
export async function mailLane(shell: Shell): Promise<never> {
  for (;;) {
    await untilMailIsDue(shell);
    shell.settle();
    const changes = recheck(shell.customer, shell.now());
    if (changes.length > 0) {
      shell.learn(changes);
      continue;
    }
    const batch = dueMails(shell.customer, shell.now()).slice(0, batchSize);
    if (batch.length > 0) await attempt(shell, batch);
  }
}

async function untilMailIsDue(shell: Shell): Promise<void> {
  const next = nextMailAt(shell.customer);
  const changed = () => nextMailAt(shell.customer) !== next;
  if (next === null) return condition(changed);
  const wait = until(shell.now(), next);
  if (wait > 0) await condition(changed, wait, { summary: 'Try the delayed emails again' });
}

async function attempt(shell: Shell, batch: MailRecord[]): Promise<void> {
  const keys = batch.map(({ key }) => key);
  shell.learn([{ type: 'mail-begun', at: shell.now(), keys }]);
  const answers = await send(shell, batch);
  const events = answers.map(({ key, results }): Event => {
    const record = mailOf(shell.customer, key) ?? batch.find((sent) => sent.key === key);
    const kind = record?.kind ?? 'closed';
    return {
      type: 'mail-answered',
      at: shell.now(),
      key,
      kind,
      results,
      first: record?.failingSince == null,
    };
  });
  shell.learn(events);
}

async function send(shell: Shell, batch: MailRecord[]): Promise<MailAnswer[]> {
  const { id, organization, contact, partner, policy } = shell.customer;
  const agreementContact = agreementContactOf(shell.customer);
  const summary = `Send ${batch.map(({ kind, audience }) => `${mailName(kind)} to the ${audience}`).join(', ')}`;
  const { sendMails } = proxyActivities<CustomerActivities>({ ...sending, summary: summary.slice(0, 180) });
  const mails = batch.map(({ key, audience, content, accepted, refused }): OutgoingMail => {
    return { key, audience, content, answered: [...accepted, ...refused].map(({ address }) => address) };
  });
  try {
    return await sendMails({
      customer: { id, organization, contact, partner, agreementContact },
      precise: policy.dayMs < 86_400_000,
      mails,
    });
  } catch (error) {
    log.warn('emails could not be sent; they are tried again', { error, keys: mails.map(({ key }) => key) });
    const reason = error instanceof ActivityFailure ? (error.cause?.message ?? error.message) : String(error);
    return mails.map(({ key, audience }) => ({
      key,
      results: [{ address: audience, outcome: 'delayed', reason }],
    }));
  }
}
