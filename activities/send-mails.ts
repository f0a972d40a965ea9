import { heartbeat, log } from '@temporalio/activity';
import { activationToken, activationUrl } from '../src/activation/link.js';
import { comparable, type DeliveryResult } from '../src/domain/mail.js';
import type { MailBatch, OutgoingMail } from '../src/domain/orders.js';
import { type RenderedMail, render } from '../src/mail/render.js';
import { findDocument } from '../src/store/documents.js';
import { DatabaseUnavailable } from '../src/store/errors.js';
import type { Partner } from '../src/store/partners.js';
import { type Attachment, type Recipient, sendToOne } from './attempt.js';
import type { ActivityDependencies } from './dependencies.js';
import { untilTheirTurn } from './mail-turn.js';
import type { MailAnswer } from './types.js';

/**
 * Sends a batch, one email after the other. The delivery row is written before and after each send, so that a
 * repeat after a crash sends again only what fell between the mail server's 250 and the row, under the same
 * Message-ID.
 */
export async function sendMails(dependencies: ActivityDependencies, batch: MailBatch): Promise<MailAnswer[]> {
  const beating = setInterval(() => heartbeat(), 2_000);
  try {
    const partner = await partnerOf(dependencies, batch);
    const outgoing = batch.mails.map((mail) => addressed(dependencies, batch, mail, partner));
    const waiting = outgoing.filter(({ waiting }) => waiting.length > 0);
    await untilTheirTurn(
      dependencies,
      waiting.map((one) => turnOf(batch, one)),
    );
    return await asFarAsItGoes(outgoing, async (one) => {
      const results = await sendToAll(dependencies, batch, one);
      heartbeat();
      return { key: one.mail.key, results };
    });
  } finally {
    clearInterval(beating);
  }
}

/**
 * One after the other, until the database is away: what came of those before is told, since nobody else knows it.
 * @throws where nothing came of any
 */
async function asFarAsItGoes<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const one of all) {
    try {
      results.push(await work(one));
    } catch (error) {
      if (results.length === 0 || !(error instanceof DatabaseUnavailable)) throw error;
      log.warn('the emails after those that went out wait for the database', { error });
      break;
    }
  }
  return results;
}

/** One email, once it is its turn. @throws where that is not soon */
export async function sendInTurn(
  dependencies: ActivityDependencies,
  batch: MailBatch,
  mail: OutgoingMail,
): Promise<DeliveryResult[]> {
  const one = addressed(dependencies, batch, mail, await partnerOf(dependencies, batch));
  if (one.waiting.length > 0) await untilTheirTurn(dependencies, [turnOf(batch, one)]);
  return sendToAll(dependencies, batch, one);
}

function turnOf({ customer }: MailBatch, { mail, waiting }: Addressed) {
  return { customerId: customer.id, key: mail.key, addresses: waiting.length };
}

interface Addressed {
  mail: OutgoingMail;
  partner: Partner | null;
  recipients: Recipient[];
  /** Those whose answer is not known yet. */
  waiting: Recipient[];
}

async function partnerOf(
  { partners }: ActivityDependencies,
  { customer }: MailBatch,
): Promise<Partner | null> {
  return customer.partner === null ? null : partners.find(customer.partner);
}

function addressed(
  dependencies: ActivityDependencies,
  batch: MailBatch,
  mail: OutgoingMail,
  partner: Partner | null,
): Addressed {
  const recipients = recipientsOf(dependencies, batch, mail, partner);
  const answered = new Set(mail.answered.map(comparable));
  const waiting = recipients.filter(({ address }) => !answered.has(comparable(address)));
  return { mail, partner, recipients, waiting };
}

async function sendToAll(
  dependencies: ActivityDependencies,
  batch: MailBatch,
  { mail, partner, recipients, waiting }: Addressed,
): Promise<DeliveryResult[]> {
  if (recipients.length === 0) return [unknownPartner(batch)];
  if (waiting.length === 0) return [];
  const attachment = await attachmentOf(dependencies, batch, mail);
  if (attachment === 'missing') return waiting.map(({ address }) => missingFile(address, mail));
  const replyTo = answeredBy(dependencies, mail, partner);
  const rendered = await rendering({
    ...messageOf(dependencies, batch, mail, partner),
    answersTo: replyTo[0]?.name ?? null,
  });
  if ('trouble' in rendered) return waiting.map(({ address }) => delayed(address, rendered.trouble));
  const results = await asFarAsItGoes(waiting, (recipient) =>
    sendToOne(dependencies, batch, mail, recipient, { ...rendered, attachment, replyTo }),
  );
  return [...results, ...waiting.slice(results.length).map(unattempted)];
}

