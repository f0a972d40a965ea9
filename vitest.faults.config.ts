import { defineConfig } from 'vitest/config';
import ordinary from './vitest.config.js';

const { FORTNIGHT_FAULTS = 'full' } = process.env;

/** The long look: what `npm test` does of test/faults in a bounded time, here at its full extent. */
export default defineConfig({
  test: {
    ...ordinary.test,
    include: ['test/faults/**/*.test.ts'],
    exclude: [],
    env: { ...ordinary.test?.env, FORTNIGHT_FAULTS },
    // They measure how long things take, and break what they run on.
    maxWorkers: 1,
  },
});
