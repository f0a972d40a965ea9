import type { Lifecycle } from '../domain/lifecycle.js';
import type { TimelineEntry } from '../domain/timeline.js';

/** How Temporal has a customer's workflow. `missing`: it was deleted, or its retention is over, or it never was. */
export type WorkflowStatus = 'running' | 'completed' | 'terminated' | 'failed' | 'missing';

export interface WorkflowLook {
  status: WorkflowStatus;
  /** Why its workflow task fails again and again; null where it does not. */
  failing: string | null;
  /** Somebody has paused it, so that it gets no task and answers nobody. */
  paused?: boolean;
}

/** The state is there, and cannot be decrypted or decoded. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}

/** A workflow of this id runs, and was not to be replaced. */
export class StillRuns extends Error {
  override name = 'StillRuns';
}

/** Customers' workflows as Temporal has them, for whoever mends what went wrong between Temporal and the record. */
export interface Workflows {
  /** @throws {Unavailable} */
  look(id: string): Promise<WorkflowLook>;
  /** What the workflow knows, also one that is over. @throws {Unreadable} @throws {Unavailable} @throws {UnknownCustomer} */
  state(id: string): Promise<Lifecycle>;
  /**
   * The entries of the timeline that the workflow has published in its present run and those before it, the newest
   * runs first, as far as Temporal keeps them; ends as soon as `enough` says so.
   * @throws {Unreadable} @throws {Unavailable}
   */
  published(id: string, enough: (entries: readonly TimelineEntry[]) => boolean): Promise<TimelineEntry[]>;
  /** Ids of customers that Temporal has a workflow of, also one that is over; some may come twice. @throws {Unavailable} */
  list(cursor: string | null, limit: number): Promise<{ ids: string[]; next: string | null }>;
  /**
   * Begins a customer's workflow anew from a state. With `replace` one that runs is terminated for it.
   * @throws {StillRuns} @throws {Unavailable}
   */
  restart(state: Lifecycle, published: number, replace: boolean): Promise<void>;
}
