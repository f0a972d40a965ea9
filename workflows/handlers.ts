import {
  ApplicationFailure,
  condition,
  defineQuery,
  defineSignal,
  defineUpdate,
  setDefaultSignalHandler,
  setHandler,
} from '@temporalio/workflow';
import type { z } from 'zod';
import { type Meta, metaSchema, operator } from '../src/domain/actor.js';
import { isBehind, recordBehind } from '../src/domain/backlog.js';
import { type CommandDefinition, parseInput } from '../src/domain/command.js';
import { commands } from '../src/domain/commands.js';
import { inWords } from '../src/domain/issue-words.js';
import { type Answer, handle, type Lifecycle, type Order, refused } from '../src/domain/lifecycle.js';
import { isRefusal, type Refusal, refuse } from '../src/domain/refusal.js';
import { shorten } from '../src/domain/shorten.js';
import { fingerprintOfOrder } from '../src/temporal/fingerprint.js';
import { lookSignal, stateQuery } from '../src/temporal/names.js';
import { isSealed, isUndecodable } from '../src/temporal/payload-converter.js';
import { pass, Turns } from './gate.js';
import { acceptReservedSignals } from './reserved-signals.js';
import type { Shell } from './shell.js';

type Receive = (input?: unknown, meta?: unknown) => void | Promise<void>;

/** Every command under its own name, as an Update and as a Signal. The shell has its state before the first one. */
export function registerHandlers(shell: Shell): void {
  const turns = new Turns();
  setHandler(defineQuery<Lifecycle>(stateQuery), () => shell.state);
  registerSignals(shell, turns);
  for (const definition of commands) registerUpdate(shell, turns, definition);
}

function registerSignals(shell: Shell, turns: Turns): void {
  const inTurn = (work: () => void | Promise<void>) => {
    shell.signals += 1;
    return turns.take(() => onceStored(shell, work));
  };
  const unknown = (name: string, input: unknown, meta: unknown) =>
    inTurn(() => receive(shell, name, input, meta, () => unknownCommand(name)));
  const receivers = new Map<string, Receive>([
    [lookSignal, () => shell.learn([{ type: 'conflict-check-wanted', at: shell.now() }])],
    ...commands.map((definition): [string, Receive] => {
      const { name } = definition;
      return [
        name,
        (input, meta) => {
          const apply = () => signalled(shell, definition, input, meta);
          return inTurn(() => receive(shell, name, input, meta, apply));
        },
      ];
    }),
  ]);
  acceptReservedSignals(unknown);
  // Before those by name: it takes Signals that were there before this run in the order in which they came, where each
  // of the others would take all of its name.
  setDefaultSignalHandler((name, input, meta) => {
    const known = receivers.get(name);
    return known ? known(input, meta) : unknown(name, input, meta);
  });
  for (const [name, receiver] of receivers) setHandler(defineSignal<[unknown?, unknown?]>(name), receiver);
}

function registerUpdate(shell: Shell, turns: Turns, definition: CommandDefinition): void {
  const update = defineUpdate<Answer, [unknown?, unknown?]>(definition.name);
  const handler = async (input?: unknown, meta?: unknown): Promise<Answer> => {
    const order = orderOf(shell, definition, input, meta, 'lenient');
    const done = isRefusal(order) ? order : await turns.take(() => pass(shell, order));
    if (isRefusal(done)) throw failureOf(done);
    return done;
  };
  const validator = (input?: unknown, meta?: unknown): void => {
    const order = orderOf(shell, definition, input, meta, 'strict');
    const done = isRefusal(order) ? order : handle(shell.state, order, shell.now());
    if (isRefusal(done)) throw failureOf(done);
    const isRepeat = done.state === shell.state;
    if (!isRepeat && isBehind(shell.state)) throw failureOf(recordBehind(definition.name));
  };
  setHandler(update, handler, { validator, description: definition.summary });
}

