/**
 * Mutation testing (`npm run mutation -- ROOM`, scripts/mutation): each mutant is a small fault put into the sources of a room, and the score is the
 * share that a test notices of those that compile. A whole room takes hours and is no part of CI; a sample or one file can be asked.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  plugins: ['./scripts/mutation/circus-runner.mjs', './scripts/mutation/type-checker.mjs'],
  testRunner: 'circus',
  checkers: ['types'],
  coverageAnalysis: 'perTest',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 90, low: 85, break: 85 },
  dryRunTimeoutMinutes: 20,
  concurrency: 2,
  // A busy machine is no reason to count a fault as noticed.
  timeoutMS: 60_000,
  tempDirName: '.stryker-tmp',
};
