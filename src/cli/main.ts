import { setTimeout as pause } from 'node:timers/promises';
import { run } from './run.js';

const { stdout, stderr } = process;

// A reader that has seen enough, such as head, closes the pipe: that is no failure.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  now: () => new Date(),
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  columns: stdout.columns ?? 100,
  color: stdout.isTTY && !process.env.NO_COLOR,
  pause: (milliseconds) => pause(milliseconds),
});
