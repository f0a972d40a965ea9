import { randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/faults/long/**'],
    env: { FORTNIGHT_FAULTS_SEED: process.env.FORTNIGHT_FAULTS_SEED ?? String(randomInt(2 ** 32)) },
    pool: 'forks',
    // To load Temporal, Fastify and zod anew for each file takes longer than what most files do.
    isolate: false,
    // Most of them wait for servers and browsers more than they compute; each has some, which take a gigabyte.
    maxWorkers: Math.min(8, Math.ceil(availableParallelism() * 1.5)),
    // Temporal's worker loads the data converter by itself, here from its source.
    execArgv: ['--import', 'tsx'],
    // The SDK tries a call again in a timer of its own, and throws there where the connection was closed meanwhile.
    onUnhandledError: ({ message }) => message !== 'Channel has been shut down',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
