import { condition, getExternalWorkflowHandle, log, patched, proxyActivities } from '@temporalio/workflow';
import type { CustomerActivities } from '../../activities/types.js';
import type { Conflicts } from '../../src/domain/conflict-case.js';
import { hasToLook, rivalsOf, rivalsSeen } from '../../src/domain/conflicts.js';
import { lookSignal, workflowIdOf } from '../../src/temporal/names.js';
import type { Shell } from '../shell.js';
import type { Lane } from './lane.js';

const { findRivals } = proxyActivities<CustomerActivities>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1 minute' },
  summary: 'Look for other registrations of this organization',
});

/**
 * What is asked for meanwhile, such as by a transfer, may not be in the record yet: what is done by the record of before
 * must not count for it, so the lane begins again.
 */
const anew = 'look-and-tell-what-is-published';

/**
 * Looks into the record for other registrations, and has the other sides look for themselves. Both only after the
 * record has what is known here, so of two at the same moment at least one sees the other. What is told carries
 * nothing but that it is time to look: nobody can forge a conflict, or a decision, by telling.
 */
export function conflictLane(shell: Shell): Lane {
  return {
    hasWork: () => hasToLook(shell.customer) || hasToTell(shell),
    async work() {
      const asked = shell.customer.conflicts;
      const revision = shell.needPublished();
      await condition(() => shell.carried.published >= revision);
      if (isMoreAsked(shell, asked) && patched(anew)) return;
      if (hasToLook(shell.customer)) await look(shell);
      // The delivery that has published may have looked as well.
      else if (hasToTell(shell)) await tell(shell);
    },
  };
}

function hasToTell({ customer }: Shell): boolean {
  return (customer.conflicts?.tell.length ?? 0) > 0;
}

function isMoreAsked({ customer: { conflicts } }: Shell, asked: Conflicts | undefined): boolean {
  return conflicts?.wanted !== asked?.wanted || conflicts?.tell !== asked?.tell;
}

async function look(shell: Shell): Promise<void> {
  const { customer } = shell;
  const wanted = customer.conflicts?.wanted ?? 0;
  const rivals = await findRivals({ customer: customer.id, known: rivalsOf(customer) });
  shell.settle();
  shell.learn(rivalsSeen(shell.customer, rivals, wanted, shell.now()));
}

async function tell(shell: Shell): Promise<void> {
  const rivals = shell.customer.conflicts?.tell ?? [];
  for (const rival of rivals) {
    try {
      await getExternalWorkflowHandle(workflowIdOf(rival)).signal(lookSignal);
    } catch (error) {
      // A workflow that is over needs to know nothing any more.
      log.info('another registration could not be told to look', { rival, error });
    }
  }
  if (shell.customer.conflicts?.tell !== rivals && patched(anew)) return;
  shell.learn([{ type: 'rivals-told', at: shell.now(), rivals }]);
}
