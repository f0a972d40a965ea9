import { refusalOf } from '../src/store/choices.js';
import { publishLifecycle } from '../src/store/lifecycle.js';
import { findRivals } from '../src/store/rivals.js';
import type { ActivityDependencies } from './dependencies.js';
import { draftAgreement } from './draft-agreement.js';
import { sendMails } from './send-mails.js';
import type { CustomerActivities } from './types.js';

/** What the workflow asks of the world, over whatever stands behind it. */
export function createActivities(dependencies: ActivityDependencies): CustomerActivities {
  const { database, tenant, reportUrl } = dependencies;
  return {
    publishRecord: (state) => publishLifecycle(database, state),

    async applyTenant({ customer, revision, wish }) {
      const answer = await tenant.apply(customer, { ...wish, revision, reportTo: reportUrl });
      if (answer.kind === 'applied') return { outcome: 'applied', tenantId: answer.tenantId };
      return { outcome: 'refused', reason: `${answer.status}: ${answer.reason}` };
    },

    findRivals: ({ customer, known }) => findRivals(database, customer, known),

    draftAgreement: (order) => draftAgreement(dependencies, order),

    sendMails: (batch) => sendMails(dependencies, batch),

    checkChoices: async ({ command, choices }) => refusalOf(command, choices, dependencies.partners),
  };
}
