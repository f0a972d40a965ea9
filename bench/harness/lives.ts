import type { Client } from '@temporalio/client';
import type { Meta } from '../../src/domain/actor.js';
import { defaultCatalog, termsOf } from '../../src/domain/catalog.js';
import { parseInput } from '../../src/domain/command.js';
import { findCommand } from '../../src/domain/commands.js';
import type { Event } from '../../src/domain/events.js';
import { handle, happen, type Lifecycle, settleAll, start } from '../../src/domain/lifecycle.js';
import { dueMails, nextMailAt } from '../../src/domain/outbox.js';
import { type Policy, policySchema } from '../../src/domain/policy.js';
import { isRefusal } from '../../src/domain/refusal.js';
import { tenantApplied } from '../../src/domain/reports.js';
import { type Instant, plus } from '../../src/domain/time.js';
import { connectTemporal } from '../../src/temporal/connect.js';
import { taskQueue, workflowIdOf, workflowTaskTimeout, workflowType } from '../../src/temporal/names.js';
import { inFlight } from './inflight.js';
import { freshId } from './sides.js';
import type { Stage } from './stage.js';

const dayMs = 24 * 3_600_000;
const accepted = '250 2.0.0 accepted';

export interface Wanted {
  organization?: string;
  email?: string;
  /** Null: the vendor's own. */
  partner?: string | null;
  sku?: string;
  policy?: Partial<Policy>;
}

/** A life in the pure core, of which every email is accepted and every tenant applied at once. */
export class PastLife {
  state: Lifecycle;
  readonly id = freshId();

  constructor(
    at: Instant,
    { organization, email, partner = 'northwind', sku = 'essentials', policy }: Wanted,
  ) {
    const terms = termsOf(defaultCatalog, sku, null);
    if ('field' in terms) throw new Error(terms.message);
    const contact = {
      email: email ?? `ada@${this.id}.example`,
      name: 'Ada',
      zone: 'Europe/Berlin',
      language: 'en' as const,
    };
    const by = { kind: 'staff', name: 'sam' } as const;
    const added = { organization: organization ?? `Contoso ${this.id}`, contact, partner, terms, by };
    const rules = { policy: policySchema.parse({ ...policy }), catalog: defaultCatalog };
    const event = {
      type: 'customer-added',
      at,
      id: this.id,
      upgrade: 'allowed',
      ...added,
      ...rules,
    } as const;
    this.state = start(event, freshId(), 'of-the-bench');
    this.catchUp(at);
  }

  get customer() {
    return this.state.customer;
  }

  /** What the clock, the product and the mail server have done by then. */
  catchUp(now: Instant): void {
    this.state = settleAll(this.state, now);
    for (let round = 0; round < 20; round += 1) {
      const { tenant } = this.customer;
      if (tenant.applied < tenant.wanted) {
        this.learn(tenantApplied(this.customer, { tenantId: `tenant-${this.id}` }, tenant.wanted, now));
      } else if (nextMailAt(this.customer) !== null) {
        this.deliver(now);
      } else return;
    }
    throw new Error(`the life of ${this.id} does not come to rest at ${now}`);
  }

  command(name: string, input: unknown, actor: NonNullable<Meta['actor']>, now: Instant): void {
    const definition = findCommand(name);
    const parsed = definition && parseInput(definition, input);
    if (!definition || !parsed || isRefusal(parsed)) throw new Error(`${name} cannot be given`);
    const order = {
      definition,
      input: parsed.input,
      meta: { actor, requestId: freshId() },
      fingerprint: name,
    };
    const done = handle(this.state, order, now);
    if (isRefusal(done)) throw new Error(`${name}: ${done.message}`);
    this.state = done.state;
    this.catchUp(now);
  }

  onboard(activated: Instant, completed: Instant): this {
    const input = { name: 'Ada', accepted: true, link: this.customer.linkCount };
    this.command('activate', input, { kind: 'customer' }, activated);
    this.command('report-import', importedAt(1), { kind: 'product' }, completed);
    return this;
  }

  private learn(events: Event[]): void {
    const actor = { kind: 'system' } as const;
    this.state = happen(
      this.state,
      events.map((event) => ({ actor, event })),
    );
  }

  private deliver(at: Instant): void {
    const due = dueMails(this.customer, at);
    this.learn([{ type: 'mail-begun', at, keys: due.map(({ key }) => key) }]);
    for (const { key, kind, audience } of due) {
      const results = [
        { address: `${audience}@example.com`, outcome: 'accepted' as const, reason: accepted },
      ];
      this.learn([{ type: 'mail-answered', at, key, kind, results, first: true }]);
    }
  }
}

export function importedAt(attempt: number) {
  return { attempt, sequence: 1, status: 'completed', percent: 100, log: [], error: null };
}

/** A trial whose notice was accepted three days before, so that it ends, and upgrades, at this instant. */
export function trialEndingAt(endsAt: Instant, wanted: Wanted = {}): PastLife {
  const since = plus(endsAt, -14 * dayMs);
  const life = new PastLife(plus(since, -2 * dayMs), wanted).onboard(plus(since, -dayMs), since);
  life.catchUp(plus(endsAt, -3 * dayMs));
  return life;
}

/** Starts workflows in the midst of their lives, as a run's boundary does. */
export async function beginInMidst(stage: Stage, lives: PastLife[], atOnce = 50): Promise<void> {
  const { address } = stage.temporal;
  const client: Client = connectTemporal(
    { address, namespace: 'default', tls: false, apiKey: undefined },
    stage.keyring,
  );
  const ran = await inFlight(atOnce, lives.length, async (number) => {
    const life = lives[number];
    if (!life) return;
    await client.workflow.start(workflowType, {
      workflowId: workflowIdOf(life.id),
      taskQueue,
      workflowTaskTimeout,
      args: [{ lifecycle: life.state, carried: { published: 0, run: 1 } }],
    });
  });
  await client.connection.close();
  if (ran.failures.length > 0) throw new Error(`${ran.failures.length} did not start: ${ran.failures[0]}`);
}

/** So many customers whose trials have begun just now. */
export async function inTrial(stage: Stage, count: number, policy: Partial<Policy>): Promise<string[]> {
  const now = new Date().toISOString();
  const lives = Array.from({ length: count }, () => {
    const life = new PastLife(plus(now, -dayMs), { policy });
    return life.onboard(plus(now, -3_600_000), now);
  });
  await beginInMidst(stage, lives);
  return lives.map(({ id }) => id);
}
