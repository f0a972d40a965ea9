import {
  type Client,
  isGrpcServiceError,
  QueryNotRegisteredError,
  WorkflowExecutionAlreadyStartedError,
  type WorkflowExecutionDescription,
  WorkflowNotFoundError,
} from '@temporalio/client';
import {
  decodeArrayFromPayloads,
  decodeOptionalFailureToOptionalError,
} from '@temporalio/common/lib/internal-non-workflow/index.js';
import type { Lifecycle } from '../domain/lifecycle.js';
import { inMarkdown } from '../domain/markdown.js';
import type { TimelineEntry } from '../domain/timeline.js';
import { Unavailable, UnknownCustomer } from './customers.js';
import { CorruptPayload } from './encryption-codec.js';
import { KeyMissing } from './keyring.js';
import type { Continue } from './messages.js';
import { stateQuery, taskQueue, workflowIdOf, workflowTaskTimeout, workflowType } from './names.js';
import { isTooEarly, onceTaken } from './too-early.js';
import {
  StillRuns,
  Unreadable,
  type WorkflowLook,
  type WorkflowStatus,
  type Workflows,
} from './workflows.js';

/** A workflow that nobody has looked at for long is replayed first, and a history may be long. */
const patienceMs = 4_000;
/** One task may be repeated because its worker died; more than that is trouble. */
const failingFrom = 3;
const failedPrecondition = 9;
const idPrefix = workflowIdOf('');

