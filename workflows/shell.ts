import { system } from '../src/domain/actor.js';
import type { Happening } from '../src/domain/advance.js';
import { agenda } from '../src/domain/agenda.js';
import type { Event } from '../src/domain/events.js';
import { happen, type Lifecycle, settleAll } from '../src/domain/lifecycle.js';
import { nextMailAt } from '../src/domain/outbox.js';
import type { Instant } from '../src/domain/time.js';
import type { Carried } from '../src/temporal/messages.js';

/** The one place that holds a customer's state in a workflow; handlers and lanes change it through here. */
export class Shell {
  constructor(
    public state: Lifecycle,
    readonly carried: Carried,
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

  /** Nothing is left to do, and nothing left to say. */
  isDone(): boolean {
    const { tenant } = this.customer;
    const tenantDone = tenant.applied === tenant.wanted || tenant.refused !== null;
    const told = (this.customer.conflicts?.tell.length ?? 0) === 0;
    const drained =
      told && nextMailAt(this.customer) === null && this.carried.published === this.state.revision;
    return (
      this.customer.stage.name === 'closed' && agenda(this.customer).length === 0 && tenantDone && drained
    );
  }
}
