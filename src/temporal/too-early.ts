import { QueryNotRegisteredError } from '@temporalio/client';
import { askedTooEarly } from './names.js';
import { repeatWhile } from './repeat.js';

/** The workflow fails such a query on purpose, see `newsOnlyInTasks`; a moment later its task has been done. */
export function isTooEarly(error: unknown): boolean {
  return error instanceof QueryNotRegisteredError && error.message.includes(askedTooEarly);
}

/** Asks again while it is too early. @param ask throws something else once its own deadline is over */
export function onceTaken<T>(ask: () => Promise<T>): Promise<T> {
  return repeatWhile(isTooEarly, ask);
}
