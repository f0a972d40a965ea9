import {
  ApplicationFailure,
  type Client,
  isGrpcServiceError,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import type { Meta } from '../domain/actor.js';
import type { Answer, Lifecycle } from '../domain/lifecycle.js';
import { type Refusal, refuse } from '../domain/refusal.js';
import { type Customers, Refused, Unavailable, UnknownCustomer } from './customers.js';
import { fingerprintOf } from './fingerprint.js';
import type { Begin } from './messages.js';
import { stateQuery, taskQueue, workflowIdOf, workflowType } from './names.js';
import { Queues } from './queues.js';

/** An answer comes within this time, or the caller is told that there is none yet. */
const patienceMs = 2_500;
const notFound = 5;

/** Customers as Temporal workflows. */
export function connectCustomers(client: Client): Customers {
  const queues = new Queues();
  const handleOf = (id: string) => client.workflow.getHandle(workflowIdOf(id));

  /** Within the patience, with Temporal's errors turned into ours. */
  async function ask<T>(id: string, work: () => Promise<T>, deadline = Date.now() + patienceMs): Promise<T> {
    try {
      return await client.withDeadline(deadline, work);
    } catch (error) {
      throw translate(error, id);
    }
  }

  const read = (id: string) => ask(id, () => handleOf(id).query<Lifecycle>(stateQuery));

  return {
    async start(begin) {
      try {
        await ask(begin.id, () => startWorkflow(client, begin));
        return { id: begin.id, version: 1, stage: 'pending', events: ['customer-added'] };
      } catch (error) {
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
        return firstAnswer(await read(begin.id), begin);
      }
    },
    execute(id, command, input, meta: Meta) {
      const deadline = Date.now() + patienceMs;
      const update = () =>
        handleOf(id).executeUpdate<Answer, [unknown, Meta]>(command, { args: [input, meta] });
      return queues.run(id, () => ask(id, update, deadline));
    },
    read,
    check: () => ask('', async () => void (await client.workflowService.getSystemInfo({}))),
  };
}

async function startWorkflow(client: Client, begin: Begin): Promise<void> {
  const { command } = begin;
  await client.workflow.start(workflowType, {
    workflowId: workflowIdOf(begin.id),
    taskQueue,
    args: [begin],
    workflowIdReusePolicy: 'REJECT_DUPLICATE',
    staticSummary: `${command.organization} (${command.partner ?? 'Direct'})`,
    staticDetails: `Added by ${begin.actor.kind} ${begin.actor.name ?? ''} with ${command.sku}`,
  });
}

/** A repeated start finds the first; the same id with another body is a mistake of the caller. */
function firstAnswer(state: Lifecycle, begin: Begin): Answer {
  const first = state.ledger.find(({ requestId }) => requestId === begin.requestId);
  if (first && first.fingerprint !== fingerprintOf('add-customer', begin.command)) {
    throw new Refused(
      refuse(
        'request-id-reused',
        `the request id '${begin.requestId}' was used before with another body`,
        'send a new request id, or repeat the first body',
      ),
    );
  }
  return first?.answer ?? { id: begin.id, version: 1, stage: 'pending', events: ['customer-added'] };
}

function translate(error: unknown, id: string): unknown {
  if (error instanceof WorkflowUpdateFailedError) {
    if (isUnprocessed(error.cause)) return unanswered(error);
    return refusalIn(error.cause) ?? error;
  }
  if (error instanceof WorkflowExecutionAlreadyStartedError) return error;
  if (error instanceof WorkflowNotFoundError) return new UnknownCustomer(id);
  if (isGrpcServiceError(error) && error.code === notFound) return new UnknownCustomer(id);
  if (isGrpcServiceError(error) || isServiceTrouble(error)) {
    return unanswered(error);
  }
  return error;
}

/** The server gave the Update back without an answer, because its workflow task came to nothing. */
function isUnprocessed(cause: unknown): boolean {
  return (
    cause instanceof ApplicationFailure &&
    /Unprocessed|AcceptedUpdateCompletedWorkflow/.test(cause.type ?? '')
  );
}

function unanswered(cause: unknown): Unavailable {
  return new Unavailable('Temporal did not answer in time; what was asked for may still happen', { cause });
}

function refusalIn(cause: unknown): Refused | undefined {
  if (!(cause instanceof ApplicationFailure)) return undefined;
  const [refusal] = (cause.details ?? []) as [Refusal?];
  return refusal ? new Refused(refusal) : undefined;
}

function isServiceTrouble(error: unknown): boolean {
  return error instanceof Error && /ServiceError|RPCTimeout|QueryRejected/.test(error.name);
}
