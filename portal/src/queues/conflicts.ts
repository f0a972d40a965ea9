import { columnsOf } from '../customers/columns.js';
import type { Queue } from './queue.js';

export const conflicts: Queue = {
  name: 'conflicts',
  title: 'Conflicts',
  words:
    'Deals whose organization another partner has registered too. The customer’s page shows both sides, whoever came first first; the partners are told the decision and its reason.',
  columns: columnsOf('partner', 'opportunity', 'revenue', 'expected-close', 'waiting'),
  actions: () => ['decide-deal'],
  empty: 'No two partners claim one organization.',
};
