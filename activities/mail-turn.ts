import { setTimeout } from 'node:timers/promises';
import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import { endTurns, takeTurns, type Waiting } from '../src/store/mail-turns.js';
import type { ActivityDependencies } from './dependencies.js';

/** Waited for at the place; a longer wait gives the worker's slot free to others. */
const shortMs = 2_000;

/**
 * Until it is the turn of these emails, where they are paced.
 * @throws ApplicationFailure that has the server begin this activity again when it is
 */
export async function untilTheirTurn(
  { database, mailsPerSecond }: Pick<ActivityDependencies, 'database' | 'mailsPerSecond'>,
  waiting: readonly Waiting[],
): Promise<void> {
  if (mailsPerSecond === null) return;
  const left = Math.ceil(await takeTurns(database, waiting, mailsPerSecond));
  if (left > shortMs) {
    throw ApplicationFailure.create({
      type: 'paced',
      message: `at most ${mailsPerSecond} emails go out in a second, and it is not their turn yet`,
      nextRetryDelay: left,
      category: ApplicationFailureCategory.BENIGN,
    });
  }
  if (left > 0) await setTimeout(left);
  await endTurns(database, waiting);
}
