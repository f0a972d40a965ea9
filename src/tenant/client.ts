import { type TenantState, tenantCustomerId, tenantInForce } from './contract.js';
import { sign } from './signature.js';

export type TenantApplied = { kind: 'applied'; tenantId: string; revision: number };
/** The product understood and said no: sending the same again will not help. */
export type TenantRefused = { kind: 'refused'; status: number; reason: string };

export type TenantClient = {
  /**
   * Tells the product the state that a customer's tenant should have. Safe to repeat.
   * @throws {TenantUnavailable} where nobody can say whether it was applied: try again.
   * @throws the reason of `signal`, where the caller gave up.
   */
  apply(customerId: string, state: TenantState, signal?: AbortSignal): Promise<TenantApplied | TenantRefused>;
};

/** The product could not be asked or gave no usable answer. Temporary as far as anybody can tell. */
export class TenantUnavailable extends Error {
  override readonly name = 'TenantUnavailable';
}

export type TenantClientOptions = {
  /** TENANT_API_URL, with or without a path. */
  url: string;
  /** Shared with the product, `whsec_…`. */
  secret: string;
  /** For the whole exchange, in milliseconds. */
  timeoutMs: number;
};

export function createTenantClient({ url, secret, timeoutMs }: TenantClientOptions): TenantClient {
  const base = url.endsWith('/') ? url : `${url}/`;
  return {
    async apply(customerId, state, signal) {
      const target = new URL(`tenants/${tenantCustomerId.parse(customerId)}`, base);
      const body = JSON.stringify(state);
      const headers = {
        'content-type': 'application/json',
        ...sign(secret, `tenant_${customerId}_${state.revision}`, body),
      };
      const { status, text } = await exchange(target, { method: 'PUT', headers, body }, timeoutMs, signal);
      return judge(target, state, status, text);
    },
  };
}

async function exchange(target: URL, request: RequestInit, timeoutMs: number, signal?: AbortSignal) {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const answer = await fetch(target, {
      ...request,
      // A redirect would drop the method or lead the signed state elsewhere.
      redirect: 'manual',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    return { status: answer.status, text: await answer.text() };
  } catch (error) {
    signal?.throwIfAborted();
    const what = timeout.aborted
      ? `did not answer within ${timeoutMs} ms`
      : `cannot be reached (${root(error)})`;
    throw new TenantUnavailable(
      `The product at ${target.href} ${what}. Check TENANT_API_URL and that the product is up; the request is safe to repeat.`,
      { cause: error },
    );
  }
}

function judge(target: URL, state: TenantState, status: number, text: string): TenantApplied | TenantRefused {
  if (status === 408 || status === 429 || status >= 500) {
    throw new TenantUnavailable(
      `The product at ${target.href} answered ${status} to revision ${state.revision}: ${reasonIn(text)}. Try again later.`,
    );
  }
  if (status >= 400) return { kind: 'refused', status, reason: reasonIn(text) };
  const answer = status === 200 ? tenantInForce.safeParse(parseJson(text)) : undefined;
  if (!answer?.success || answer.data.revision < state.revision) {
    throw new TenantUnavailable(
      `The product at ${target.href} answered ${status} "${text.slice(0, 200)}" to revision ${state.revision}; ` +
        'expected was 200 with { tenantId, revision } of that revision or a newer one. ' +
        'Check that TENANT_API_URL names the product and no proxy in front of it.',
      { cause: answer?.error },
    );
  }
  return { kind: 'applied', ...answer.data };
}

/** Node's fetch says no more than "fetch failed"; why is in its cause. */
function root(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return root(error.cause);
  return error.message || error.name;
}

function reasonIn(text: string): string {
  const answer = parseJson(text);
  if (typeof answer === 'object' && answer !== null) {
    for (const key of ['detail', 'reason', 'message', 'error', 'title']) {
      const value: unknown = Reflect.get(answer, key);
      if (typeof value === 'string' && value !== '') return value.slice(0, 500);
    }
  }
  return text.trim().slice(0, 500) || 'no reason given';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is an answer like any other here: the caller quotes the text.
    return undefined;
  }
}
