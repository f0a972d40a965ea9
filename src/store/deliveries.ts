import { and, asc, eq, getTableColumns, type SQL } from 'drizzle-orm';
import type { Audience, DeliveryResult, MailKind } from '../domain/mail.js';
import type { Instant } from '../domain/time.js';
import type { Database } from './database.js';
import { beginStatement, finishStatement, standing } from './delivery-statements.js';
import { type MailBody, packBody, unpackBody } from './mail-body.js';
import { type DeliveryStatus, deliveries } from './schema.js';
import { storable } from './text.js';

type Row = typeof deliveries.$inferSelect;
/** An email to one address, without its body. */
export type Delivery = Omit<Row, 'html' | 'text' | 'body' | 'facts'>;
/** The same as it was last sent. */
export type SentMail = Delivery & MailBody;

/** One email to one address. */
export interface DeliveryKey {
  customerId: string;
  /** The mail's key within the customer. */
  key: string;
  address: string;
}

export interface Attempt extends DeliveryKey, MailBody {
  kind: MailKind;
  audience: Audience;
  /** Whose customer it is; null for the vendor's own. */
  partner?: string | null;
  /** The same for each attempt, and no other delivery's. */
  messageId: string;
  /** The same for each attempt, and another's where an email states anything else. */
  facts?: string | null;
  subject: string;
  /** Names the attempt: the same for its own repeats after a crash, another's for everybody else. */
  owner?: string;
  /** When the attempt begins; now unless given. */
  at?: Instant;
}

export interface Begun {
  /** The mail server has accepted this email for this address already: nothing may be sent. */
  alreadyAccepted: boolean;
  acceptedAt: Instant | null;
  /** What was accepted under this key stated something else: whoever sends knows less than was known. */
  statedOtherwise: boolean;
  /** Somebody else's attempt is under way, or the email was withdrawn: nothing may be sent now. */
  busy: boolean;
}

/**
 * To be called before each attempt to send. Where the mail server has accepted this email for this address
 * already, another attempt is under way, or the email was withdrawn, nothing changes and nothing may be sent.
 */
export async function beginDelivery(database: Database, attempt: Attempt): Promise<Begun> {
  const { customerId, key, messageId } = attempt;
  const what = `begin the delivery ${key} of the customer ${customerId} under the Message-ID ${messageId}`;
  return database.run(what, async (orm) => {
    const [sending] = await beginStatement(orm).execute(begun(attempt));
    if (sending) return { alreadyAccepted: false, acceptedAt: null, statedOtherwise: false, busy: false };
    const [found] = await orm
      .select({ status: deliveries.status, acceptedAt: deliveries.acceptedAt, facts: deliveries.facts })
      .from(deliveries)
      .where(isDelivery(attempt));
    const alreadyAccepted = found?.status === 'accepted';
    const isKnown = found?.facts != null && attempt.facts != null;
    const statedOtherwise = alreadyAccepted && isKnown && found.facts !== attempt.facts;
    return {
      alreadyAccepted,
      acceptedAt: found?.acceptedAt ?? null,
      statedOtherwise,
      busy: !alreadyAccepted,
    };
  });
}

/**
 * Writes down what the mail server said. An acceptance stands: no later result turns it back, and none undoes a
 * bounce; a new attempt after a bounce begins anew. Of an email that was withdrawn meanwhile only an acceptance is news.
 * @returns what stands now
 */
export async function finishDelivery(
  database: Database,
  finished: DeliveryKey & { result: Pick<DeliveryResult, 'outcome' | 'reason'>; at?: Instant },
): Promise<{ status: DeliveryStatus; acceptedAt: Instant | null }> {
  const { customerId, key, address, result, at = new Date().toISOString() } = finished;
  const final: DeliveryStatus[] = ['accepted', 'bounced'];
  if (result.outcome !== 'accepted') final.push('withdrawn');
  const what = `write down the result of the delivery ${key} of the customer ${customerId}`;
  const found = await database.run(what, async (orm) => {
    const [changed] = await finishStatement(orm).execute({
      ...{ customerId, key, address, final },
      status: result.outcome,
      reason: storable(result.reason),
      acceptedAt: result.outcome === 'accepted' ? at : null,
    });
    if (changed) return changed;
    const [kept] = await orm.select(standing).from(deliveries).where(isDelivery(finished));
    return kept;
  });
  if (!found) throw new Error(`cannot ${what}: it has not begun; call beginDelivery before sending`);
  return found;
}

/** The email that was sent under this Message-ID, with its content. */
export async function findDelivery(database: Database, messageId: string): Promise<SentMail | null> {
  const [found] = await database.run('find a delivery by its Message-ID', (orm) =>
    orm
      .select({ delivery: withoutContent, content })
      .from(deliveries)
      .where(eq(deliveries.messageId, storable(messageId))),
  );
  return found ? { ...found.delivery, ...bodyOf(found.content) } : null;
}

/** A customer's emails in the order of their first attempts, without their content. */
export async function deliveriesOf(database: Database, customerId: string): Promise<Delivery[]> {
  return database.run(`read the deliveries of the customer ${customerId}`, (orm) =>
    orm
      .select(withoutContent)
      .from(deliveries)
      .where(eq(deliveries.customerId, storable(customerId)))
      .orderBy(asc(deliveries.firstAttemptAt), asc(deliveries.key), asc(deliveries.address)),
  );
}

/** An email as it was last sent to an address; null where there is none. */
export async function sentMail(
  database: Database,
  { customerId, key, address }: Pick<Delivery, 'customerId' | 'key' | 'address'>,
): Promise<{ subject: string; html: string } | null> {
  const found = await database.run(`read an email of the customer ${customerId}`, (orm) =>
    orm
      .select({ subject: deliveries.subject, content })
      .from(deliveries)
      .where(
        and(
          eq(deliveries.customerId, storable(customerId)),
          eq(deliveries.key, storable(key)),
          eq(deliveries.address, storable(address)),
        ),
      ),
  );
  const [mail] = found;
  return mail ? { subject: mail.subject, html: bodyOf(mail.content).html } : null;
}

/** An earlier release that tries once more leaves the body of the attempt before. */
function bodyOf({ body, html, text }: Pick<Row, 'body' | 'html' | 'text'>): MailBody {
  return body && html === '' ? unpackBody(body) : { html, text };
}

const { html, text, body, facts, ...columns } = getTableColumns(deliveries);
export const withoutContent = columns;
const content = { html, text, body };

function begun(attempt: Attempt): Row {
  const {
    at = new Date().toISOString(),
    subject,
    html,
    text,
    owner = null,
    partner = null,
    facts = null,
    ...identity
  } = attempt;
  return {
    ...identity,
    owner,
    partner,
    facts,
    subject: storable(subject),
    html: '',
    text: '',
    body: packBody({ html, text }),
    status: 'sending',
    attempts: 1,
    reason: null,
    firstAttemptAt: at,
    lastAttemptAt: at,
    acceptedAt: null,
  };
}

function isDelivery({ customerId, key, address }: DeliveryKey): SQL | undefined {
  return and(eq(deliveries.customerId, customerId), eq(deliveries.key, key), eq(deliveries.address, address));
}
