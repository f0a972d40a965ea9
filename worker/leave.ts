import { setTimeout as pause } from 'node:timers/promises';
import type { DataConverter, Payload, PayloadCodec, SerializationContext } from '@temporalio/common';
import proto from '@temporalio/proto';
import type { NativeConnection } from '@temporalio/worker';
import { taskQueue } from '../src/temporal/names.js';

const { TaskQueueKind, TaskQueueType } = proto.temporal.api.enums.v1;

/** A worker whose last workflow task was longer ago is idle. */
const busyMs = 2_000;
/** All that is asked of the server before the worker leaves anyway. */
const patienceMs = 2_000;
/** What the server had handed out when it was told is here by then, on a busy machine too. */
const underWayMs = 1_000;
/** The worker's sticky queue is named in the histories of the customers that were here last, near their end. */
const remembered = 5;
const eventsBack = 30;

/**
 * Tells the server that a busy worker leaves before the worker itself knows. SDK 1.24 drops a task that the server
 * hands out while it shuts down, and another worker gets it only after it has timed out; told first, the server hands
 * out none, and what is under way arrives at a worker that still takes it.
 */
export class Leaving {
  readonly #connection: NativeConnection;
  readonly #namespace: string;
  /** Nobody else's: polls are ended by it. */
  readonly #identity: string;
  #lastTask = 0;
  readonly #last = new Set<string>();

  constructor(connection: NativeConnection, namespace: string, identity: string) {
    this.#connection = connection;
    this.#namespace = namespace;
    this.#identity = identity;
  }

  /** The data converter that notes which workflows have been here. */
  converter(inner: DataConverter): DataConverter {
    const note: PayloadCodec = {
      encode: async (payloads: Payload[], context?: SerializationContext) => {
        if (context?.type === 'workflow' && context.workflowId) this.#note(context.workflowId);
        return payloads;
      },
      decode: async (payloads) => payloads,
    };
    return { ...inner, payloadCodecs: [note, ...(inner.payloadCodecs ?? [])] };
  }

  /** Best effort: a server that does not answer, or does not know the worker yet, keeps nobody from leaving. */
  async announce(): Promise<void> {
    if (Date.now() - this.#lastTask > busyMs) return;
    const told = await this.#connection
      .withDeadline(Date.now() + patienceMs, () => this.#tell())
      .catch(() => false);
    if (told) await pause(underWayMs);
  }

  #note(workflowId: string): void {
    this.#lastTask = Date.now();
    this.#last.delete(workflowId);
    this.#last.add(workflowId);
    const [oldest] = this.#last;
    if (this.#last.size > remembered && oldest !== undefined) this.#last.delete(oldest);
  }

  async #tell(): Promise<boolean> {
    const [workerInstanceKey, stickyTaskQueue] = await Promise.all([
      this.#instanceKey(),
      this.#stickyQueue(),
    ]);
    if (!workerInstanceKey || !stickyTaskQueue) return false;
    await this.#connection.workflowService.shutdownWorker({
      namespace: this.#namespace,
      identity: this.#identity,
      taskQueue,
      taskQueueTypes: [TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW, TaskQueueType.TASK_QUEUE_TYPE_ACTIVITY],
      stickyTaskQueue,
      workerInstanceKey,
      reason: 'the worker leaves',
    });
    return true;
  }

  /** What the server calls the worker, as the worker's heartbeat has told it. */
  async #instanceKey(): Promise<string | undefined> {
    const { workersInfo } = await this.#connection.workflowService.listWorkers({
      namespace: this.#namespace,
      query: `WorkerIdentity = "${this.#identity}" AND TaskQueue = "${taskQueue}"`,
    });
    return workersInfo[0]?.workerHeartbeat?.workerInstanceKey ?? undefined;
  }

  async #stickyQueue(): Promise<string | undefined> {
    for (const workflowId of [...this.#last].reverse()) {
      const { history } = await this.#connection.workflowService.getWorkflowExecutionHistoryReverse({
        namespace: this.#namespace,
        execution: { workflowId },
        maximumPageSize: eventsBack,
      });
      for (const { workflowTaskScheduledEventAttributes: scheduled } of history?.events ?? []) {
        const { kind, name } = scheduled?.taskQueue ?? {};
        if (kind === TaskQueueKind.TASK_QUEUE_KIND_STICKY && name?.startsWith(`${this.#identity}-`))
          return name;
      }
    }
    return undefined;
  }
}
