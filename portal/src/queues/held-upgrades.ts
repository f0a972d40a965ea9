import { columnsOf } from '../customers/columns.js';
import type { Queue } from './queue.js';

export const heldUpgrades: Queue = {
  name: 'held-upgrades',
  title: 'Held upgrades',
  words:
    'Trials that would have been upgraded, and are not, because nobody could be told in time. The trial and its access go on for as many days as the policy holds an upgrade; then it ends. Correct the address and the notice goes out again.',
  columns: columnsOf('partner', 'terms', 'mail-error', 'waiting', 'next'),
  actions: ({ mailProblem }) => (mailProblem ? ['edit-contacts', 'retry-mail'] : ['edit-contacts']),
  empty: 'No upgrade is held. Whoever is about to be upgraded was told.',
};