/** An email of a kind that only a later release knows waits for it, and holds up no other. */
async function rendering(message: Parameters<typeof render>[0]): Promise<RenderedMail | { trouble: string }> {
  try {
    return await render(message);
  } catch (error) {
    return { trouble: error instanceof Error ? error.message : String(error) };
  }
}

function delayed(address: string, trouble: string): DeliveryResult {
  return { address, outcome: 'delayed', reason: `this release cannot write it: ${trouble}` };
}

/** Without a word about them, the email would count as sent to everybody. */
function unattempted({ address }: Recipient): DeliveryResult {
  return { address, outcome: 'delayed', reason: 'the database was away when it was to be sent' };
}

/** The file that an email carries; staff are told of a signed copy and find it in Fortnight. */
async function attachmentOf(
  { database }: ActivityDependencies,
  { customer }: MailBatch,
  { content }: OutgoingMail,
): Promise<Attachment | 'missing' | null> {
  if (content.kind !== 'license-agreement' && content.kind !== 'contract-approved') return null;
  const { id, sha256 } = content.document;
  const found = await findDocument(database, customer.id, id);
  if (found?.sha256 !== sha256) return 'missing';
  const name = content.kind === 'license-agreement' ? found.name : 'License Agreement, final copy.pdf';
  return { name, content: found.content };
}

function missingFile(address: string, { content }: OutgoingMail): DeliveryResult {
  const id = 'document' in content ? content.document.id : '';
  return { address, outcome: 'refused', reason: `there is no document '${id}' with this SHA-256 to attach` };
}

/** Addresses are found when the email goes out, so a partner's new recipient gets what is still queued. */
function recipientsOf(
  { staffEmail }: ActivityDependencies,
  { customer }: MailBatch,
  { audience }: OutgoingMail,
  partner: Partner | null,
): Recipient[] {
  if (audience === 'customer') return [{ name: customer.contact.name, address: customer.contact.email }];
  if (audience === 'agreement-contact') {
    const { agreementContact: to } = customer;
    return to ? [{ name: to.name, address: to.email }] : [];
  }
  if (audience === 'staff') return [{ name: null, address: staffEmail }];
  return recipientsIn(partner);
}

function recipientsIn(partner: Partner | null): Recipient[] {
  return partner?.recipients.map((address) => ({ name: partner.name, address })) ?? [];
}

/** An answer must not go to where nobody reads it: a customer's goes to the partner, and a partner's to the staff. */
function answeredBy(
  { staffEmail, settings }: ActivityDependencies,
  { audience }: OutgoingMail,
  partner: Partner | null,
): Recipient[] {
  if (audience === 'staff') return [];
  const theirs = audience === 'partner' ? [] : recipientsIn(partner);
  return theirs.length > 0 ? theirs : [{ name: settings().vendor.name, address: staffEmail }];
}

function unknownPartner({ customer }: MailBatch): DeliveryResult {
  const address = customer.partner ?? 'no partner';
  const reason = `there is no partner '${address}' with recipients: create-partner, then retry-mail`;
  return { address, outcome: 'refused', reason };
}

function messageOf(
  { settings, publicUrl, linkSecret }: ActivityDependencies,
  batch: MailBatch,
  { audience, content }: OutgoingMail,
  found: Partner | null,
) {
  const { customer, precise } = batch;
  const { vendor } = settings();
  const partner =
    customer.partner === null ? null : { id: customer.partner, name: found?.name ?? customer.partner };
  const link = 'link' in content ? content.link : null;
  return {
    content,
    audience,
    customer: { ...customer, agreementContact: customer.agreementContact?.name ?? null },
    partner,
    vendor: { name: vendor.name, publicUrl },
    activationUrl:
      link === null ? null : activationUrl(publicUrl, activationToken(linkSecret, customer.id, link)),
    precise,
  };
}
