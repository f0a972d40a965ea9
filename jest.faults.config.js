import ordinary from './jest.config.js';

/** The long look: what `npm test` does of test/faults in a bounded time, here at its full extent. */
export default {
  ...ordinary,
  roots: ['<rootDir>/test/faults'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/test/support/full-extent.js',
  showSeed: true,
  // They measure how long things take, and break what they run on.
  maxWorkers: 1,
};
