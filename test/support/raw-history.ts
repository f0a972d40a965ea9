import proto from '@temporalio/proto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { workflowIdOf } from '../../src/temporal/names.js';

const { History } = proto.temporal.api.history.v1;
const { DescribeWorkflowExecutionResponse, ListWorkflowExecutionsResponse } =
  proto.temporal.api.workflowservice.v1;

/** All that a Temporal server keeps of a customer, byte for byte, as whoever reads its database would find it. */
export async function rawBytesOf(
  { client, namespace }: TestWorkflowEnvironment,
  id: string,
): Promise<string> {
  const execution = { workflowId: workflowIdOf(id) };
  const scope = { namespace: namespace ?? 'default' };
  const { history } = await client.workflowService.getWorkflowExecutionHistory({ ...scope, execution });
  const described = await client.workflowService.describeWorkflowExecution({ ...scope, execution });
  const query = `WorkflowId = '${execution.workflowId}'`;
  const listed = await client.workflowService.listWorkflowExecutions({ ...scope, query });
  const parts = [
    History.encode(history ?? {}).finish(),
    DescribeWorkflowExecutionResponse.encode(described).finish(),
    ListWorkflowExecutionsResponse.encode(listed).finish(),
  ];
  return Buffer.concat(parts).toString('latin1');
}
