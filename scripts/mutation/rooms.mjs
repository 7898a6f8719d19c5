/**
 * The rooms that mutation testing asks: the folders into whose sources faults are put, and the tests (folders or files) that have to notice them.
 * A fault in a check has to be noticed by its own tests or the `contract`. `kept` is the module that keeps what a text means from one test to the next.
 */
export const ROOMS = {
  rules: {
    folders: ['src/compliance/checks', 'src/compliance/esl'],
    tests: ['src/compliance/checks', 'src/compliance/esl'],
    contract: 'test/check-contract.test.ts',
  },
  sheets: {
    folders: ['src/compliance/sheets'],
    // Whole files and heading rows: most words of headings are in no other test.
    tests: ['src/compliance/sheets', 'test/recognition.test.ts'],
    kept: 'src/compliance/sheets/words/kept.ts',
  },
  dataset: { folders: ['src/compliance/dataset'], tests: ['src/compliance/dataset'] },
  reports: {
    folders: ['src/compliance/reports'],
    // What the tabs of five workbooks say and whom they name, and how wide columns are. Not the other tests of whole tabs: they share what they make, so each fault would ask them all.
    tests: [
      'src/compliance/reports',
      'src/excel/report/lay-out.test.ts',
      'test/reports/texts.test.ts',
      'test/status-reports.test.ts',
    ],
  },
  session: {
    folders: ['src/taskpane/session'],
    tests: ['src/taskpane/session'],
    setUp: 'test/throw-mistakes.ts',
    // A fault that makes a test wait for ever is common here; the slowest test takes two seconds.
    timeout: 12_000,
  },
};
