import { type Command, CommanderError } from 'commander';
import pico from 'picocolors';
import { exit, Failure, printed, usedWrongly } from './failure.js';
import { programFor } from './program.js';
import type { Surroundings } from './surroundings.js';

/** Runs one command line. @returns the exit code */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const program = programFor(surroundings);
  try {
    checkTopic(program, args);
    await program.parseAsync([...args], { from: 'user' });
    return exit.done;
  } catch (error) {
    if (error instanceof CommanderError && printedWhatWasAskedFor.has(error.code)) return exit.done;
    // The help that no command at all brings up is printed already.
    if (error instanceof CommanderError && error.code === 'commander.help') {
      return args.includes('help') ? exit.done : exit.usedWrongly;
    }
    return tell(failureFrom(error), args, surroundings);
  }
}

const printedWhatWasAskedFor = new Set(['commander.helpDisplayed', 'commander.version']);

/** To `help` with a name that is no command's the library shows the help of all, as if that had been asked for. */
function checkTopic({ commands }: Command, [first, topic]: readonly string[]): void {
  if (first !== 'help' || topic === undefined || topic.startsWith('-')) return;
  if (topic === 'help' || commands.some((command) => command.name() === topic)) return;
  throw usedWrongly(`unknown command '${topic}'`, 'fortnight --help shows the commands');
}

/** Says what failed, as whoever typed `args` reads it. @returns the exit code */
export function tell(
  failure: Failure,
  args: readonly string[],
  { err, color }: Pick<Surroundings, 'err' | 'color'>,
): number {
  err(
    args.includes('--json')
      ? `${JSON.stringify({ ...failure.problem, exitCode: failure.exitCode }, null, 2)}\n`
      : printed(failure, pico.createColors(color.err)),
  );
  return failure.exitCode;
}

function failureFrom(error: unknown): Failure {
  if (error instanceof Failure) return error.problem.code === 'unknown-customer' ? withList(error) : error;
  if (error instanceof CommanderError) return asUsage(error);
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const clears = 'this is a mistake in fortnight: please report it with the text above';
  return new Failure({ title: 'Internal error', code: 'internal', detail, clears });
}

function withList({ problem, exitCode }: Failure): Failure {
  return new Failure({ ...problem, clears: 'fortnight list shows the customers with their ids' }, exitCode);
}

/** `error: unknown option '--reson'\n(Did you mean --reason?)` in our own shape. */
function asUsage({ message, code }: CommanderError): Failure {
  const [first = '', ...rest] = message.replace(/^error: /, '').split('\n');
  const suggestion = rest.join(' ').replace(/^\((.*)\)$/, '$1');
  const general = 'fortnight --help shows the commands, fortnight <command> --help the options of one';
  const excess = code === 'commander.excessArguments' ? 'put quotes around values with spaces; ' : '';
  return usedWrongly(first, `${excess}${suggestion ? `${suggestion} ` : ''}${general}`);
}
