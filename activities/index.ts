import { markBounced } from '../src/store/deliveries.js';
import { publish } from '../src/store/record.js';
import type { ActivityDependencies } from './dependencies.js';
import { recordRow } from './record-row.js';
import { sendMails } from './send-mails.js';
import type { CustomerActivities } from './types.js';

/** What the workflow asks of the world, over whatever stands behind it. */
export function createActivities(dependencies: ActivityDependencies): CustomerActivities {
  const { database, tenant, reportUrl } = dependencies;
  return {
    async publishRecord(state) {
      const { customer, revision, timeline } = state;
      await publish(database, { row: recordRow(customer), state, revision, timeline: timeline.unstored });
      for (const { event } of timeline.unstored) {
        if (event.type !== 'mail-bounced') continue;
        const { key, address, reason } = event;
        await markBounced(database, { customerId: customer.id, key, address, reason });
      }
    },

    async applyTenant({ customer, revision, wish }) {
      const answer = await tenant.apply(customer, { ...wish, revision, reportTo: reportUrl });
      if (answer.kind === 'applied') return { outcome: 'applied', tenantId: answer.tenantId };
      return { outcome: 'refused', reason: `${answer.status}: ${answer.reason}` };
    },

    sendMails: (batch) => sendMails(dependencies, batch),
  };
}
