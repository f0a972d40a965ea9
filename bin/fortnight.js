#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../dist/src/cli/main.js', import.meta.url);

if (existsSync(main)) {
  await import(main.href);
} else {
  console.error('fortnight is not built yet: run npm run build once (npm start does it too), then try again');
  process.exitCode = 1;
}
