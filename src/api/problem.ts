import type { FieldProblem, Refusal } from '../domain/refusal.js';
import { InvalidCursor } from '../store/cursor.js';
import { DatabaseUnavailable } from '../store/errors.js';
import { Refused, Unavailable, UnknownCustomer } from '../temporal/customers.js';
import { problemCodes } from './openapi/problems.js';

/** An error answer by RFC 9457, with a stable `code` and, where something would help, what clears it. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  clears?: string;
  fields?: FieldProblem[];
  requestId: string;
}

/** An error that the API itself answers with; its text is for the caller. */
export class HttpProblem extends Error {
  override name = 'HttpProblem';
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly clears?: string,
    readonly fields?: FieldProblem[],
    /** What else the answer carries: members of the document, and headers. */
    readonly extra: { members?: object; headers?: Record<string, string> } = {},
  ) {
    super(detail);
  }
}

/** In seconds: how long a caller waits before it repeats what could not be answered now. */
export const retryAfterSeconds = 2;

/**
 * What went wrong, as the caller may know it. What nobody foresaw becomes a 500 that says nothing of its cause.
 * @param method of the request; one that only reads is not told that something may have happened
 */
export function problemFor(error: unknown, method = 'POST'): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof UnknownCustomer) return unknownCustomer(error.id);
  if (error instanceof Refused) return refusedWith(error.refusal);
  if (error instanceof Unavailable || error instanceof DatabaseUnavailable)
    return unavailable(method === 'GET' || method === 'HEAD');
  if (error instanceof InvalidCursor) {
    const fields = [{ path: 'cursor', message: error.message }];
    return new HttpProblem(422, 'invalid-input', error.message, 'leave cursor out to begin anew', fields);
  }
  return ofFastify(error) ?? internal();
}

function refusedWith({ code, message, clears, fields }: Refusal): HttpProblem {
  // Another partner's customer and one that does not exist are answered alike.
  if (code === 'other-partner') return new HttpProblem(404, 'unknown-customer', message, unknownClears);
  return new HttpProblem(problemCodes[code].status, code, message, clears, fields);
}

const unknownClears = 'GET /api/customers lists them';

function unknownCustomer(id: string): HttpProblem {
  const shown = id.length > 40 ? `${id.slice(0, 40)}…` : id;
  return new HttpProblem(404, 'unknown-customer', `there is no customer '${shown}'`, unknownClears);
}

function unavailable(isReading: boolean): HttpProblem {
  if (isReading)
    return new HttpProblem(503, 'unavailable', 'no answer could be had in time', 'ask again in some seconds');
  return new HttpProblem(
    503,
    'unavailable',
    'no answer could be had in time; what was asked for may still have happened',
    'send the same request again, with its request id as Idempotency-Key: it is done once, and the first answer is given',
  );
}

function internal(): HttpProblem {
  return new HttpProblem(
    500,
    'internal',
    'something went wrong here',
    'report the request id: the log has the cause under it',
  );
}

const ofRequests: Record<number, { code: string; clears: string }> = {
  400: { code: 'malformed', clears: 'send a JSON object, with Content-Type: application/json' },
  413: { code: 'too-large', clears: 'send at most 64 KB' },
  415: { code: 'not-json', clears: 'send JSON, with Content-Type: application/json' },
  429: { code: 'too-many-requests', clears: 'wait a minute, then try again' },
};

/** What Fastify itself refuses before a handler runs; the text of a 5xx is kept back. */
function ofFastify(error: unknown): HttpProblem | null {
  if (!(error instanceof Error) || !('statusCode' in error)) return null;
  const status = typeof error.statusCode === 'number' ? error.statusCode : 500;
  if (status < 400 || status > 499) return null;
  const { code, clears } = ofRequests[status] ?? { code: 'bad-request', clears: 'correct the request' };
  return new HttpProblem(status, code, error.message, clears);
}

export function problemDocument(problem: HttpProblem, requestId: string): Problem {
  const { code, status, clears, fields, extra } = problem;
  return {
    type: `urn:problem-type:fortnight:${code}`,
    title: titleOf(code),
    status,
    detail: problem.message,
    code,
    ...(clears === undefined ? {} : { clears }),
    ...(fields === undefined ? {} : { fields }),
    ...extra.members,
    requestId,
  };
}

function titleOf(code: string): string {
  const words = code.replaceAll('-', ' ').replace(/\b(pdf|json)\b/g, (name) => name.toUpperCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}
