import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { Unavailable } from './customers.js';
import { workflowIdOf } from './names.js';
import { repeatWhile } from './repeat.js';

/** Temporal says at once that it deletes, and answers for a while as before. */
const patienceMs = 120_000;

/**
 * Deletes what Temporal keeps of a customer whose workflow is over: each run with its history, now and not only after
 * the namespace's retention. Resolves once nobody is told of it any more.
 * @returns how many runs those were @throws {Unavailable} where it is still there after two minutes
 */
export async function forgetWorkflow(client: Client, id: string): Promise<number> {
  const { namespace } = client.options;
  const workflowId = workflowIdOf(id);
  let runs = 0;
  const query = `WorkflowId = '${workflowId}' AND ExecutionStatus != 'Running'`;
  for await (const { runId } of client.workflow.list({ query })) {
    const workflowExecution = { workflowId, runId };
    await client.workflowService.deleteWorkflowExecution({ namespace, workflowExecution });
    runs += 1;
  }
  const isThere = (error: unknown) => error instanceof Unavailable;
  await repeatWhile(isThere, () => beGone(client, workflowId), Date.now() + patienceMs);
  return runs;
}

/** @throws {Unavailable} while it is there */
async function beGone(client: Client, workflowId: string): Promise<void> {
  try {
    await client.workflow.getHandle(workflowId).describe();
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return;
    throw error;
  }
  throw new Unavailable(
    'Temporal still has what it was told to delete: nothing else was done, so run this again',
  );
}
