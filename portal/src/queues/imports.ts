import { columnsOf } from '../customers/columns.js';
import type { Queue } from './queue.js';

export const imports: Queue = {
  name: 'imports',
  title: 'Imports',
  words: 'Imports that failed, or of which the product has said nothing for too long. Retry starts it again.',
  columns: columnsOf('partner', 'import', 'import-errors', 'log', 'waiting'),
  actions: () => ['retry-import'],
  empty: 'No import has failed or stalled.',
};
