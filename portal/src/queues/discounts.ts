import { columnsOf } from '../customers/columns.js';
import type { Queue } from './queue.js';

export const discounts: Queue = {
  name: 'discounts',
  title: 'Discounts',
  words:
    'Discounts that wait for an approver. A decision holds for exactly the terms that it shows; changed terms come back here.',
  columns: columnsOf('partner', 'opportunity', 'revenue', 'waiting'),
  actions: () => ['decide-discount'],
  empty: 'No discount waits for approval.',
};
