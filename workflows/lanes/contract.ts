import { CancellationScope, patched, proxyActivities } from '@temporalio/workflow';
import type { CustomerActivities } from '../../activities/types.js';
import type { Contract, DocumentRef } from '../../src/domain/contract.js';
import type { Shell } from '../shell.js';
import type { Lane } from './lane.js';

const { draftAgreement } = proxyActivities<CustomerActivities>({
  startToCloseTimeout: '1 minute',
  // Nothing is left of it where the workflow completes.
  cancellationType: 'WAIT_CANCELLATION_COMPLETED',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1 minute' },
  summary: 'Draft the License Agreement',
});

/** Drafts the License Agreement of what was submitted; the email with it follows from that fact. */
export function contractLane(shell: Shell): Lane {
  return {
    hasWork: () => undrafted(shell) !== null,
    async work() {
      const contract = undrafted(shell);
      if (!contract) return;
      const { number } = contract;
      const scope = new CancellationScope();
      shell.draft = { number, scope };
      try {
        const document = await begun(scope, { customer: shell.customer, number });
        if (!scope.consideredCancelled)
          shell.learn([{ type: 'agreement-drafted', at: shell.now(), number, document }]);
      } catch (error) {
        // The last attempt of what was cancelled may have failed of something else.
        if (!scope.consideredCancelled) throw error;
      } finally {
        shell.draft = null;
      }
    },
  };
}

/** What is begun in the scope, not the scope's own promise: that one comes a turn later, and histories go by turns. */
function begun(scope: CancellationScope, order: Parameters<typeof draftAgreement>[0]): Promise<DocumentRef> {
  const drafts: Promise<DocumentRef>[] = [];
  void scope.run(async () => {
    drafts.push(draftAgreement(order));
  });
  const [draft] = drafts;
  if (!draft) throw new Error('a scope that begins nothing at once');
  return draft;
}

/**
 * Cancels a draft that nobody wants any more: a closed deal would otherwise stay open for as long as the template is
 * broken. A lane of its own, since to wait for that beside the draft would be a turn more where all goes well.
 */
export function unwantedDraftLane(shell: Shell): Lane {
  return {
    hasWork: () => isUnwanted(shell) && patched('cancel-unwanted-drafts'),
    work: () => shell.draft?.scope.cancel(),
  };
}

function isUnwanted(shell: Shell): boolean {
  const { draft } = shell;
  return draft !== null && !draft.scope.consideredCancelled && undrafted(shell)?.number !== draft.number;
}

function undrafted({ customer }: Shell): Contract | null {
  const { stage, contract } = customer;
  return stage.name === 'contracts' && contract && contract.agreement === null ? contract : null;
}
