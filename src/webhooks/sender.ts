import { performance } from 'node:perf_hooks';
import { types } from 'node:util';
import { sign } from '../tenant/signature.js';
import type { WebhookMessage } from './payload.js';
import { post } from './post.js';
import { type SecretSeal, SecretUnreadable, sealWith } from './secret.js';
import { checkTarget, type Resolve, resolveHost, TargetRefused } from './target.js';

/** Where a message goes, and the secrets that sign it, sealed. */
export interface Recipient {
  id: string;
  url: string;
  secret: string;
  previousSecret: string | null;
  previousSecretUntil: string | null;
}

/** What came back. `interrupted`: the caller gave up, and nobody knows whether it arrived. */
export interface Outcome {
  kind: 'delivered' | 'gone' | 'failed' | 'interrupted';
  /** Null where there was no answer. */
  httpStatus: number | null;
  /** Null for a delivered one. */
  reason: string | null;
  retryAfterMs: number | null;
  durationMs: number;
}

export interface WebhookSender {
  /** @throws {TargetRefused} where no webhook may go to this URL */
  check(url: string): Promise<void>;
  /** One attempt, within `timeoutMs`. Never throws for what the receiver, the network or the address does. */
  send(recipient: Recipient, message: WebhookMessage, signal?: AbortSignal): Promise<Outcome>;
  secrets: SecretSeal;
}

export interface SenderOptions {
  /** What the signing secrets are sealed with. */
  masterSecret: string;
  /** Whether private addresses and plain http are allowed. */
  allowPrivate: boolean;
  /** For a whole attempt; 10,000 unless given. */
  timeoutMs?: number;
  resolve?: Resolve;
}

export function createSender(options: SenderOptions): WebhookSender {
  const { masterSecret, allowPrivate, timeoutMs = 10_000, resolve = resolveHost } = options;
  const secrets = sealWith(masterSecret);

  async function attempt(recipient: Recipient, { id, body }: WebhookMessage, signal: AbortSignal) {
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'Fortnight-Webhooks/1',
      ...signed(secrets, recipient, id, body),
    };
    // Names point elsewhere over time, so each attempt looks again.
    const target = await orAborted(checkTarget(recipient.url, allowPrivate, resolve), signal);
    return post(target, headers, body, signal);
  }

  return {
    secrets,
    async check(url) {
      const late = AbortSignal.timeout(timeoutMs);
      await orAborted(checkTarget(url, allowPrivate, resolve), late).catch((error: unknown) => {
        throw late.aborted ? new TargetRefused('the host name cannot be resolved in time') : error;
      });
    },
    async send(recipient, message, signal) {
      const begun = performance.now();
      const timeout = AbortSignal.timeout(timeoutMs);
      const bounds = signal ? AbortSignal.any([signal, timeout]) : timeout;
      const judged = await attempt(recipient, message, bounds).then(judge, (error: unknown) => {
        if (signal?.aborted)
          return { ...nothing, kind: 'interrupted' as const, reason: 'it was interrupted' };
        const reason = timeout.aborted ? `no answer within ${timeoutMs} ms` : reasonOf(error);
        return { ...nothing, kind: 'failed' as const, reason };
      });
      return { ...judged, durationMs: performance.now() - begun };
    },
  };
}

const nothing = { httpStatus: null, retryAfterMs: null };

function judge({ status, excerpt, retryAfterMs }: Awaited<ReturnType<typeof post>>) {
  const said = excerpt ? `: ${excerpt}` : '';
  if (status >= 200 && status <= 299) {
    return { kind: 'delivered' as const, httpStatus: status, reason: null, retryAfterMs: null };
  }
  const redirect = status >= 300 && status <= 399 ? '; redirects are not followed' : '';
  const reason = `answered ${status}${redirect}${said}`;
  return {
    kind: status === 410 ? ('gone' as const) : ('failed' as const),
    httpStatus: status,
    reason,
    retryAfterMs,
  };
}

/** For a while after a rotation both secrets sign, parted by a space, as the specification says. */
function signed(secrets: SecretSeal, recipient: Recipient, id: string, body: string) {
  const now = new Date();
  const headers = sign(secrets.open(recipient.id, recipient.secret), id, body, now);
  const { previousSecret, previousSecretUntil } = recipient;
  if (!previousSecret || !previousSecretUntil || Date.parse(previousSecretUntil) <= now.getTime())
    return headers;
  const old = readable(() => secrets.open(recipient.id, previousSecret));
  if (old === null) return headers;
  const signature = `${headers['webhook-signature']} ${sign(old, id, body, now)['webhook-signature']}`;
  return { ...headers, 'webhook-signature': signature };
}

/** Null for one that another FORTNIGHT_SECRET has sealed: it was rotated because nobody can sign with it. */
function readable(open: () => string): string | null {
  try {
    return open();
  } catch (error) {
    if (error instanceof SecretUnreadable) return null;
    throw error;
  }
}

/** A look-up cannot be ended, but nobody has to wait for it. */
async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let abort = () => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof TargetRefused || error instanceof SecretUnreadable) return error.message;
  // A host with several addresses fails with one error for each.
  if (types.isNativeError(error) && 'errors' in error && Array.isArray(error.errors)) {
    return reasonOf(error.errors[0]);
  }
  if (!types.isNativeError(error)) return 'no connection';
  const cause = 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  // So Node calls what its HTTP parser cannot read.
  return cause.startsWith('HPE_') ? `the answer is not HTTP (${cause})` : `no connection (${cause})`;
}
