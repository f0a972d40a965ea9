import { activityInfo, heartbeat } from '@temporalio/activity';
import { activationToken, activationUrl } from '../src/activation/link.js';
import { partnerOf } from '../src/config/settings.js';
import type { DeliveryResult } from '../src/domain/mail.js';
import { parseAddress } from '../src/mail/address.js';
import { messageIdOf } from '../src/mail/message-id.js';
import { type RenderedMail, render } from '../src/mail/render.js';
import { beginDelivery, finishDelivery } from '../src/store/deliveries.js';
import type { ActivityDependencies } from './dependencies.js';
import type { MailAnswer, MailBatch, OutgoingMail } from './types.js';

interface Recipient {
  name: string | null;
  address: string;
}

/**
 * Sends a batch, one email after the other. The delivery row is written before and after each send, so that a
 * repeat after a crash sends again only what fell between the mail server's 250 and the row, under the same
 * Message-ID.
 */
export async function sendMails(dependencies: ActivityDependencies, batch: MailBatch): Promise<MailAnswer[]> {
  const beating = setInterval(() => heartbeat(), 2_000);
  try {
    const answers: MailAnswer[] = [];
    for (const mail of batch.mails) {
      answers.push({ key: mail.key, results: await sendToAll(dependencies, batch, mail) });
      heartbeat();
    }
    return answers;
  } finally {
    clearInterval(beating);
  }
}

async function sendToAll(
  dependencies: ActivityDependencies,
  batch: MailBatch,
  mail: OutgoingMail,
): Promise<DeliveryResult[]> {
  const recipients = recipientsOf(dependencies, batch, mail);
  const waiting = recipients.filter(({ address }) => !mail.answered.includes(address));
  if (recipients.length === 0) return [unknownPartner(batch)];
  if (waiting.length === 0) return [];
  const rendered = await render(messageOf(dependencies, batch, mail));
  const results: DeliveryResult[] = [];
  for (const recipient of waiting)
    results.push(await sendToOne(dependencies, batch, mail, recipient, rendered));
  return results;
}

async function sendToOne(
  { database, mailer, mailFrom }: ActivityDependencies,
  { customer }: MailBatch,
  { key, audience, content }: OutgoingMail,
  recipient: Recipient,
  { subject, html, text }: RenderedMail,
): Promise<DeliveryResult> {
  const { address } = recipient;
  const delivery = { customerId: customer.id, key, address };
  const messageId = messageIdOf(customer.id, key, address, parseAddress(mailFrom).address);
  const { kind } = content;
  const attempt = { ...delivery, kind, audience, messageId, subject, html, text, owner: ownerOf() };
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
  });
  await finishDelivery(database, { ...delivery, result });
  return result;
}

/** The same for a retry of this activity: its earlier attempt is over, so the retry may go on at once. */
function ownerOf(): string {
  const { workflowExecution, activityId } = activityInfo();
  return `${workflowExecution?.runId ?? ''}/${activityId}`;
}

/** Addresses are found when the email goes out, so a partner's new recipient gets what is still queued. */
function recipientsOf(
  { settings, staffEmail }: ActivityDependencies,
  { customer }: MailBatch,
  { audience }: OutgoingMail,
): Recipient[] {
  if (audience === 'customer') return [{ name: customer.contact.name, address: customer.contact.email }];
  if (audience === 'staff') return [{ name: null, address: staffEmail }];
  const partner = customer.partner === null ? undefined : partnerOf(settings(), customer.partner);
  return (partner?.recipients ?? []).map((address) => ({ name: partner?.name ?? null, address }));
}

function unknownPartner({ customer }: MailBatch): DeliveryResult {
  const address = customer.partner ?? 'no partner';
  const reason = `the settings have no partner '${address}' with recipients: add it, then retry-mail`;
  return { address, outcome: 'refused', reason };
}

function messageOf(
  { settings, publicUrl, linkSecret }: ActivityDependencies,
  batch: MailBatch,
  { audience, content }: OutgoingMail,
) {
  const { customer, precise } = batch;
  const current = settings();
  const { vendor } = current;
  const { partner: id } = customer;
  const partner = id === null ? null : { id, name: partnerOf(current, id)?.name ?? id };
  const link = 'link' in content ? content.link : null;
  return {
    content,
    audience,
    customer,
    partner,
    vendor: { name: vendor.name, publicUrl },
    activationUrl:
      link === null ? null : activationUrl(publicUrl, activationToken(linkSecret, customer.id, link)),
    precise,
  };
}
