import { setTimeout as pause } from 'node:timers/promises';
import { anotherPartner, confinedFor } from '../store/confined.js';
import type { Database } from '../store/database.js';
import { DatabaseUnavailable } from '../store/errors.js';
import { asPartner } from '../store/partner-scope.js';
import { type AttemptResult, type ClaimedDelivery, finishDelivery } from '../store/webhook-deliveries.js';
import { disableEndpoint, noteHealth } from '../store/webhook-endpoints.js';
import { messageOf } from './payload.js';
import { retryIn } from './schedule.js';
import type { Outcome, WebhookSender } from './sender.js';

export interface AttemptContext {
  database: Database;
  sender: WebhookSender;
  log: WebhookLog;
  /** How long after each failed attempt the next one comes, in milliseconds. */
  delays: readonly number[];
  /** An endpoint that has failed for so long, in milliseconds, is disabled. */
  failingForMs: number;
}

/** As much of a pino logger as is used here. */
export interface WebhookLog {
  warn(details: object, message: string): void;
}

/**
 * Makes an attempt that has begun and writes down what came of it. The row is written after the answer: a process
 * that dies between them leaves the row as begun, and the same message is sent again once its lease is over.
 * @throws what the database throws
 */
export async function makeAttempt(
  context: AttemptContext,
  delivery: ClaimedDelivery,
  signal: AbortSignal,
): Promise<void> {
  const recipient = { ...delivery, id: delivery.endpointId };
  const told = await toldIn(context.database, delivery);
  if (!told) return writeDown(context.database, delivery, ofAnotherPartner);
  const outcome = await context.sender.send(recipient, messageOf(told), signal);
  await writeDown(context.database, delivery, resultOf(context, delivery, outcome));
  if (outcome.kind !== 'interrupted') await judgeEndpoint(context, delivery, outcome);
}

/**
 * An endpoint of a partner hears what that partner reads on the timeline, and no more: nobody of another partner.
 * Null where nothing of it is that partner's: the endpoint was another one's when it was queued.
 */
async function toldIn(database: Database, delivery: ClaimedDelivery): Promise<ClaimedDelivery | null> {
  const { toldTo, customerId, partner, actor, event } = delivery;
  if (toldTo === null) return delivery;
  const isFarewell = event.type === 'transferred' && event.from === toldTo;
  if (partner !== toldTo && !isFarewell) return null;
  const shown = await confinedFor(asPartner(database, toldTo), toldTo, customerId);
  const owner = partner === toldTo ? partner : anotherPartner;
  return { ...delivery, partner: owner, actor: shown({ actor }).actor, event: shown.event(event) };
}

const ofAnotherPartner: AttemptResult = {
  status: 'failed',
  retryInMs: null,
  httpStatus: null,
  reason: 'it is about a customer of another partner than the webhook is for now',
  durationMs: 0,
  counts: true,
};

/** In milliseconds: a database that is away for a moment should not make a receiver hear things twice. */
const pauses = [1_000, 3_000];

async function writeDown(
  database: Database,
  delivery: ClaimedDelivery,
  result: AttemptResult,
): Promise<void> {
  for (const wait of pauses) {
    try {
      return await finishDelivery(database, delivery, result);
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error;
      await pause(wait);
    }
  }
  await finishDelivery(database, delivery, result);
}

function resultOf({ delays }: AttemptContext, { counted }: ClaimedDelivery, outcome: Outcome): AttemptResult {
  const { kind, httpStatus, reason, durationMs, retryAfterMs } = outcome;
  const said = { httpStatus, reason, durationMs, counts: true };
  if (kind === 'delivered') return { ...said, status: 'delivered', retryInMs: null };
  if (kind === 'gone') return { ...said, status: 'failed', retryInMs: null };
  // Nobody's fault: it is due at once, for whoever comes up next.
  if (kind === 'interrupted') return { ...said, status: 'pending', retryInMs: 0, counts: false };
  const retryInMs = retryIn(delays, counted, retryAfterMs, Math.random());
  return { ...said, status: retryInMs === null ? 'failed' : 'pending', retryInMs };
}

/** An address that says it is gone, or that has not taken anything for days, gets nothing more. */
async function judgeEndpoint(
  context: AttemptContext,
  delivery: ClaimedDelivery,
  outcome: Outcome,
): Promise<void> {
  const { database, log, failingForMs } = context;
  const { endpointId } = delivery;
  const disable = async (reason: string) => {
    await disableEndpoint(database, endpointId, reason);
    log.warn({ webhook: endpointId }, `a webhook was disabled: ${reason}`);
  };
  if (outcome.kind === 'gone') return disable('its address answered 410 Gone');
  const succeeded = outcome.kind === 'delivered';
  if (succeeded && delivery.failingSince === null) return;
  const since = await noteHealth(database, endpointId, succeeded);
  if (since === null || Date.now() - Date.parse(since) < failingForMs) return;
  await disable(`no attempt has succeeded since ${since}`);
}
