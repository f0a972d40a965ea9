import type { Actor } from '../../../src/domain/actor.js';
import { agenda, nextDue, type Upcoming } from '../../../src/domain/agenda.js';
import { type Catalog, defaultCatalog, termsOf } from '../../../src/domain/catalog.js';
import { parseInput } from '../../../src/domain/command.js';
import { findCommand } from '../../../src/domain/commands.js';
import { type Rival, rivalsSeen } from '../../../src/domain/conflicts.js';
import type { Customer, Stage, StageName } from '../../../src/domain/customer.js';
import type { Deal } from '../../../src/domain/deal.js';
import type { Event, EventOf } from '../../../src/domain/events.js';
import {
  type Answer,
  handle,
  happen,
  type Lifecycle,
  type Order,
  settleAll,
  start,
} from '../../../src/domain/lifecycle.js';
import type { MailRecord } from '../../../src/domain/mail.js';
import { defaultPolicy, type Policy } from '../../../src/domain/policy.js';
import { type Preview, preview } from '../../../src/domain/preview.js';
import { isRefusal, type Refusal } from '../../../src/domain/refusal.js';
import { tenantApplied } from '../../../src/domain/reports.js';
import type { Instant } from '../../../src/domain/time.js';
import { type Clerk, MailLane, type Sent } from './mail-lane.js';

export const firstMoment = '2026-03-02T09:00:00.000Z';
export const partner: Actor = { kind: 'partner', partner: 'northwind', name: 'nora' };
export const stranger: Actor = { kind: 'partner', partner: 'fabrikam', name: 'fred' };
export const staff: Actor = { kind: 'staff', name: 'sam' };
export const contact: Actor = { kind: 'customer', name: 'Ada' };
export const product: Actor = { kind: 'product' };
export const mailSystem: Actor = { kind: 'mail' };

export interface Beginning {
  partner?: string | null;
  policy?: Partial<Policy>;
  upgrade?: 'allowed' | 'blocked';
  /** A deal in the place of an added customer. */
  deal?: Partial<Deal> | undefined;
  /** Somebody who was a customer before, in the place of an added one. */
  existing?: Pick<EventOf<'existing-customer-added'>, 'tenant' | 'stage'>;
  catalog?: Catalog;
  by?: Actor;
}

export const deal: Deal = {
  opportunity: 'Budgeting 2027',
  domain: 'contoso.example',
  country: 'DE',
  opportunityStage: 'proposed',
  currency: 'EUR',
  users: { modeler: 5, viewer: 20 },
  expectedClose: '2026-04-30',
  notes: 'They leave a spreadsheet of 40 sheets.',
};

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/**
 * A customer's life without Temporal: time passes, the product and the mail server answer, people send commands.
 * It drives the core as the workflow does, and keeps what was seen on the way.
 */
export class Life {
  state: Lifecycle;
  now: Instant;
  /** What the mail server says; accepts everything at once unless told otherwise. */
  clerk: Clerk = () => ({ outcome: 'accepted' });
  /** While false, nothing runs: time passes and nobody does anything, as when every worker is down. */
  running = true;
  /** What a look into the record finds of other registrations. */
  rivals: Rival[] = [];
  /** Who was told to look for themselves. */
  readonly told: string[] = [];
  /** Whether the record answers. */
  recordAnswers = true;
  /** Whether the product creates tenants. */
  productAnswers = true;
  /** What the product answers to a revision of the wish that it was told. */
  productSays: (revision: number) => { tenantId: string; inForce?: number } = () => ({ tenantId: 't1' });
  /** Called after everything that changed the state. */
  onChange: (life: Life) => void = () => {};
  /** Called right before emails are handed to the mail server. */
  onAttempt: (life: Life, batch: MailRecord[]) => void = () => {};
  /** Whether the state goes through JSON at every change, as when each run has only just begun. */
  carriesOver = false;
  readonly lane = new MailLane(this);
  /** Deliveries that bounced after their acceptance. */
  readonly bounces: { key: string; address: string }[] = [];

  constructor(beginning: Beginning = {}) {
    this.now = firstMoment;
    this.state = start(beginningOf(beginning), null, '');
  }

  get customer(): Customer {
    return this.state.customer;
  }

  get sent(): Sent[] {
    return this.lane.sent;
  }

  get agenda(): Upcoming[] {
    return agenda(this.customer);
  }

  get history(): Event[] {
    return this.state.timeline.unstored.map(({ event }) => event);
  }

  stage<N extends StageName>(name: N): Extract<Stage, { name: N }> {
    const { stage } = this.customer;
    if (!isStage(stage, name)) throw new Error(`the customer is in ${stage.name}, not in ${name}`);
    return stage;
  }

  change(state: Lifecycle): void {
    if (state === this.state) return;
    this.state = this.carriesOver ? JSON.parse(JSON.stringify(state)) : state;
    this.onChange(this);
  }

  learn(events: Event[]): void {
    this.change(
      happen(
        this.state,
        events.map((event) => ({ actor: { kind: 'system' }, event })),
      ),
    );
  }

  settle(): void {
    this.change(settleAll(this.state, this.now));
  }

