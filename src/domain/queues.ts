import { everyOpenStage } from './command.js';
import type { StageName } from './customer.js';
import type { Waiting } from './owed.js';

/** What a queue admits: all of it has to hold. Several values of one field are alternatives. */
export interface QueueFilter {
  stages?: readonly StageName[];
  waitingOn?: readonly Waiting['on'][];
  importStatuses?: readonly string[];
  held?: boolean;
  mailProblem?: boolean;
  conflict?: boolean;
}

/** Work that somebody has to clear by hand: a customer may stand in several. */
export const queues = {
  'held-upgrades': { held: true },
  'undeliverable-mail': { mailProblem: true, stages: everyOpenStage },
  imports: { stages: ['pending'], importStatuses: ['failed', 'stalled'] },
  conflicts: { conflict: true },
  // While a conflict is open it has to be settled first, and stands in that queue.
  discounts: { stages: ['drafting'], waitingOn: ['staff'], conflict: false },
  contracts: { stages: ['contracts'], waitingOn: ['staff'], conflict: false },
} as const satisfies Record<string, QueueFilter>;

export type QueueName = keyof typeof queues;
export const queueNames = [
  'held-upgrades',
  'undeliverable-mail',
  'imports',
  'conflicts',
  'discounts',
  'contracts',
] as const satisfies QueueName[];
