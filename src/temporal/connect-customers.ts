import {
  ApplicationFailure,
  type Client,
  isGrpcServiceError,
  QueryNotRegisteredError,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import type { SearchAttributePair } from '@temporalio/common';
import type { Meta } from '../domain/actor.js';
import { begin as customerOf } from '../domain/advance.js';
import { beginningOf } from '../domain/beginning.js';
import type { Answer, Lifecycle } from '../domain/lifecycle.js';
import { inMarkdown } from '../domain/markdown.js';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.js';
import { isBetweenRuns, onceTheNextRuns } from './between-runs.js';
import { type Customers, Refused, Unavailable, UnknownCustomer } from './customers.js';
import { fingerprintOf } from './fingerprint.js';
import { KeyMissing } from './keyring.js';
import { type Begin, startOf } from './messages.js';
import { stateQuery, taskQueue, workflowIdOf, workflowTaskTimeout, workflowType } from './names.js';
import { Queues } from './queues.js';
import { attributesOf } from './search-attributes.js';
import { isTooEarly, onceTaken } from './too-early.js';

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

  async function read(id: string): Promise<Lifecycle> {
    const deadline = Date.now() + patienceMs;
    return onceTaken(() => ask(id, () => handleOf(id).query<Lifecycle>(stateQuery), deadline));
  }

  return {
    async start(begin) {
      try {
        await ask(begin.id, () => startWorkflow(client, begin));
        return answerTo(begin);
      } catch (error) {
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
        return firstAnswer(await read(begin.id), begin);
      }
    },
    execute(id, command, input, meta: Meta) {
      const deadline = Date.now() + patienceMs;
      const update = () =>
        handleOf(id).executeUpdate<Answer, [unknown, Meta]>(command, { args: [input, meta] });
      // Without a request id a repeat could not be told from a second command.
      const send = meta.requestId === undefined ? update : () => onceTheNextRuns(update, deadline);
      return queues.run(id, () => ask(id, send, deadline));
    },
    read,
    check: () => ask('', async () => void (await client.workflowService.getSystemInfo({}))),
  };
}

async function startWorkflow(client: Client, begin: Begin): Promise<void> {
  const { fields } = startOf(begin);
  await client.workflow.start(workflowType, {
    workflowId: workflowIdOf(begin.id),
    taskQueue,
    workflowTaskTimeout,
    args: [begin],
    workflowIdReusePolicy: 'REJECT_DUPLICATE',
    typedSearchAttributes: attributesAtStart(begin),
    staticSummary: `${inMarkdown(fields.organization)} (${fields.partner ?? 'Direct'})`,
    staticDetails: inMarkdown(
      `${'sku' in fields ? 'Added' : 'Registered'} by ${[begin.actor.kind, begin.actor.name].filter(Boolean).join(' ')} with ${'sku' in fields ? fields.sku : fields.opportunity}`,
    ),
  });
}

/** What the workflow would set in its first task, for an event less. */
function attributesAtStart(begin: Begin): SearchAttributePair[] {
  const event = beginningOf(begin, new Date().toISOString());
  if (isRefusal(event)) return [];
  return attributesOf(customerOf(event)).filter((pair): pair is SearchAttributePair => pair.value !== null);
}

/** A repeated start finds the first; the same id with another body is a mistake of the caller. */
function firstAnswer(state: Lifecycle, begin: Begin): Answer {
  const { name, fields } = startOf(begin);
  const first = state.ledger.find(({ requestId }) => requestId === begin.requestId);
  if (first && first.fingerprint !== fingerprintOf(name, fields)) {
    throw new Refused(
      refuse(
        'request-id-reused',
        `the request id '${begin.requestId}' was used before with another body`,
        'send a new request id, or repeat the first body',
      ),
    );
  }
  return first?.answer ?? answerTo(begin);
}

function answerTo(begin: Begin): Answer {
  const { stage, event } = startOf(begin);
  return { id: begin.id, version: 1, stage, events: [event] };
}

function translate(error: unknown, id: string): unknown {
  if (error instanceof WorkflowUpdateFailedError) {
    if (isBetweenRuns(error)) return unanswered(error);
    return refusalIn(error.cause) ?? error;
  }
  if (error instanceof WorkflowExecutionAlreadyStartedError) return error;
  if (error instanceof KeyMissing) return new Unavailable(error.message, { cause: error });
  if (error instanceof WorkflowNotFoundError) return new UnknownCustomer(id);
  if (isGrpcServiceError(error) && error.code === notFound) return new UnknownCustomer(id);
  // A workflow whose history the code does not fit answers like this: `doctor` names it.
  if (error instanceof QueryNotRegisteredError && !isTooEarly(error)) return unreadable(error);
  if (isGrpcServiceError(error) || isServiceTrouble(error)) {
    return unanswered(error);
  }
  return error;
}

function unanswered(cause: unknown): Unavailable {
  return new Unavailable('Temporal did not answer in time; what was asked for may still happen', { cause });
}

function unreadable(cause: unknown): Unavailable {
  return new Unavailable('the workflow cannot be read; fortnight doctor says why', { cause });
}

function refusalIn(cause: unknown): Refused | undefined {
  if (!(cause instanceof ApplicationFailure)) return undefined;
  const [refusal] = (cause.details ?? []) as [Refusal?];
  return refusal ? new Refused(refusal) : undefined;
}

function isServiceTrouble(error: unknown): boolean {
  return error instanceof Error && /ServiceError|RPCTimeout|QueryRejected/.test(error.name);
}
