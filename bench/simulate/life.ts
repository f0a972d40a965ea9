import type { Meta } from '../../src/domain/actor.js';
import { nextDue, type Upcoming } from '../../src/domain/agenda.js';
import { defaultCatalog, termsOf } from '../../src/domain/catalog.js';
import { findCommand } from '../../src/domain/commands.js';
import type { Event } from '../../src/domain/events.js';
import { handle, happen, type Lifecycle, settleAll, start } from '../../src/domain/lifecycle.js';
import { dueMails } from '../../src/domain/outbox.js';
import { defaultPolicy } from '../../src/domain/policy.js';
import { isRefusal } from '../../src/domain/refusal.js';
import { tenantApplied } from '../../src/domain/reports.js';
import { type Instant, plus } from '../../src/domain/time.js';
import { attributesOf } from '../../src/temporal/search-attributes.js';
import type { Load } from './load.js';

const terms = (() => {
  const found = termsOf(defaultCatalog, 'essentials', null);
  if ('field' in found) throw new Error(found.message);
  return found;
})();
const system = { kind: 'system' } as const;
const staff = { kind: 'staff', name: 'sam' } as const;
/** From an activity's start to the workflow task that takes its result. */
const roundMs = 300;

/**
 * One customer in the pure core, with what the shell would do around it in a world that answers at once: which
 * timers, activities and workflow tasks there are, and so how many events and actions. `test/workflow` lives the
 * same in earnest; the benchmark `lifecycle` says whether the two agree.
 */
export class SimulatedLife {
  state: Lifecycle;
  /** Only what happens from here on is counted. */
  counts = true;
  #timer: Upcoming | null = null;
  #shown: string[];
  #published = 0;
  #requests = 0;

  constructor(
    private readonly load: Load,
    readonly id: string,
    at: Instant,
    counts = true,
  ) {
    this.counts = counts;
    const contact = {
      email: `ada@${id}.example`,
      name: 'Ada',
      zone: 'Europe/Berlin',
      language: 'en' as const,
    };
    const event = {
      type: 'customer-added',
      at,
      id,
      organization: `Contoso ${id}`,
      contact,
      partner: 'northwind',
      terms,
      upgrade: 'allowed',
      by: staff,
      policy: defaultPolicy,
      catalog: defaultCatalog,
    } as const;
    this.state = start(event, 'start', 'of-the-simulation');
    // Whoever starts the workflow sets its search attributes.
    this.#shown = this.#attributes();
    this.#add(at, { starts: 1, events: 1 + 3, actions: 1, tasks: 1 });
    this.#rest(at);
  }

  get customer() {
    return this.state.customer;
  }

  get stage() {
    return this.customer.stage;
  }

  /** Everything that the clock brings until then. */
  until(at: Instant): void {
    while (this.#timer && this.#timer.at <= at) {
      const due = this.#timer.at;
      this.#timer = null;
      this.state = settleAll(this.state, due);
      this.#add(due, { timers: 1, events: 1 + 3, tasks: 1 });
      this.#rest(due);
    }
  }

  /** @throws where it is refused: then the plan is wrong */
  command(
    name: string,
    input: Record<string, unknown>,
    actor: NonNullable<Meta['actor']>,
    at: Instant,
  ): void {
    this.until(at);
    const definition = findCommand(name);
    if (!definition) throw new Error(`there is no command ${name}`);
    this.#requests += 1;
    const meta = { actor, requestId: `request-${this.#requests}` };
    const done = handle(this.state, { definition, input, meta, fingerprint: name }, at);
    if (isRefusal(done)) throw new Error(`${name} at ${at} in ${this.stage.name}: ${done.message}`);
    this.state = done.state;
    this.#add(at, { commands: 1, events: 3 + 2, actions: 1, tasks: 1 });
    this.#rest(at);
  }

  /** What the shell does until nothing is left to do. */
  #rest(from: Instant): void {
    let at = from;
    for (let round = 0; ; round += 1) {
      if (round > 20) throw new Error(`${this.id} does not come to rest at ${from}`);
      this.#show(at);
      const { tenant } = this.customer;
      const behind = tenant.applied < tenant.wanted;
      const due = dueMails(this.customer, at);
      if (!behind && due.length === 0 && this.state.revision === this.#published) break;
      const keys = due.map(({ key }) => key);
      if (due.length > 0) this.#learn([{ type: 'mail-begun', at, keys }]);
      this.#add(at, {
        events: 3 + 3,
        actions: 1,
        tasks: 1,
        activities: 1,
        publications: 1,
        emails: due.length,
        tenants: behind ? 1 : 0,
      });
      this.#published = this.state.revision;
      at = plus(at, roundMs);
      this.#take(at, behind, keys);
    }
    this.#arm(at);
  }

  /** Results that lead to nothing more are read by the follower, by a query. */
  #take(at: Instant, behind: boolean, keys: string[]): void {
    const before = this.state.revision;
    if (behind)
      this.#learn(
        tenantApplied(this.customer, { tenantId: `tenant-${this.id}` }, this.customer.tenant.wanted, at),
      );
    for (const key of keys) {
      const record = this.customer.mails.find((mail) => mail.key === key);
      if (!record) continue;
      const address = `${record.audience}@example.com`;
      const results = [{ address, outcome: 'accepted' as const, reason: '250 2.0.0 accepted' }];
      this.#learn([{ type: 'mail-answered', at, key, kind: record.kind, results, first: true }]);
    }
    if (this.state.revision === before) return;
    const { tenant } = this.customer;
    if (tenant.applied < tenant.wanted || dueMails(this.customer, at).length > 0) return;
    this.#published = this.state.revision;
    this.#add(at, { actions: 1, queries: 1, publications: 1 });
  }

  #show(at: Instant): void {
    const attributes = this.#attributes();
    if (attributes.every((value, index) => value === this.#shown[index])) return;
    this.#shown = attributes;
    this.#add(at, { events: 1, actions: 1 });
  }

  #arm(at: Instant): void {
    const next = nextDue(this.customer);
    if (next?.at === this.#timer?.at) return;
    const isStall = [next, this.#timer].every((entry) => entry?.deed.do === 'note-stalled-import');
    if (isStall && next && this.#timer && next.at > this.#timer.at) return;
    this.#add(at, { events: (this.#timer ? 1 : 0) + (next ? 1 : 0), actions: next ? 1 : 0 });
    this.#timer = next;
  }

  #attributes(): string[] {
    return attributesOf(this.customer).map(({ value }) =>
      value instanceof Date ? value.toISOString() : String(value),
    );
  }

  #learn(events: Event[]): void {
    this.state = happen(
      this.state,
      events.map((event) => ({ actor: system, event })),
    );
    // The record has them: kept, they would only make the next copies larger.
    this.state = { ...this.state, timeline: { ...this.state.timeline, unstored: [] } };
  }

  #add(at: Instant, amounts: Parameters<Load['add']>[1]): void {
    if (this.counts) this.load.add(at, amounts);
  }
}
