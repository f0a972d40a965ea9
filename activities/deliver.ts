import { heartbeat, log } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { type Rival, rivalsOf } from '../src/domain/conflicts.js';
import type { Customer } from '../src/domain/customer.js';
import { type MailBatch, mailBatchOf, tenantOrderOf } from '../src/domain/orders.js';
import { publishLifecycle } from '../src/store/lifecycle.js';
import { findRivals } from '../src/store/rivals.js';
import { applyTenant } from './apply-tenant.js';
import type { ActivityDependencies } from './dependencies.js';
import { sendInTurn } from './send-mails.js';
import type { Delivered, Delivery, MailAnswer } from './types.js';

/**
 * As long as the others wait for a part that does not answer. Not less: on a machine with too much to do, to go on
 * with each part alone would only make it more. Well under the time that the workflow gives the whole.
 */
const patienceMs = 8_000;
const beatMs = 2_000;

/**
 * Publishes, brings the tenant to the wished state and sends emails, side by side. None waits for another, and a part
 * that fails or takes too long is reported as missing: the workflow goes on with it alone. Repeated after a crash,
 * revisions and delivery rows make it harmless.
 */
export async function deliver(
  dependencies: ActivityDependencies,
  { state, publish, tenant, mails, look = false }: Delivery,
): Promise<Delivered> {
  const { customer } = state;
  const signal = AbortSignal.timeout(patienceMs);
  const beating = setInterval(() => heartbeat(), beatMs);
  const awaitsResults = tenant || mails.length > 0;
  const recorded = publish
    ? inTime('the record', signal, async () => {
        await publishLifecycle(dependencies.database, state, { awaitsResults });
        return true;
      })
    : null;
  const parts = Promise.all([
    recorded,
    tenant
      ? inTime('the tenant', signal, () => applyTenant(dependencies, tenantOrderOf(customer), signal))
      : null,
    sendInTime(dependencies, mailBatchOf(customer, mails), signal),
    look ? inTime('other registrations', signal, () => lookOnce(recorded, dependencies, customer)) : null,
  ]).finally(() => clearInterval(beating));
  const [published, answer, answers, rivals] = await parts;
  return { published: published ?? false, tenant: answer, mails: answers, rivals };
}

/** After the record has this customer, so of two at the same moment at least one sees the other. */
async function lookOnce(
  recorded: Promise<boolean | null> | null,
  { database }: ActivityDependencies,
  customer: Customer,
): Promise<Rival[] | null> {
  return (await recorded) ? findRivals(database, customer.id, rivalsOf(customer)) : null;
}

/** In order, as in any batch: what comes after one that hangs or fails is not begun. */
async function sendInTime(
  dependencies: ActivityDependencies,
  batch: MailBatch,
  signal: AbortSignal,
): Promise<MailAnswer[]> {
  const answers: MailAnswer[] = [];
  for (const mail of batch.mails) {
    const results = await inTime('an email', signal, () => sendInTurn(dependencies, batch, mail));
    if (!results) break;
    answers.push({ key: mail.key, results });
  }
  return answers;
}

/** What the work comes to; null where it fails or takes too long. Work that is too late goes on unheard. */
async function inTime<T>(what: string, signal: AbortSignal, work: () => Promise<T>): Promise<T | null> {
  if (signal.aborted) return null;
  const late = new Promise<null>((done) => {
    signal.addEventListener('abort', () => done(null), { once: true });
  });
  try {
    return await Promise.race([work(), late]);
  } catch (error) {
    if (!isPaced(error))
      log.warn(`${what} could not be brought up to date beside the others; it goes on alone`, { error });
    return null;
  }
}

/** Nothing is wrong: it is not this email's turn yet, and its own lane waits for that. */
function isPaced(error: unknown): boolean {
  return error instanceof ApplicationFailure && error.type === 'paced';
}
