/** Names that Temporal knows us by. Ids, search attributes and queues are never encrypted: no names, no emails. */
export const taskQueue = 'fortnight';
export const workflowType = 'customerLifecycle';
export const stateQuery = 'state';
/**
 * How long a worker may take for one task of a customer, who waits so long where it died in the midst of one. To
 * replay the longest run takes a tenth of that; Temporal's own 10 s are for histories of any length.
 */
export const workflowTaskTimeout = '3s';
/** What a query fails with that came while events were waiting for a worker: ask again. */
export const askedTooEarly = 'asked before a worker had taken what has happened';

/** An internal Signal: it is time to look into the record for other registrations. It carries nothing. */
export const lookSignal = 'look-for-conflicts';

/** The one place that names a customer's workflow. */
export function workflowIdOf(customerId: string): string {
  return `customer/${customerId}`;
}