  /** Sends a command as it comes in from outside: checked, then through the gate. */
  send(name: string, raw: unknown, actor: Actor, meta: object = {}): Answer | Refusal {
    const order = orderOf(name, raw, actor, meta);
    if (isRefusal(order)) return order;
    const done = handle(this.state, order, this.now);
    if (isRefusal(done)) return done;
    this.change(done.state);
    if (this.running) this.work();
    return done.answer;
  }

  /** What it would do. */
  preview(name: string, raw: unknown, actor: Actor): Preview | Refusal {
    const order = orderOf(name, raw, actor, {});
    return isRefusal(order) ? order : preview(this.state, order, this.now);
  }

  /** The same, for a step that has to succeed. */
  do(name: string, raw: unknown = {}, actor: Actor = staff): this {
    const answer = this.send(name, raw, actor);
    if (isRefusal(answer)) throw new Error(`${name}: ${answer.code}: ${answer.message}`);
    return this;
  }

  /** Lets time pass in milliseconds, stopping wherever something is due. */
  pass(milliseconds: number): this {
    return this.goTo(new Date(Date.parse(this.now) + milliseconds).toISOString());
  }

  goTo(target: Instant): this {
    if (this.running) this.work();
    for (let next = this.nextStop(target); next !== null; next = this.nextStop(target)) {
      this.now = next;
      this.work();
    }
    if (Date.parse(target) > Date.parse(this.now)) this.now = target;
    return this;
  }

  /** An outage: nothing runs for a while, then everything comes back. */
  outage(milliseconds: number): this {
    this.running = false;
    this.pass(milliseconds);
    this.running = true;
    this.work();
    return this;
  }

  private nextStop(target: Instant): Instant | null {
    if (!this.running) return null;
    const stops = [nextDue(this.customer)?.at ?? null, this.lane.nextStop()].filter((at) => at !== null);
    const [first] = stops.sort();
    return first !== undefined && Date.parse(first) <= Date.parse(target) ? latest(first, this.now) : null;
  }

  /** The lane of conflicts, in a few lines: looks into the record, then tells the rivals. */
  private look(): void {
    const { conflicts } = this.customer;
    if (!conflicts || !this.recordAnswers) return;
    if (conflicts.checked < conflicts.wanted)
      this.learn(rivalsSeen(this.customer, this.rivals, conflicts.wanted, this.now));
    const tell = this.customer.conflicts?.tell ?? [];
    if (tell.length === 0) return;
    this.told.push(...tell);
    this.learn([{ type: 'rivals-told', at: this.now, rivals: tell }]);
  }

  /** The lane of contracts: drafts the License Agreement. */
  private draft(): void {
    const { stage, contract } = this.customer;
    if (stage.name !== 'contracts' || !contract || contract.agreement) return;
    const document = {
      id: `agreement${contract.number}`.padEnd(16, '0'),
      sha256: String(contract.number - 1).padStart(64, '0'),
    };
    this.learn([{ type: 'agreement-drafted', at: this.now, number: contract.number, document }]);
  }

  private work(): void {
    this.settle();
    const { tenant } = this.customer;
    if (this.productAnswers && tenant.applied < tenant.wanted)
      this.learn(tenantApplied(this.customer, this.productSays(tenant.wanted), tenant.wanted, this.now));
    this.look();
    this.draft();
    this.lane.work();
    this.settle();
    if (this.productAnswers && this.customer.tenant.applied < this.customer.tenant.wanted) this.work();
  }
}

function beginningOf({ partner: owner = 'northwind', policy = {}, upgrade = 'allowed', ...rest }: Beginning) {
  const catalog = rest.catalog ?? defaultCatalog;
  const common = {
    at: firstMoment,
    id: 'c1',
    organization: 'Contoso Ltd',
    contact: { email: 'ada@contoso.example', name: null, zone: 'Europe/Berlin', language: 'en' as const },
    partner: owner,
    upgrade,
    policy: { ...defaultPolicy, ...policy },
    catalog,
    by: rest.by ?? staff,
  };
  if (rest.deal) return { ...common, type: 'deal-registered' as const, deal: { ...deal, ...rest.deal } };
  const terms = termsOf(catalog, 'essentials', null);
  if ('field' in terms) throw new Error(terms.message);
  if (rest.existing) return { ...common, type: 'existing-customer-added' as const, terms, ...rest.existing };
  return { ...common, type: 'customer-added' as const, terms };
}

function orderOf(name: string, raw: unknown, actor: Actor, meta: object): Order | Refusal {
  const definition = findCommand(name);
  if (!definition) throw new Error(`there is no command ${name}`);
  const parsed = parseInput(definition, raw);
  if (isRefusal(parsed)) return parsed;
  const fingerprint = JSON.stringify([name, parsed.input]);
  const sender = actor.kind === 'system' ? {} : { actor };
  return { definition, input: parsed.input, meta: { ...sender, ...meta }, fingerprint };
}

function latest(a: Instant, b: Instant): Instant {
  return Date.parse(a) > Date.parse(b) ? a : b;
}

function isStage<N extends StageName>(stage: Stage, name: N): stage is Extract<Stage, { name: N }> {
  return stage.name === name;
}
