import {
  ApplicationFailure,
  defineQuery,
  defineSignal,
  defineUpdate,
  setDefaultSignalHandler,
  setHandler,
} from '@temporalio/workflow';
import { type Meta, metaSchema, operator } from '../src/domain/actor.js';
import { type CommandDefinition, parseInput } from '../src/domain/command.js';
import { commands } from '../src/domain/commands.js';
import { type Answer, handle, type Lifecycle, type Order, refused } from '../src/domain/lifecycle.js';
import { isRefusal, type Refusal, refuse } from '../src/domain/refusal.js';
import { fingerprintOfOrder } from '../src/temporal/fingerprint.js';
import { stateQuery } from '../src/temporal/names.js';
import { isUndecodable } from '../src/temporal/payload-converter.js';
import { acceptReservedSignals } from './reserved-signals.js';
import type { Shell } from './shell.js';

/** Every command under its own name, as an Update and as a Signal. The shell has its state before the first one. */
export function registerHandlers(shell: Shell): void {
  const unknown = (name: string, input: unknown, meta: unknown) =>
    receive(shell, name, input, meta, () => unknownCommand(name));
  acceptReservedSignals(unknown);
  setHandler(defineQuery<Lifecycle>(stateQuery), () => shell.state);
  for (const definition of commands) {
    registerUpdate(shell, definition);
    setHandler(defineSignal<[unknown?, unknown?]>(definition.name), (input, meta) =>
      receive(shell, definition.name, input, meta, () => signalled(shell, definition, input, meta)),
    );
  }
  setDefaultSignalHandler(unknown);
}

function registerUpdate(shell: Shell, definition: CommandDefinition): void {
  const attempt = (input: unknown, meta: unknown, parsing: 'strict' | 'lenient') => {
    const order = orderOf(definition, input, meta, parsing);
    return isRefusal(order) ? order : handle(shell.state, order, shell.now());
  };
  const update = defineUpdate<Answer, [unknown?, unknown?]>(definition.name);
  const handler = (input?: unknown, meta?: unknown): Answer => {
    const done = attempt(input, meta, 'lenient');
    if (isRefusal(done)) throw failureOf(done);
    shell.state = done.state;
    return done.answer;
  };
  const validator = (input?: unknown, meta?: unknown): void => {
    const done = attempt(input, meta, 'strict');
    if (isRefusal(done)) throw failureOf(done);
  };
  setHandler(update, handler, { validator, description: definition.summary });
}

/** A Signal has nobody to answer to: what is refused is on the timeline, and the workflow goes on. */
function receive(
  shell: Shell,
  name: string,
  input: unknown,
  meta: unknown,
  apply: () => Refusal | null,
): void {
  let refusal: Refusal | null;
  try {
    refusal = apply();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    refusal = refuse(
      'malformed',
      `${name} could not be applied: ${message}`,
      'send it in the shape that the command has',
    );
  }
  if (!refusal) return;
  const actor = metaSchema.safeParse(meta ?? {}).data?.actor ?? operator;
  shell.state = refused(shell.state, shorten(name, 60), refusal, excerpt(input), actor, shell.now());
}

/** The customer's acceptance is proven by the link on the activation page; a script cannot give it. */
const neverBySignal = new Set(['activate', 'decide-discount', 'approve-contract']);

function signalled(
  shell: Shell,
  definition: CommandDefinition,
  input: unknown,
  meta: unknown,
): Refusal | null {
  if (neverBySignal.has(definition.name)) {
    return refuse(
      'wrong-role',
      `${definition.name} cannot be sent as a Signal`,
      'it is done on the activation page',
    );
  }
  const order = orderOf(definition, input, meta);
  if (isRefusal(order)) return order;
  const done = handle(shell.state, order, shell.now());
  if (isRefusal(done)) return done;
  shell.state = done.state;
  return null;
}

/**
 * A message as an order. Strictly: a field that the command does not have is refused. Leniently, for what a
 * validator has accepted before: a later release may know the field no more, and a replay must not stumble.
 */
function orderOf(
  definition: CommandDefinition,
  input: unknown,
  meta: unknown,
  parsing: 'strict' | 'lenient' = 'strict',
): Order | Refusal {
  for (const part of [input, meta]) {
    if (isUndecodable(part)) {
      return refuse(
        'malformed',
        `${definition.name}: the payload cannot be decoded: ${part.undecodable}`,
        'send JSON',
      );
    }
  }
  const given = input ?? {};
  const parsed = parsing === 'strict' ? parseInput(definition, given) : { input: given };
  if (isRefusal(parsed)) return parsed;
  const known = metaSchema.safeParse(meta ?? {});
  if (!known.success)
    return badMeta(definition.name, known.error.issues.map((issue) => issue.message).join('; '));
  const sent: Meta = known.data;
  const fingerprint = fingerprintOfOrder(definition.name, given, sent.actor ?? operator);
  return { definition, input: parsed.input, meta: sent, fingerprint };
}

function badMeta(name: string, problems: string): Refusal {
  return refuse(
    'malformed',
    `${name}: meta: ${problems}`,
    'meta may have actor, requestId and expectedVersion',
  );
}

function unknownCommand(name: string): Refusal {
  const known = commands.map((definition) => definition.name).join(', ');
  return refuse(
    'unknown-command',
    `there is no command '${shorten(name, 60)}'`,
    `the commands are: ${known}`,
  );
}

function failureOf(refusal: Refusal): ApplicationFailure {
  return ApplicationFailure.nonRetryable(refusal.message, refusal.code, refusal);
}

function excerpt(input: unknown): string | null {
  if (input === undefined || input === null) return null;
  return shorten(JSON.stringify(input) ?? String(input), 200);
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
