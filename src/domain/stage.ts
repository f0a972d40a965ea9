import type { Customer, Stage, StageName } from './customer.js';

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
