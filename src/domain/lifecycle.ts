import { type Actor, type Meta, operator, system } from './actor.js';
import { advanceAll, type Beginning, begin, type Happening } from './advance.js';
import type { CommandDefinition } from './command.js';
import type { Customer, StageName } from './customer.js';
import { type Event, type EventType, isOnTimeline } from './events.js';
import { permit } from './permit.js';
import { isRefusal, type Refusal, refuse } from './refusal.js';
import { settle } from './settle.js';
import type { Instant } from './time.js';
import type { TimelineEntry } from './timeline.js';

/** As many first answers as are kept for repeats within the workflow; older ones are in the record. */
const ledgerSize = 200;

/** Everything that a workflow carries from run to run. JSON only: no Date, no Map, no class. */
export interface Lifecycle {
  customer: Customer;
  /** Counts every change, for the record: an older revision never overwrites a newer one. */
  revision: number;
  /** How many entries the timeline has so far, and those that are not stored yet. */
  timeline: { count: number; unstored: TimelineEntry[] };
  ledger: LedgerEntry[];
}

interface LedgerEntry {
  requestId: string;
  fingerprint: string;
  answer: Answer;
}

/** What an applied command is answered with. */
export interface Answer {
  id: string;
  version: number;
  stage: StageName;
  /** The facts that it brought about; empty where it told nothing new. */
  events: EventType[];
}

/** A command on its way through the gate. `fingerprint` tells two bodies under one request id apart. */
export interface Order {
  definition: CommandDefinition;
  input: unknown;
  meta: Meta;
  fingerprint: string;
}

export function start(event: Beginning, requestId: string | null, fingerprint: string): Lifecycle {
  const customer = begin(event);
  const blank: Lifecycle = { customer, revision: 0, timeline: { count: 0, unstored: [] }, ledger: [] };
  const started = happen(blank, [{ actor: event.by, event }]);
  return requestId === null
    ? started
    : remember(started, requestId, fingerprint, answerOf(customer, [event]));
}

/** The state after things happened; those that tell people something get a line on the timeline. */
export function happen(state: Lifecycle, happened: Happening[]): Lifecycle {
  if (happened.length === 0) return state;
  const lines = happened.filter(({ event }) => isOnTimeline(event));
  const entries = lines.map(({ actor, event }, index): TimelineEntry => {
    return { sequence: state.timeline.count + index + 1, at: event.at, actor, event };
  });
  const added = happened.flatMap(({ event }) => (isBeginning(event) ? [] : [event]));
  return {
    ...state,
    customer: advanceAll(state.customer, added),
    // An attempt that begins tells nobody anything: what comes of it is published.
    revision: happened.every(({ event }) => event.type === 'mail-begun')
      ? state.revision
      : state.revision + 1,
    timeline: {
      count: state.timeline.count + entries.length,
      unstored: [...state.timeline.unstored, ...entries],
    },
  };
}

export function isBeginning(event: Event): event is Beginning {
  const { type } = event;
  return type === 'customer-added' || type === 'existing-customer-added' || type === 'deal-registered';
}

/** The state with everything done that the clock has brought by `now`. */
export function settleAll(state: Lifecycle, now: Instant): Lifecycle {
  return happen(state, settle(state.customer, now).happened);
}

/** The entries up to `sequence` are in the record. */
export function stored(state: Lifecycle, sequence: number): Lifecycle {
  const unstored = state.timeline.unstored.filter((entry) => entry.sequence > sequence);
  return { ...state, timeline: { ...state.timeline, unstored } };
}

/**
 * The gate that every answered command goes through, in this order: the ledger of request ids (a repeat gets
 * its first answer), the expected version, `permit`. Nothing is changed where it is refused.
 */
export function handle(
  state: Lifecycle,
  order: Order,
  now: Instant,
): { state: Lifecycle; answer: Answer } | Refusal {
  const { requestId, expectedVersion } = order.meta;
  const actor: Actor = order.meta.actor ?? operator;
  const first = state.ledger.find((entry) => entry.requestId === requestId);
  if (first)
    return first.fingerprint === order.fingerprint
      ? { state, answer: first.answer }
      : reused(first.requestId);
  const settled = settleAll(state, now);
  const { customer } = settled;
  if (expectedVersion !== undefined && expectedVersion !== customer.version)
    return stale(expectedVersion, customer.version);
  const context = { customer, actor, now };
  const refusal = permit(order.definition, context);
  if (refusal) return refusal;
  const events = order.definition.decide(context, order.input);
  if (isRefusal(events)) return events;
  const next = counted(
    happen(
      settled,
      events.map((event) => ({ actor: actorOf(event, actor), event })),
    ),
    actor,
    events,
  );
  const answer = answerOf(next.customer, events);
  return { state: requestId ? remember(next, requestId, order.fingerprint, answer) : next, answer };
}

/** The stage's own consequences of a command are the system's deeds. */
function actorOf(event: Event, actor: Actor): Actor {
  const isBrought = event.type === 'converted' || event.type === 'upgrade-blocked';
  return event.type === 'trial-started' || (isBrought && actor.kind === 'product') ? system : actor;
}

/** A person's command makes open forms stale; what product and mail report does not. */
function counted(state: Lifecycle, actor: Actor, events: Event[]): Lifecycle {
  const byPerson = actor.kind !== 'product' && actor.kind !== 'mail';
  if (!byPerson || events.length === 0) return state;
  return { ...state, customer: { ...state.customer, version: state.customer.version + 1 } };
}

/** A refused Signal has nobody to answer to: the timeline says so. */
export function refused(
  state: Lifecycle,
  command: string,
  refusal: Refusal,
  received: string | null,
  actor: Actor,
  now: Instant,
): Lifecycle {
  const { code, message } = refusal;
  return happen(state, [{ actor, event: { type: 'refused', at: now, command, code, message, received } }]);
}

function answerOf(customer: Customer, events: Event[]): Answer {
  const { id, version, stage } = customer;
  return { id, version, stage: stage.name, events: events.map((event) => event.type) };
}

function remember(state: Lifecycle, requestId: string, fingerprint: string, answer: Answer): Lifecycle {
  return { ...state, ledger: [...state.ledger, { requestId, fingerprint, answer }].slice(-ledgerSize) };
}

function reused(requestId: string): Refusal {
  const message = `the request id '${requestId}' was used before with another body`;
  return refuse('request-id-reused', message, 'send a new request id, or repeat the first body');
}

function stale(expected: number, current: number): Refusal {
  const message = `the customer has changed: you looked at version ${expected}, it is at ${current}`;
  return refuse('stale-version', message, 'look again, then decide');
}
