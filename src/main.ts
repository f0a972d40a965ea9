import './start/production.js';

import { existsSync } from 'node:fs';
import { ConfigError } from './config/config-error.js';
import { misspeltVariables, readEnv } from './config/env.js';
import { killDaemons } from './embedded/daemon.js';
import { PartError } from './embedded/part.js';
import { createProgress } from './embedded/progress.js';
import { outliveReaders } from './start/output.js';
import { roleIn } from './start/roles.js';
import { RunningParts } from './start/shutdown.js';
import { onStopSignals } from './start/signals.js';
import { DatabaseError } from './store/errors.js';
import { Unavailable } from './temporal/customers.js';

const FORCED = 130;

/** The message alone where it is meant for people; the whole stack where it is a mistake of ours. */
function explain(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(explain).join('\n\n');
  if (
    error instanceof ConfigError ||
    error instanceof PartError ||
    error instanceof DatabaseError ||
    error instanceof Unavailable
  )
    return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function main(): Promise<void> {
  outliveReaders();
  const progress = createProgress();
  const say = (line: string) => progress.line(line);
  const running = new RunningParts(say);
  const abort = new AbortController();
  let after: () => void = () => {};
  let up = false;

  const end = async (why: string, code: number): Promise<never> => {
    say(`\n${why}`);
    const well = await running.stopAll();
    after();
    say(well ? 'All parts have stopped.' : 'Some parts did not stop in order; see above.');
    process.exit(well ? code : 1);
  };

  onStopSignals(
    (signal) => {
      abort.abort();
      // While starting, the start itself notices and takes down what is up.
      if (up) void end(`Stopping (${signal}); press Ctrl-C again to force it`, 0);
      else
        say(
          `\nStopping (${signal}) as soon as what is starting can be stopped; press Ctrl-C again to force it`,
        );
    },
    () => {
      say('Forced to end. The next start recovers what was under way.');
      killDaemons();
      after();
      process.exit(FORCED);
    },
  );
  const fatal = (error: unknown) =>
    void end(`This should not have happened, please report it:\n${explain(error)}`, 1);
  process.on('uncaughtException', fatal);
  process.on('unhandledRejection', fatal);

  try {
    if (existsSync('.env')) process.loadEnvFile('.env');
    for (const { name, meant } of misspeltVariables())
      say(`${name} is no setting of Fortnight, and changes nothing. Is ${meant} meant?`);
    const role = roleIn(process.argv.slice(2));
    const options = { env: readEnv(), progress, running, abort };
    after = role
      ? await (await import('./start/role.js')).startRole(role, options)
      : await (await import('./start/everything.js')).startEverything(options);
    up = true;
    if (abort.signal.aborted) await end('Stopping', 0);
  } catch (error) {
    if (abort.signal.aborted && error === abort.signal.reason) {
      say('All parts have stopped.');
      process.exit(0);
    }
    process.stderr.write(`\n${explain(error)}\n`);
    process.exit(1);
  }
}

await main();
