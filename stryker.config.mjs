/**
 * Mutation testing of the rules (`npm run mutation`): each mutant is a small fault put into a check or into the ESL arithmetic,
 * and the score is the share that a test notices. It takes hours and is no part of CI; `npm run mutation -- -m src/compliance/checks/esl-none/index.ts` asks one file only.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: [
    'src/compliance/{checks,esl}/**/*.ts',
    '!src/compliance/{checks,esl}/**/*.test.ts',
    '!src/compliance/{checks,esl}/**/testing/**',
  ],
  plugins: ['./scripts/mutation/circus-runner.mjs'],
  testRunner: 'circus',
  circus: { testFolders: ['src/compliance/checks', 'src/compliance/esl'], contract: 'test/check-contract.test.ts' },
  coverageAnalysis: 'perTest',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 90, low: 85, break: 85 },
  concurrency: 2,
  tempDirName: '.stryker-tmp',
};
