/** Names that Temporal knows us by. Ids, search attributes and queues are never encrypted: no names, no emails. */
export const taskQueue = 'fortnight';
export const workflowType = 'customerLifecycle';
export const stateQuery = 'state';

/** The one place that names a customer's workflow. */
export function workflowIdOf(customerId: string): string {
  return `customer/${customerId}`;
}
