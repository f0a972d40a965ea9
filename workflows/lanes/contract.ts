import { proxyActivities } from '@temporalio/workflow';
import type { CustomerActivities } from '../../activities/types.js';
import type { Contract } from '../../src/domain/contract.js';
import type { Shell } from '../shell.js';
import type { Lane } from './lane.js';

const { draftAgreement } = proxyActivities<CustomerActivities>({
  startToCloseTimeout: '1 minute',
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
      const document = await draftAgreement({ customer: shell.customer, number });
      shell.learn([{ type: 'agreement-drafted', at: shell.now(), number, document }]);
    },
  };
}

function undrafted({ customer }: Shell): Contract | null {
  const { stage, contract } = customer;
  return stage.name === 'contracts' && contract && contract.agreement === null ? contract : null;
}
