import { connect } from 'node:net';
import { sql } from 'drizzle-orm';
import type { Env } from '../config/env.js';
import { PartError, pause, reasonOf } from '../embedded/part.js';
import { createMailer } from '../mail/mailer.js';
import { openDatabase } from '../store/database.js';
import { tryTemporal } from '../temporal/connect.js';
import { Unavailable } from '../temporal/customers.js';
import { type Addresses, withoutPassword } from './addresses.js';

/** How long a real part may take to answer at the start: one that comes up at the same moment is waited for. */
const PATIENCE_MS = 3_000;

/** @throws PartError where nothing answers, or something else than Temporal, before anything waits for it */
export async function reachTemporal({ address, tls, apiKey }: Addresses['temporal']): Promise<void> {
  const colon = address.lastIndexOf(':');
  const host = address.slice(0, colon).replace(/^\[|\]$/g, '');
  const silent = await noListener(host, Number(address.slice(colon + 1))).catch(reasonOf);
  if (silent) {
    throw new PartError(
      `nothing answers at ${address} (TEMPORAL_ADDRESS): ${silent}. Start that server, correct the address, or leave TEMPORAL_ADDRESS out for the embedded one`,
    );
  }
  try {
    await tryTemporal({ address, tls, apiKey }, PATIENCE_MS);
  } catch (error) {
    const next =
      error instanceof Unavailable
        ? ''
        : `. Check the address, TEMPORAL_TLS (${tls ? 'on' : 'off'} now) and TEMPORAL_API_KEY`;
    throw new PartError(
      `what listens at ${address} (TEMPORAL_ADDRESS) does not answer as a Temporal server: ${reasonOf(error)}${next}`,
    );
  }
}

/** @returns why nobody could be reached, or undefined where somebody listens */
async function noListener(host: string, port: number): Promise<string | undefined> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const reason = await knock(host, port, Math.max(end - Date.now(), 1));
    if (reason === undefined || Date.now() + 500 > end) return reason;
    await pause(500);
  }
}

function knock(host: string, port: number, ms: number): Promise<string | undefined> {
  return new Promise((done) => {
    const socket = connect({ host, port });
    const end = (reason?: string) => {
      clearTimeout(timer);
      socket.destroy();
      done(reason);
    };
    const timer = setTimeout(() => end(`no answer in ${Math.ceil(ms / 1_000)} s`), ms);
    socket.once('connect', () => end());
    // A host with several addresses fails with one error for each, under an empty message.
    socket.once('error', (error: NodeJS.ErrnoException) =>
      end(error.message || error.code || 'no connection'),
    );
  });
}

/** @throws DatabaseError that says what is wrong, and with which value */
export async function reachDatabase(url: string): Promise<void> {
  const database = openDatabase(url);
  try {
    await database.run('connect', (orm) => orm.execute(sql`select 1`));
  } finally {
    await database.close();
  }
}

/** Email waits for its server, so that one that is away does not keep all else down. @returns what to warn of */
export async function mailTrouble({ mailFrom: from }: Env, smtpUrl: string): Promise<string | undefined> {
  const mailer = createMailer({ smtpUrl, from, timeoutMs: PATIENCE_MS });
  try {
    const { ok, reason } = await mailer.verify();
    return ok
      ? undefined
      : `! The mail server ${withoutPassword(smtpUrl)} (SMTP_URL) cannot be used now: ${reason}. Emails wait, and are sent once it can`;
  } finally {
    mailer.close();
  }
}
