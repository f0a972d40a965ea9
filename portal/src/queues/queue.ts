import type { CustomerActionId } from '../actions/names.js';
import type { ListedCustomer, QueueName } from '../api/client.js';
import type { Column } from '../customers/columns.js';

/** Work that staff clear by hand: which customers those are, the API knows by the queue's name. */
export interface Queue {
  name: QueueName;
  title: string;
  /** What stands here, and what clears it. */
  words: string;
  /** Between the organization and the buttons, in order. */
  columns: readonly Column[];
  /** The actions that clear it, as buttons on each row, the usual one first. */
  actions(customer: ListedCustomer): readonly CustomerActionId[];
  /** Where there is nothing to do. */
  empty: string;
}
