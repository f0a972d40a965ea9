import { setTimeout as pause } from 'node:timers/promises';
import type { WriteStream } from 'node:tty';
import { ownVersion } from '../config/package.js';
import { Failure } from './failure.js';
import { run, tell } from './run.js';
import type { Surroundings } from './surroundings.js';

const { stdout, stderr } = process;
const args = process.argv.slice(2);
const surroundings: Surroundings = {
  env: process.env,
  version: ownVersion(),
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  now: () => new Date(),
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  columns: stdout.columns ?? 100,
  color: { out: isColoured(stdout), err: isColoured(stderr) },
  pause: (milliseconds) => pause(milliseconds),
};

// A reader that has seen enough, such as head, closes the pipe: that is no failure.
stdout.on('error', ({ code, message }: NodeJS.ErrnoException) =>
  process.exit(code === 'EPIPE' ? 0 : tell(notWritten(code ?? message), args, surroundings)),
);

process.exitCode = await run(args, surroundings);

/** Files and pipes get no colours, whatever the environment says of the terminal, as CI services do. */
function isColoured(stream: WriteStream): boolean {
  return stream.isTTY === true && stream.hasColors();
}

function notWritten(why: string): Failure {
  const detail = `the answer cannot be written: ${why}`;
  const clears = 'make room, or send it elsewhere; what was asked for may be done already';
  return new Failure({ title: 'Not written', code: 'not-written', detail, clears });
}
