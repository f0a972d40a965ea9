#!/usr/bin/env node
import { existsSync } from 'node:fs';

// A server of its own, not a client of the API: it takes its settings from the environment, as the other roles do.
const program = process.argv[2] === 'codec-server' ? 'main.js' : 'cli/main.js';
const main = new URL(`../dist/src/${program}`, import.meta.url);

if (existsSync(main)) {
  await import(main.href);
} else {
  console.error('fortnight is not built yet: run npm run build once (npm start does it too), then try again');
  process.exitCode = 1;
}
