import { QueryNotRegisteredError } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Actor, Meta } from '../../src/domain/actor.js';
import type { Answer, Lifecycle } from '../../src/domain/lifecycle.js';
import type { TimelineEntry } from '../../src/domain/timeline.js';
import { Unavailable } from '../../src/temporal/customers.js';
import type { Begin } from '../../src/temporal/messages.js';
import { askedTooEarly, stateQuery, workflowIdOf, workflowType } from '../../src/temporal/names.js';
import type { World } from './world.js';

export const day = 24 * 60 * 60 * 1000;
export const staff: Actor = { kind: 'staff', name: 'sam' };
export const northwind: Actor = { kind: 'partner', partner: 'northwind', name: 'nina' };

/** One customer's workflow in a test, with the words in which a test tells its story. */
export class Life {
  readonly handle;
  constructor(
    readonly environment: TestWorkflowEnvironment,
    readonly world: World,
    readonly id: string,
  ) {
    this.handle = environment.client.workflow.getHandle(workflowIdOf(id));
  }

  static async begin(
    environment: TestWorkflowEnvironment,
    world: World,
    taskQueue: string,
    begin: Begin,
  ): Promise<Life> {
    await environment.client.workflow.start(workflowType, {
      workflowId: workflowIdOf(begin.id),
      taskQueue,
      args: [begin],
    });
    return new Life(environment, world, begin.id);
  }

  async state(): Promise<Lifecycle> {
    for (;;) {
      try {
        return await this.handle.query<Lifecycle>(stateQuery);
      } catch (error) {
        // It was asked while its next task was about to begin, see `newsOnlyInTasks`; then it is asked again.
        if (!(error instanceof QueryNotRegisteredError) || !error.message.includes(askedTooEarly))
          throw error;
      }
    }
  }

  async stage() {
    return (await this.state()).customer.stage;
  }

  command(name: string, input: unknown = {}, by: Actor = staff, meta: Partial<Meta> = {}): Promise<Answer> {
    return this.handle.executeUpdate<Answer, [unknown, unknown]>(name, {
      args: [input, { actor: by, ...meta }],
    });
  }

  async pass(days: number): Promise<void> {
    await this.environment.sleep(days * day);
  }

  /** The tenant is there and the link is out. */
  async invited(): Promise<void> {
    await eventually(async () => (await this.state()).customer.linkCount === 1);
  }

  async activate(link = 1): Promise<Answer> {
    return this.command('activate', { name: 'Ada Lovelace', accepted: true, link }, { kind: 'customer' });
  }

  report(report: Record<string, unknown>): Promise<Answer> {
    return this.command('report-import', report, { kind: 'product' });
  }

  /**
   * Ends the customer's road and waits until everything about it is said: on the time-skipping server, a workflow
   * that ends in the middle of an activity or a task would stop time for all the others.
   */
  async leave(): Promise<void> {
    const { status } = await this.handle.describe();
    if (status.name !== 'RUNNING') return;
    this.world.heal();
    if ((await this.stage()).name !== 'closed') await this.command('close', { reason: 'the test is over' });
    await this.handle.result();
  }

  /** Through onboarding into the trial. */
  async onboard(): Promise<void> {
    await this.invited();
    await this.activate();
    await this.report({ attempt: 1, sequence: 1, status: 'completed' });
  }

  /** The events of each run, the newest first. */
  async runs() {
    const runs = [];
    for (let run: string | undefined | null; ; ) {
      const handle = this.environment.client.workflow.getHandle(this.handle.workflowId, run ?? undefined);
      const { events } = await handle.fetchHistory();
      runs.push(events ?? []);
      run = events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
      if (!run) return runs;
    }
  }

  /** Everything that was published, each line once, in order. */
  timeline(): TimelineEntry[] {
    const lines = new Map<number, TimelineEntry>();
    for (const state of this.world.published.filter(({ customer }) => customer.id === this.id)) {
      for (const entry of state.timeline.unstored) lines.set(entry.sequence, entry);
    }
    return [...lines.values()].sort((a, b) => a.sequence - b.sequence);
  }

  events(): string[] {
    return this.timeline().map(({ event }) => event.type);
  }
}

/** Waits in real time, on a server whose answer is a matter of moments. */
export async function eventually(
  holds: () => Promise<boolean> | boolean,
  patienceMs = 20_000,
): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`did not come true within ${patienceMs} ms: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Whoever gets no answer at a run's boundary asks again with the same request id, as the API tells its clients. */
export async function answered<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    return answered(ask);
  }
}
