import { setTimeout } from 'node:timers/promises';
import { activityInfo, log } from '@temporalio/activity';
import type { DeliveryResult } from '../src/domain/mail.js';
import type { MailBatch, OutgoingMail } from '../src/domain/orders.js';
import { parseAddress } from '../src/mail/address.js';
import { messageIdOf } from '../src/mail/message-id.js';
import type { RenderedMail } from '../src/mail/render.js';
import { beginDelivery, finishDelivery } from '../src/store/deliveries.js';
import { DatabaseUnavailable } from '../src/store/errors.js';
import { fingerprintOf } from '../src/temporal/fingerprint.js';
import { repeatWhile } from '../src/temporal/repeat.js';
import type { ActivityDependencies } from './dependencies.js';

export interface Recipient {
  name: string | null;
  address: string;
}

export interface Attachment {
  name: string;
  content: Buffer;
}

/** `replyTo` is whom an answer reaches. */
export type Letter = RenderedMail & { attachment: Attachment | null; replyTo: Recipient[] };

/** What the mail server has said, and when the delivery row says it too. */
interface Attempted {
  result: DeliveryResult;
  written: Promise<void>;
}

/** What comes of attempts of this process whose row is not written yet, by Message-ID. */
const underWay = new Map<string, Promise<DeliveryResult>>();

/** An answer waits no longer than this for its row: with the whole of `deliver` it would be too late to be heard. */
const rowMs = 1_500;

/** One attempt at a time: who comes while it is under way, because its activity gave up waiting, gets its result. */
export function sendToOne(
  dependencies: ActivityDependencies,
  batch: MailBatch,
  mail: OutgoingMail,
  recipient: Recipient,
  letter: Letter,
): Promise<DeliveryResult> {
  const from = parseAddress(dependencies.mailFrom).address;
  const messageId = messageIdOf(batch.customer.id, mail.key, recipient.address, from);
  const earlier = underWay.get(messageId);
  if (earlier) return earlier;
  const attempt = attemptOne(dependencies, batch, mail, recipient, { ...letter, messageId });
  const answer = attempt.then(({ result, written }) =>
    Promise.race([written, setTimeout(rowMs)]).then(() => result),
  );
  underWay.set(messageId, answer);
  const isOver = () => underWay.delete(messageId);
  attempt.then(({ written }) => written).then(isOver, isOver);
  return answer;
}

async function attemptOne(
  { database, mailer }: ActivityDependencies,
  { customer }: MailBatch,
  { key, audience, content }: OutgoingMail,
  recipient: Recipient,
  { messageId, subject, html, text, attachment, replyTo }: Letter & { messageId: string },
): Promise<Attempted> {
  const { address } = recipient;
  const delivery = { customerId: customer.id, key, address };
  const { kind } = content;
  const { partner } = customer;
  const facts = fingerprintOf(kind, content);
  const letter = { messageId, facts, subject, html, text };
  const attempt = { ...delivery, kind, audience, partner, ...letter, owner: ownerOf() };
  const known = (outcome: DeliveryResult['outcome'], reason: string): Attempted => ({
    result: { address, outcome, reason },
    written: Promise.resolve(),
  });
  const begun = await beginDelivery(database, attempt);
  if (begun.statedOtherwise) return known('refused', rewound(key));
  if (begun.alreadyAccepted) return known('accepted', 'accepted before');
  if (begun.busy) return known('delayed', 'an earlier attempt is still under way');
  const result = await mailer.send({
    to: recipient,
    messageId,
    subject,
    html,
    text,
    customerId: customer.id,
    kind,
    ...(attachment ? { attachment } : {}),
    ...(replyTo.length > 0 ? { replyTo } : {}),
  });
  return { result, written: writtenDown(() => finishDelivery(database, { ...delivery, result })) };
}

/** What was said then does not hold for what is to be said now, so nobody may take it for said. */
function rewound(key: string): string {
  return `an email that said something else went out as ${key} before, so this one was not sent: whoever runs Fortnight has to look (fortnight doctor)`;
}

/** The same for a retry of this activity: its earlier attempt is over, so the retry may go on at once. */
function ownerOf(): string {
  const { workflowExecution, activityId } = activityInfo();
  return `${workflowExecution?.runId ?? ''}/${activityId}`;
}

/** For longer, somebody has to look; an acceptance is in the row then once the workflow's own news of it are published. */
const patienceMs = 60 * 60_000;

/**
 * Waits for a database that is away, while the workflow hears already what the mail server has said: known to this
 * process alone it would be lost with it, and a second copy be sent of what was accepted. Tried again sooner than
 * another worker would begin the same email, once the database is back.
 */
async function writtenDown(write: () => Promise<unknown>): Promise<void> {
  const isAway = (error: unknown) => error instanceof DatabaseUnavailable;
  try {
    await repeatWhile(isAway, write, Date.now() + patienceMs);
  } catch (error) {
    log.error('what the mail server said could not be written into the delivery row', { error });
  }
}
