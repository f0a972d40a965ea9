import { setTimeout } from 'node:timers/promises';
import { QueryNotRegisteredError } from '@temporalio/client';
import { askedTooEarly } from './names.js';

/** The workflow fails such a query on purpose, see `newsOnlyInTasks`; a moment later its task has been done. */
export function isTooEarly(error: unknown): boolean {
  return error instanceof QueryNotRegisteredError && error.message.includes(askedTooEarly);
}

/** Asks again while it is too early. @param ask throws something else once its own deadline is over */
export async function onceTaken<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!isTooEarly(error)) throw error;
      await setTimeout(100);
    }
  }
}
