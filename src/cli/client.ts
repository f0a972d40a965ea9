import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Connection } from './connection.js';
import { Failure, failureOf, type Problem, problemSchema } from './failure.js';

const attempts = 4;
const answerWithinMs = 15_000;
const ofJson = { 'content-type': 'application/json' };

/** The API, as this program uses it. */
export interface Client {
  get<T>(path: string, schema: z.ZodType<T>): Promise<T>;
  post<T>(path: string, body: object, schema: z.ZodType<T>): Promise<T>;
  patch<T>(path: string, body: object, schema: z.ZodType<T>): Promise<T>;
  delete(path: string): Promise<void>;
  /** Sends a file as the body. */
  upload<T>(path: string, content: Buffer, type: string, schema: z.ZodType<T>): Promise<T>;
  /** Gets a file, whatever it is. */
  download(path: string): Promise<Buffer>;
}

export interface ClientOptions {
  connection: Connection;
  /** What the command can be repeated under where its answer got lost; undefined where it takes no such id. */
  requestId: string | undefined;
  pause(milliseconds: number): Promise<void>;
}

/** Repeats what got no answer under the same key: the server does it once, and gives the first answer again. */
export function connect({ connection, requestId, pause }: ClientOptions): Client {
  const key = requestId ?? randomUUID();
  const headers = { authorization: `Bearer ${connection.key}`, accept: 'application/json' };
  const ask = async <T>(path: string, schema: z.ZodType<T>, init: RequestInit): Promise<T> => {
    for (let attempt = 1; ; attempt++) {
      const answer = await exchange(connection, path, init);
      const retry = answer.retryAfterMs !== null && attempt < attempts;
      if (!retry) return understood(answer, schema, requestId);
      await pause(answer.retryAfterMs ?? 0);
    }
  };
  return {
    get: (path, schema) => ask(path, schema, { headers }),
    post: (path, body, schema) =>
      ask(path, schema, {
        method: 'POST',
        headers: { ...headers, ...ofJson, 'idempotency-key': key },
        body: JSON.stringify(body),
      }),
    patch: (path, body, schema) =>
      ask(path, schema, { method: 'PATCH', headers: { ...headers, ...ofJson }, body: JSON.stringify(body) }),
    upload: (path, content, type, schema) =>
      ask(path, schema, {
        method: 'POST',
        headers: { ...headers, 'content-type': type },
        body: new Uint8Array(content),
      }),
    download: async (path) => {
      const answer = await exchange(connection, path, { headers });
      return answer.status === 200 ? answer.bytes : understood(answer, z.never(), requestId);
    },
    delete: async (path) => void (await ask(path, z.unknown(), { method: 'DELETE', headers })),
  };
}

interface Exchange {
  status: number;
  body: unknown;
  bytes: Buffer;
  /** Set where the same request may do better later. */
  retryAfterMs: number | null;
}

async function exchange(connection: Connection, path: string, init: RequestInit): Promise<Exchange> {
  try {
    const signal = AbortSignal.timeout(answerWithinMs);
    const response = await fetch(`${connection.url}${path}`, { ...init, signal, redirect: 'error' });
    const retryAfterMs = response.status === 503 ? waitFor(response.headers.get('retry-after')) : null;
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, body: parsed(bytes.toString('utf8')), bytes, retryAfterMs };
  } catch (error) {
    const code = codeOf(error);
    // Nothing listens there: asking again does not help. What broke on the way may have been heard.
    if (!/^(E(CONNRESET|PIPE|TIMEDOUT)|UND_ERR_.*|TimeoutError)$/.test(code))
      throw unreachable(connection, code);
    return { status: 0, body: noAnswer(connection, code), bytes: Buffer.alloc(0), retryAfterMs: 500 };
  }
}

function waitFor(retryAfter: string | null): number {
  const seconds = Number(retryAfter ?? 1);
  return Math.min(Number.isFinite(seconds) ? seconds * 1000 : 1000, 3000);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function understood<T>({ status, body }: Exchange, schema: z.ZodType<T>, requestId: string | undefined): T {
  if (status >= 200 && status < 300) {
    const answer = schema.safeParse(body);
    if (answer.success) return answer.data;
    throw new Failure(strange(`the server’s answer is not understood: ${z.prettifyError(answer.error)}`));
  }
  const problem = problemSchema.safeParse(body);
  if (!problem.success) throw new Failure(strange(`the server answered ${status}, without saying why`));
  throw failureOf(status === 503 || status === 0 ? repeatable(problem.data, requestId) : problem.data);
}

function repeatable(problem: Problem, requestId: string | undefined): Problem {
  if (requestId === undefined) return { ...problem, clears: 'try again in a moment' };
  const clears = `try again; with --request-id ${requestId} it is done once at most, also if this one was`;
  return { ...problem, clears, requestId };
}

function strange(detail: string): Problem {
  const clears = 'check that FORTNIGHT_URL names a Fortnight of the same version as this program';
  return { title: 'Not understood', code: 'not-understood', detail, clears };
}

function noAnswer({ url }: Connection, code: string): Problem {
  return { title: 'No answer', code: 'unavailable', detail: `${url} gave no answer (${code})` };
}

function unreachable({ url, source }: Connection, code: string): Failure {
  return new Failure({
    title: 'Server unreachable',
    code: 'unreachable',
    detail: `nothing answers at ${url} (${code}); the address is from ${source}`,
    clears: 'start Fortnight with npm start, or correct FORTNIGHT_URL or FORTNIGHT_HOME',
  });
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  if (!(cause instanceof Error)) return 'unknown';
  return cause.name === 'TimeoutError' ? cause.name : cause.message;
}
