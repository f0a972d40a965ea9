import { columnsOf } from '../customers/columns.js';
import type { Queue } from './queue.js';

export const undeliverableMail: Queue = {
  name: 'undeliverable-mail',
  title: 'Undeliverable mail',
  words:
    'Customers with an email that was refused for good, or that came back. A corrected address sends it again by itself; where the address was right, retry it as it is.',
  columns: columnsOf('partner', 'stage', 'mail-error', 'waiting'),
  actions: () => ['edit-contacts', 'retry-mail'],
  empty: 'Every email has arrived, or is on its way.',
};
