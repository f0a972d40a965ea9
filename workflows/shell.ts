import { type CancellationScope, patched, proxySinks, type Sinks } from '@temporalio/workflow';
import { system } from '../src/domain/actor.js';
import type { Happening } from '../src/domain/advance.js';
import { agenda } from '../src/domain/agenda.js';
import type { Event } from '../src/domain/events.js';
import { happen, type Lifecycle, settleAll, stored } from '../src/domain/lifecycle.js';
import { dueMails, nextMailAt } from '../src/domain/outbox.js';
import { keepsAccess } from '../src/domain/tenant.js';
import { type Instant, isDue } from '../src/domain/time.js';
import type { Carried } from '../src/temporal/messages.js';
import type { Run } from './run.js';

/** What leaves no event in the history: a hint to the worker that there is something new to read. */
export interface ShellSinks extends Sinks {
  record: { changed(customer: string): void };
}

const { record } = proxySinks<ShellSinks>();

/** Lanes that go alone, because their part does not answer or an attempt of theirs has failed. */
export interface Apart {
  record: boolean;
  /** How many attempts have failed, the last for this revision; null: it goes with the others. */
  tenant: { failures: number; revision: number } | null;
  /** Emails whose attempt has begun and not come to an end; null: they go with the others. */
  mail: readonly string[] | null;
}

/** The one place that holds a customer's state in a workflow; handlers and lanes change it through here. */
export class Shell {
  readonly apart: Apart = { record: false, tenant: null, mail: null };
  /** How many Signals this run was sent. */
  signals = 0;
  /** The delivery lane waits for its activity. */
  delivering = false;
  /** The draft of a License Agreement that is under way, and for which submission. */
  draft: { number: number; scope: CancellationScope } | null = null;
  /** The revision that operators see. */
  shown = -1;
  /** The record is to have this revision before anything else is asked of it. */
  #needed = 0;

  constructor(
    public state: Lifecycle,
    readonly carried: Carried,
    readonly run: Run,
  ) {}

  get customer() {
    return this.state.customer;
  }

  /** Workflow time: the server's clock, the same on every replay. */
  now(): Instant {
    return new Date(Date.now()).toISOString();
  }

  /** Performs what the clock has brought. */
  settle(): void {
    this.state = settleAll(this.state, this.now());
  }

  /** Takes in what a lane learned. */
  learn(events: Event[]): void {
    const happened: Happening[] = events.map((event) => ({ actor: system, event }));
    this.state = happen(this.state, happened);
  }

  /**
   * Takes in results that are as one would expect. An activity that only publishes them would cost six events of the
   * history, so they wait for the next one that goes anyway, and for the end of the road at the latest. Meanwhile
   * the worker's follower reads them from here and brings them into the record.
   */
  learnQuietly(events: Event[]): void {
    const wasTold = this.state.revision === this.#told;
    this.learn(events);
    if (events.length === 0 || !wasTold || this.lacksTenant() || this.hasDueMail()) return;
    this.carried.quiet = this.state.revision;
    record.changed(this.customer.id);
  }

  /** The record has all of this state. */
  published(snapshot: Lifecycle): void {
    this.carried.published = Math.max(this.carried.published, snapshot.revision);
    this.state = stored(this.state, snapshot.timeline.count);
  }

  /** Has the record brought up to what is known now. @returns that revision */
  needPublished(): number {
    this.#needed = this.state.revision;
    return this.#needed;
  }

  /** There is something that the record has to know. */
  hasToPublish(): boolean {
    const { published } = this.carried;
    const { revision } = this.state;
    if (this.customer.stage.name === 'closed') return revision > published;
    return revision > this.#told || published < this.#needed;
  }

  lacksTenant(): boolean {
    const { applied, wanted } = this.customer.tenant;
    return applied < wanted;
  }

  hasDueMail(): boolean {
    return dueMails(this.customer, this.now()).length > 0;
  }

  /** An email waits for its next attempt, and none is due before it. */
  hasMailLater(): boolean {
    const next = nextMailAt(this.customer);
    return next !== null && !isDue(next, this.now());
  }

  /** Operators see what is known now. */
  isShown(): boolean {
    return this.shown === this.state.revision;
  }

  /** Nothing is left to do, and nothing left to say. */
  isDone(): boolean {
    const told = (this.customer.conflicts?.tell.length ?? 0) === 0;
    const drained =
      told && nextMailAt(this.customer) === null && this.carried.published === this.state.revision;
    const atItsEnd = this.customer.stage.name === 'closed' && agenda(this.customer).length === 0;
    return atItsEnd && drained && this.isShown() && this.#isTenantDone();
  }

  /**
   * The product has what is wished, or never had a tenant and wants none. Asked last: earlier releases gave up where
   * the product refused, so where nothing else is left to do the paths part.
   */
  #isTenantDone(): boolean {
    const { applied, wanted, refused } = this.customer.tenant;
    if (applied === wanted) return true;
    if (refused === null) return false;
    return !keepsAccess(this.customer) || !patched('close-once-access-is-removed');
  }

  /** Up to here the record knows everything, or a follower has been told to see to it. */
  get #told(): number {
    const { published, quiet = 0 } = this.carried;
    return Math.max(published, quiet);
  }
}
