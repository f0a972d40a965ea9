import type { components } from '../../../src/client/api.js';

export type Problem = components['schemas']['Problem'];
export type StaleProblem = components['schemas']['StaleProblem'];

/** The API answered that it cannot be done, and why. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** No answer came: whether something was done is not known. */
export class ConnectionLost extends Error {
  override name = 'ConnectionLost';
  /** What was to be changed is not sent again by itself; what is only asked for is. */
  isGivenUp = false;
  constructor(options?: ErrorOptions) {
    super('Fortnight cannot be reached', options);
  }
}

/** A part of the page itself could not be loaded. */
export class PartMissing extends Error {
  override name = 'PartMissing';
  constructor(options?: ErrorOptions) {
    super('a part of the page could not be loaded', options);
  }
}

/** The problem document, or one of our own where something in between has answered. */
export function problemOf(
  body: unknown,
  { status, statusText }: Pick<Response, 'status' | 'statusText'>,
): Problem {
  if (isProblem(body)) return body;
  return {
    type: 'about:blank',
    title: statusText || 'Unexpected answer',
    status,
    detail: `The server answered ${status} ${statusText}`.trim(),
    code: 'unexpected',
    requestId: '',
  };
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body && 'status' in body;
}

export function isStale(problem: Problem): problem is StaleProblem {
  return problem.code === 'stale-version';
}

/** Whether asking again may help: nothing was answered, or the answer was that there is none for now. */
export function isPassing(error: unknown): boolean {
  return (
    error instanceof ConnectionLost || (error instanceof ProblemError && passing.has(error.problem.status))
  );
}
const passing = new Set([429, 502, 503, 504]);

/** Whether the answer is that there is no such customer, for whoever asks: none, or another partner’s by now. */
export function isUnknown(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status === 404;
}

export function isUnauthorized(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.code === 'unauthorized';
}

/** What helps on a page, where the API says it to whoever writes a program. */
const helpsHere = new Map([
  ['unknown-customer', 'The list of customers has all that you may see.'],
  ['not-a-pdf', 'Choose the whole PDF file.'],
]);

/**
 * What to show a person, with what helps.
 * @param byHand there is a button that tries it again, and nothing else does
 */
export function wordsOf(
  error: unknown,
  byHand = false,
): { title: string; detail: string; clears: string | null } {
  if (error instanceof ProblemError) {
    const { title, detail, code, clears } = error.problem;
    const helps = helpsHere.get(code) ?? clears;
    return { title, detail: sentence(detail), clears: helps ? sentence(helps) : null };
  }
  if (error instanceof ConnectionLost)
    return {
      title: 'No connection',
      detail: 'Fortnight cannot be reached.',
      clears:
        byHand || error.isGivenUp
          ? 'Check the network, then try again.'
          : 'Check the network; it is tried again by itself.',
    };
  if (error instanceof PartMissing)
    return {
      title: 'This part of the page could not be loaded',
      detail: 'There is no connection, or Fortnight was updated since you opened the page.',
      clears: 'Try again; if that does not help, load the page again.',
    };
  return {
    title: 'Something went wrong on this page',
    detail: error instanceof Error ? error.message : String(error),
    clears: 'Load the page again.',
  };
}

/** The API’s sentences begin in lower case, since they stand behind a name in a terminal. */
export function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]$/.test(begun) ? begun : `${begun}.`;
}
