import type { Terms } from './catalog.js';
import type { Customer, Stage, StageName } from './customer.js';
import type { Instant } from './time.js';

type StageOf<N extends StageName> = Extract<Stage, { name: N }>;

/** Changes the stage if the customer is in it; else nothing. */
export function at<N extends StageName>(
  customer: Customer,
  name: N,
  change: (stage: StageOf<N>) => StageOf<N>,
): Customer {
  const { stage } = customer;
  return isStage(stage, name) ? { ...customer, stage: change(stage) } : customer;
}

function isStage<N extends StageName>(stage: Stage, name: N): stage is StageOf<N> {
  return stage.name === name;
}

/** Whether it is still a deal: the contract is not signed off, nothing is sold, and there is no tenant. */
export function isDeal({ stage }: Customer): boolean {
  return stage.name === 'registered' || stage.name === 'drafting' || stage.name === 'contracts';
}

/**
 * Until when a deal is protected, or its License Agreement to be signed; null where no such clock runs: a conflict stops
 * the protection, a signature the other.
 */
export function dealDueAt({ stage, contract }: Customer): Instant | null {
  if (stage.name === 'registered') return stage.stoppedAt ? null : stage.protectedUntil;
  return stage.name === 'contracts' && !contract?.signature ? stage.dueAt : null;
}

/** The terms of a customer whose contract is signed off. @throws before: nothing that asks exists in those stages */
export function soldTerms({ terms, stage }: Customer): Terms {
  if (terms === null) throw new Error(`nothing is sold in the stage ${stage.name}`);
  return terms;
}