/** A Signal cannot be told to come again, so it waits where the record has far to catch up; it is in the history. */
function onceStored(shell: Shell, work: () => void | Promise<void>): void | Promise<void> {
  return isBehind(shell.state) ? condition(() => !isBehind(shell.state)).then(work) : work();
}

/** A Signal has nobody to answer to: what is refused is on the timeline, and the workflow goes on. */
function receive(
  shell: Shell,
  name: string,
  input: unknown,
  meta: unknown,
  apply: () => Answer | Refusal | Promise<Answer | Refusal>,
): void | Promise<void> {
  const tell = (done: Answer | Refusal) => {
    if (!isRefusal(done)) return;
    const actor = metaSchema.safeParse(meta ?? {}).data?.actor ?? operator;
    shell.state = refused(shell.state, shorten(name, 60), done, excerpt(input), actor, shell.now());
  };
  try {
    const done = apply();
    return done instanceof Promise ? done.catch((error) => notApplied(name, error)).then(tell) : tell(done);
  } catch (error) {
    return tell(notApplied(name, error));
  }
}

function notApplied(name: string, error: unknown): Refusal {
  const message = error instanceof Error ? error.message : String(error);
  return refuse(
    'malformed',
    `${name} could not be applied: ${message}`,
    'send it in the shape that the command has',
  );
}

function signalled(
  shell: Shell,
  definition: CommandDefinition,
  input: unknown,
  meta: unknown,
): Answer | Refusal | Promise<Answer | Refusal> {
  // A Signal says by itself who sends it; a customer's acceptance and the vendor's approvals need more than that.
  if (definition.accountable) {
    return refuse(
      'wrong-role',
      `${definition.name} cannot be sent as a Signal`,
      definition.by.includes('staff')
        ? 'send it by the API, the portal or the CLI'
        : 'it is done on the activation page',
    );
  }
  const order = orderOf(shell, definition, input, meta);
  return isRefusal(order) ? order : pass(shell, order);
}

/**
 * A message as an order. Strictly: a field that the command does not have is refused. Leniently, for what a
 * validator has accepted before: a later release may know the field no more, and a replay must not stumble.
 */
function orderOf(
  shell: Shell,
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
  if (shell.customer.policy.clearMessages === 'refuse' && !wasSealed([input, meta]))
    return sentInClear(definition.name);
  const given = input ?? {};
  const parsed = parsing === 'strict' ? parseInput(definition, given) : { input: given };
  if (isRefusal(parsed)) return parsed;
  const known = metaSchema.safeParse(meta ?? {}, inWords);
  if (!known.success) return badMeta(definition.name, known.error);
  const sent: Meta = known.data;
  const fingerprint = fingerprintOfOrder(definition.name, given, sent.actor ?? operator);
  return { definition, input: parsed.input, meta: sent, fingerprint };
}

/** A message without any payload is as good as clear: it proves nothing. */
function wasSealed(parts: unknown[]): boolean {
  const given = parts.filter((part) => part !== undefined && part !== null);
  return given.length > 0 && given.every(isSealed);
}

function sentInClear(name: string): Refusal {
  return refuse(
    'wrong-role',
    `${name} was sent in clear, and this customer’s policy takes encrypted messages only`,
    'use the API or the fortnight command, or give the temporal command --codec-endpoint and an --input',
  );
}

function badMeta(name: string, { issues }: z.ZodError): Refusal {
  const problems = issues.map(({ path, message }) => `${['meta', ...path].join('.')}: ${message}`);
  return refuse(
    'malformed',
    `${name}: ${problems.join('; ')}`,
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
  return shorten(asText(input), 200);
}

/** What is nested too deeply to be written down is worth no more than that. */
function asText(input: unknown): string {
  try {
    return JSON.stringify(input) ?? String(input);
  } catch (error) {
    return `(${error instanceof Error ? error.message : String(error)})`;
  }
}
