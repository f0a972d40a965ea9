import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { workflowType } from './names.js';

/** A customer's newest run, as Temporal has it. */
export interface OpenWorkflow {
  workflowId: string;
  runId: string;
  history: Awaited<ReturnType<ReturnType<Client['workflow']['getHandle']>['fetchHistory']>>;
}

/** How many customers live in the namespace. @param narrower more of a visibility query, such as `CustomerStage = 'trial'` */
export async function countOpen(client: Client, narrower?: string): Promise<number> {
  return (await client.workflow.count(openQuery(narrower))).count;
}

/** The histories of all who live, one after the other; one that ends meanwhile is left out. */
export async function* openWorkflows(client: Client, narrower?: string): AsyncGenerator<OpenWorkflow> {
  for await (const { workflowId, runId } of client.workflow.list({ query: openQuery(narrower) })) {
    try {
      const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
      yield { workflowId, runId, history };
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  }
}

function openQuery(narrower: string | undefined): string {
  const open = `WorkflowType = '${workflowType}' AND ExecutionStatus = 'Running'`;
  return narrower === undefined ? open : `${open} AND (${narrower})`;
}
