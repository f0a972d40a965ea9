import { type Meta, operator, system } from '../../src/domain/actor.js';
import { beginningOf } from '../../src/domain/beginning.js';
import { parseInput } from '../../src/domain/command.js';
import { findCommand } from '../../src/domain/commands.js';
import type { Customer } from '../../src/domain/customer.js';
import type { Event } from '../../src/domain/events.js';
import { type Answer, handle, happen, type Lifecycle, settleAll, start } from '../../src/domain/lifecycle.js';
import { isRefusal, refuse } from '../../src/domain/refusal.js';
import { tenantApplied } from '../../src/domain/reports.js';
import type { Instant } from '../../src/domain/time.js';
import { type Customers, Refused, Unavailable, UnknownCustomer } from '../../src/temporal/customers.js';
import { fingerprintOf, fingerprintOfOrder } from '../../src/temporal/fingerprint.js';
import { type Begin, startOf } from '../../src/temporal/messages.js';

/** The port over the pure domain alone: for what HTTP does with its answers. Workflows are tested elsewhere. */
export class InMemoryCustomers implements Customers {
  readonly #states = new Map<string, Lifecycle>();
  /** Each command that was executed. */
  readonly executed: { id: string; command: string; input: unknown; meta: Meta }[] = [];
  /** As long as it is set, nothing answers. */
  down = false;

  constructor(readonly now: () => Instant) {}

  async start(begin: Begin): Promise<Answer> {
    this.#answering();
    const { id, requestId } = begin;
    const { name, fields } = startOf(begin);
    const fingerprint = fingerprintOf(name, fields);
    const first = this.#states.get(id)?.ledger.find((entry) => entry.requestId === requestId);
    if (first?.fingerprint === fingerprint) return first.answer;
    if (first)
      throw new Refused(refuse('request-id-reused', 'used before with another body', 'send a new one'));
    const event = beginningOf(begin, this.now());
    if (isRefusal(event)) throw new Error(event.message);
    const state = start(event, requestId, fingerprint);
    this.#states.set(id, state);
    const { version, stage } = state.customer;
    return { id, version, stage: stage.name, events: [event.type] };
  }

  async execute(id: string, command: string, input: unknown, meta: Meta): Promise<Answer> {
    this.#answering();
    const state = this.#state(id);
    const definition = findCommand(command);
    if (!definition) throw new Error(`no command ${command}`);
    const parsed = parseInput(definition, input);
    if (isRefusal(parsed)) throw new Refused(parsed);
    const fingerprint = fingerprintOfOrder(command, parsed.input, meta.actor ?? operator);
    const done = handle(state, { definition, input: parsed.input, meta, fingerprint }, this.now());
    if (isRefusal(done)) throw new Refused(done);
    this.executed.push({ id, command, input: parsed.input, meta });
    this.#states.set(id, done.state);
    return done.answer;
  }

  async read(id: string): Promise<Lifecycle> {
    this.#answering();
    return this.#state(id);
  }

  async check(): Promise<void> {
    this.#answering();
  }

  customer(id: string): Customer {
    return this.#state(id).customer;
  }

  all(): Customer[] {
    return [...this.#states.values()].map(({ customer }) => customer);
  }

  /** What the workflow's lanes would do: the product has the tenant, so the customer is invited. */
  tenantCreated(id: string): void {
    const { customer } = this.#state(id);
    this.learn(id, tenantApplied(customer, { tenantId: `tenant-${id}` }, customer.tenant.wanted, this.now()));
  }

  learn(id: string, events: Event[]): void {
    const settled = settleAll(this.#state(id), this.now());
    this.#states.set(
      id,
      happen(
        settled,
        events.map((event) => ({ actor: system, event })),
      ),
    );
  }

  /** As if the workflow were gone. */
  forget(id: string): Lifecycle {
    const state = this.#state(id);
    this.#states.delete(id);
    return state;
  }

  #state(id: string): Lifecycle {
    const state = this.#states.get(id);
    if (!state) throw new UnknownCustomer(id);
    return state;
  }

  #answering(): void {
    if (this.down) throw new Unavailable('Temporal gave no answer');
  }
}
