import { refusalOf, refusalOfCopy } from '../src/store/choices.js';
import { publishLifecycle } from '../src/store/lifecycle.js';
import { findRivals } from '../src/store/rivals.js';
import { applyTenant } from './apply-tenant.js';
import { deliver } from './deliver.js';
import type { ActivityDependencies } from './dependencies.js';
import { draftAgreement } from './draft-agreement.js';
import { sendMails } from './send-mails.js';
import type { CustomerActivities } from './types.js';

/** What the workflow asks of the world, over whatever stands behind it. */
export function createActivities(dependencies: ActivityDependencies): CustomerActivities {
  const { database } = dependencies;
  return {
    deliver: (delivery) => deliver(dependencies, delivery),

    publishRecord: (state) => publishLifecycle(database, state),

    applyTenant: (order) => applyTenant(dependencies, order),

    findRivals: ({ customer, known }) => findRivals(database, customer, known),

    draftAgreement: (order) => draftAgreement(dependencies, order),

    sendMails: (batch) => sendMails(dependencies, batch),

    checkChoices: async ({ command, choices }) => refusalOf(command, choices, dependencies.partners),

    checkDocument: ({ customer, document }) => refusalOfCopy(database, customer, document),
  };
}
