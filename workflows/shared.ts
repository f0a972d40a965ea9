/**
 * Makes the schemas ready for what all workflows of a worker share: every module of the bundle. Each workflow would have
 * modules of its own otherwise, and the schemas alone were 1.7 MB and fifteen milliseconds for each customer in a
 * worker's memory.
 *
 * The SDK freezes whatever can be reached from what is shared, and a frozen schema cannot work: it fills in parts of
 * itself when they are first asked for, and sets a pattern back before each use. So each is asked for all its parts
 * here, and frozen by itself: the SDK does not look into what is frozen.
 */
import * as actor from '../src/domain/actor.js';
import * as beginning from '../src/domain/beginning.js';
import * as catalog from '../src/domain/catalog.js';
import * as choices from '../src/domain/choices.js';
import * as commands from '../src/domain/commands.js';
import * as conflicts from '../src/domain/conflicts.js';
import * as currency from '../src/domain/currency.js';
import * as deal from '../src/domain/deal.js';
import * as draft from '../src/domain/draft.js';
import * as fields from '../src/domain/fields.js';
import * as lifecycle from '../src/domain/lifecycle.js';
import * as orders from '../src/domain/orders.js';
import * as policy from '../src/domain/policy.js';
import * as reports from '../src/domain/reports.js';
import * as time from '../src/domain/time.js';
import * as waiting from '../src/domain/waiting.js';
import * as messages from '../src/temporal/messages.js';

const modules = [
  ...[actor, beginning, catalog, choices, commands, conflicts, currency, deal, draft, fields],
  ...[lifecycle, messages, orders, policy, reports, time, waiting],
];

/**
 * The SDK writes down a stack for each promise, and keeps it while that is pending. With ten lines, Node's own limit,
 * they were a third of what a workflow computes and of what it keeps beyond a bare one; the first four are what tells
 * where an error was thrown.
 */
Error.stackTraceLimit = 4;

type Reached = object & Record<PropertyKey, unknown>;
type Schema = Reached & { safeParse(value: unknown): unknown };

const isReachable = (value: unknown): value is Reached => typeof value === 'object' && value !== null;
const isSchema = (value: Reached): value is Schema => '_zod' in value && 'safeParse' in value;

/** Not all parts are there for all schemas, and a check of our own may not be made for what is no value. */
function tried(work: () => unknown): unknown {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Asks for what comes from the prototypes, which is kept in the object itself from then on. */
function fillIn(object: Reached): void {
  let from: unknown = Object.getPrototypeOf(object);
  while (isReachable(from) && from !== Object.prototype) {
    for (const key of Reflect.ownKeys(from)) tried(() => object[key]);
    from = Object.getPrototypeOf(from);
  }
}

/** A pattern of the library's own is frozen with the library; the schema gets one that is not. */
function thaw(object: Reached, key: PropertyKey, pattern: RegExp): void {
  if (Object.getOwnPropertyDescriptor(object, key)?.writable) {
    object[key] = new RegExp(pattern.source, pattern.flags);
  }
}

const prepared = new Set<object>();

function prepare(object: Reached): void {
  if (prepared.has(object)) return;
  prepared.add(object);
  if (isSchema(object)) {
    fillIn(object);
    tried(() => object.safeParse(undefined));
  }
  for (const key of Reflect.ownKeys(object)) {
    const value = tried(() => object[key]);
    if (value instanceof RegExp) thaw(object, key, value);
    else if (isReachable(value)) prepare(value);
  }
  if (isSchema(object)) Object.freeze(object);
}

for (const module of modules) prepare({ ...module });