/** Customers' workflows, as a Temporal server has them. */
export function connectWorkflows(client: Client): Workflows {
  const { namespace } = client.options;
  const converter = client.options.loadedDataConverter;
  const handleOf = (id: string, run?: string) => client.workflow.getHandle(workflowIdOf(id), run);

  async function ask<T>(id: string, work: () => Promise<T>, deadline = Date.now() + patienceMs): Promise<T> {
    try {
      return await client.withDeadline(deadline, work);
    } catch (error) {
      throw translate(error, id);
    }
  }

  /** Of the last failed task, as far as it is written down and can be read. */
  async function reasonOf(id: string): Promise<string> {
    const execution = { workflowId: workflowIdOf(id) };
    const page = { namespace, execution, maximumPageSize: 20 };
    const { history } = await client.workflowService.getWorkflowExecutionHistoryReverse(page);
    const failed = history?.events?.find((event) => event.workflowTaskFailedEventAttributes);
    const failure = failed?.workflowTaskFailedEventAttributes?.failure;
    const context = { type: 'workflow' as const, namespace, workflowId: execution.workflowId };
    try {
      return (
        (await decodeOptionalFailureToOptionalError(converter, failure, context))?.message ?? 'see the log'
      );
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  async function entriesOf(id: string, run: string | undefined) {
    const { events } = await ask(id, () => handleOf(id, run).fetchHistory(), Date.now() + 30_000);
    const context = { type: 'workflow' as const, namespace, workflowId: workflowIdOf(id) };
    const entries: TimelineEntry[] = [];
    for (const { activityTaskScheduledEventAttributes: scheduled } of events ?? []) {
      const name = scheduled?.activityType?.name;
      if (name !== 'publishRecord' && name !== 'deliver') continue;
      const [given] = await readable(() =>
        decodeArrayFromPayloads(converter, scheduled?.input?.payloads, context),
      );
      const state = name === 'deliver' ? (given as { state: Lifecycle }).state : (given as Lifecycle);
      entries.push(...state.timeline.unstored);
    }
    const started = events?.[0]?.workflowExecutionStartedEventAttributes;
    return { entries, before: started?.continuedExecutionRunId || undefined };
  }

  /** Of one that has ended no task comes any more, so what cannot be told now can never be. */
  async function stateNow(id: string, deadline: number): Promise<Lifecycle> {
    try {
      return await ask(id, () => handleOf(id).query<Lifecycle>(stateQuery), deadline);
    } catch (error) {
      const why = untilItsNextTask(error);
      if (why === undefined) throw error;
      const { status } = await ask(id, () => handleOf(id).describe());
      if (statusOf(status.name) === 'running') throw error;
      throw new Unreadable(why, { cause: error });
    }
  }

  return {
    async look(id) {
      try {
        const described = await ask(id, () => handleOf(id).describe());
        return await lookOf(described, () => ask(id, () => reasonOf(id)));
      } catch (error) {
        if (error instanceof UnknownCustomer) return { status: 'missing', failing: null };
        throw error;
      }
    },
    async state(id) {
      const deadline = Date.now() + patienceMs;
      return onceTaken(() => stateNow(id, deadline));
    },
    async published(id, enough) {
      const all: TimelineEntry[] = [];
      let run: string | undefined;
      do {
        const { entries, before } = await entriesOf(id, run);
        all.push(...entries);
        run = before;
      } while (run !== undefined && !enough(all));
      return all;
    },
    async list(cursor, limit) {
      const query = `WorkflowType = '${workflowType}' AND ExecutionStatus != 'ContinuedAsNew'`;
      const nextPageToken = cursor === null ? new Uint8Array() : Buffer.from(cursor, 'base64url');
      const request = { namespace, query, pageSize: limit, nextPageToken };
      const page = await ask('', () => client.workflowService.listWorkflowExecutions(request));
      const ids = page.executions.map(({ execution }) => execution?.workflowId ?? '');
      const token = Buffer.from(page.nextPageToken ?? []).toString('base64url');
      return {
        ids: ids.filter((id) => id.startsWith(idPrefix)).map((id) => id.slice(idPrefix.length)),
        next: token === '' ? null : token,
      };
    },
    async restart(state, published, replace) {
      const { id, organization, partner } = state.customer;
      const input: Continue = { lifecycle: state, carried: { published, run: 1 } };
      const start = () =>
        client.workflow.start(workflowType, {
          workflowId: workflowIdOf(id),
          taskQueue,
          workflowTaskTimeout,
          args: [input],
          workflowIdReusePolicy: 'ALLOW_DUPLICATE',
          workflowIdConflictPolicy: replace ? 'TERMINATE_EXISTING' : 'FAIL',
          staticSummary: `${inMarkdown(organization)} (${partner ?? 'Direct'})`,
          staticDetails: `Restored at revision ${state.revision}`,
        });
      await ask(id, start);
    },
  };
}

async function lookOf(
  { status, raw }: WorkflowExecutionDescription,
  reason: () => Promise<string>,
): Promise<WorkflowLook> {
  const attempt = Number(raw.pendingWorkflowTask?.attempt ?? 0);
  const named = statusOf(status.name);
  if (status.name === 'PAUSED') return { status: named, failing: null, paused: true };
  return { status: named, failing: named === 'running' && attempt >= failingFrom ? await reason() : null };
}

function statusOf(name: WorkflowExecutionDescription['status']['name']): WorkflowStatus {
  switch (name) {
    case 'RUNNING':
    case 'PAUSED':
    case 'CONTINUED_AS_NEW':
      return 'running';
    case 'COMPLETED':
      return 'completed';
    case 'TERMINATED':
    case 'CANCELLED':
      return 'terminated';
    default:
      return 'failed';
  }
}

/** Why a workflow tells its state only once it has done a task more; undefined where that is not what is wrong. */
function untilItsNextTask(error: unknown): string | undefined {
  if (isTooEarly(error)) return 'it ended before a worker had taken what had happened to it';
  const answer = error instanceof Unavailable && error.cause instanceof Error ? error.cause.cause : undefined;
  return isGrpcServiceError(answer) && answer.code === failedPrecondition
    ? 'it ended while its task failed'
    : undefined;
}

function translate(error: unknown, id: string): unknown {
  if (error instanceof WorkflowNotFoundError) return new UnknownCustomer(id);
  if (error instanceof WorkflowExecutionAlreadyStartedError)
    return new StillRuns(`the workflow of ${id} runs`, { cause: error });
  if (error instanceof KeyMissing || error instanceof CorruptPayload) return unreadable(error);
  if (isTooEarly(error)) return error;
  // The code does not fit its history, or a worker cannot decode it: who has the reason is asked no better.
  if (error instanceof QueryNotRegisteredError) return unreadable(error);
  return new Unavailable('Temporal did not answer in time', { cause: error });
}

async function readable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw unreadable(error);
  }
}

/** In place of the words that a worker encrypts under a key of its own: a query's failure is not decrypted. */
const encrypted = 'Encoded failure';

function unreadable(error: unknown): Unreadable {
  if (error instanceof Error && error.message === encrypted)
    return new Unreadable(
      'its worker cannot read it, and says why in its log: a key is missing there, or its code does not fit the history',
      { cause: error },
    );
  return new Unreadable(error instanceof Error ? error.message : String(error), { cause: error });
}
