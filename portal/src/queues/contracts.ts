import { columnsOf } from '../customers/columns.js';
import type { Queue } from './queue.js';

export const contracts: Queue = {
  name: 'contracts',
  title: 'Contracts',
  words:
    'Signed copies that have come back. Read them on the customer’s page; sign off with the exact days, or return the form with what is wrong at which field.',
  columns: columnsOf('partner', 'opportunity', 'revenue', 'waiting'),
  actions: () => ['approve-contract', 'return-contract'],
  empty: 'No signed contract waits to be signed off.',
};
