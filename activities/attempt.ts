import { activityInfo } from '@temporalio/activity';
import type { DeliveryResult } from '../src/domain/mail.js';
import type { MailBatch, OutgoingMail } from '../src/domain/orders.js';
import { parseAddress } from '../src/mail/address.js';
import { messageIdOf } from '../src/mail/message-id.js';
import type { RenderedMail } from '../src/mail/render.js';
import { beginDelivery, finishDelivery } from '../src/store/deliveries.js';
import { DatabaseUnavailable } from '../src/store/errors.js';
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

/** Attempts of this process that are under way, by Message-ID. */
const underWay = new Map<string, Promise<DeliveryResult>>();

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
  const attempt = attemptOne(dependencies, batch, mail, recipient, { ...letter, messageId }).finally(() =>
    underWay.delete(messageId),
  );
  underWay.set(messageId, attempt);
  return attempt;
}

async function attemptOne(
  { database, mailer }: ActivityDependencies,
  { customer }: MailBatch,
  { key, audience, content }: OutgoingMail,
  recipient: Recipient,
  { messageId, subject, html, text, attachment, replyTo }: Letter & { messageId: string },
): Promise<DeliveryResult> {
  const { address } = recipient;
  const delivery = { customerId: customer.id, key, address };
  const { kind } = content;
  const { partner } = customer;
  const attempt = { ...delivery, kind, audience, partner, messageId, subject, html, text, owner: ownerOf() };
  const begun = await beginDelivery(database, attempt);
  if (begun.alreadyAccepted) return { address, outcome: 'accepted', reason: 'accepted before' };
  if (begun.busy) return { address, outcome: 'delayed', reason: 'an earlier attempt is still under way' };
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
  await untilThere(() => finishDelivery(database, { ...delivery, result }));
  return result;
}

/** The same for a retry of this activity: its earlier attempt is over, so the retry may go on at once. */
function ownerOf(): string {
  const { workflowExecution, activityId } = activityInfo();
  return `${workflowExecution?.runId ?? ''}/${activityId}`;
}

/** As long as the mail lane waits for one activity. */
const patienceMs = 60 * 60_000;

/**
 * Waits for a database that is away: what the mail server has said is known to this process alone, and lost it would
 * be asked again, with a second copy of what it had accepted. Tried again sooner than another worker would begin the
 * same email, once the database is back.
 */
async function untilThere(write: () => Promise<unknown>): Promise<void> {
  const isAway = (error: unknown) => error instanceof DatabaseUnavailable;
  await repeatWhile(isAway, write, Date.now() + patienceMs);
}
