import type { Client } from '@temporalio/client';
import { workflowIdOf } from './names.js';

/**
 * Deletes what Temporal keeps of a customer whose workflow is over: each run with its history, at once and not only
 * after the namespace's retention. @returns how many runs those were
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
  return runs;
}
