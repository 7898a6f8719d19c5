// The test command: every gate in order, then the slowest tests, then one line "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const SLOWEST_SHOWN = 10;
const root = path.resolve(import.meta.dirname, '..');
const scratch = mkdtempSync(path.join(tmpdir(), 'ml-check-test-'));
const resultsOf = (name) => path.join(scratch, `${name.replace(' ', '-')}.json`);
const jest = (name, ...args) => [name, 'jest/bin/jest.js', ['--json', `--outputFile=${resultsOf(name)}`, ...args]];

const GATES = [
  ['format', 'prettier', ['--check', '.', '--log-level', 'warn']],
  ['lint', 'eslint', ['.', '--max-warnings=0']],
  ['types', 'typescript/bin/tsc', ['-p', '.']],
  ['dependency rules', 'dependency-cruiser/bin/dependency-cruise.mjs', ['src']],
  ['build', 'webpack-cli/bin/cli.js', ['--mode=production']],
  jest('tests', '--maxWorkers=2', '--testPathIgnorePatterns=/test/browser/'),
  // One at a time: some of them measure how long a person waits.
  jest('browser tests', '--runInBand', '--testPathPatterns=/test/browser/'),
];

const BINARIES = { prettier: 'prettier/bin/prettier.cjs', eslint: 'eslint/bin/eslint.js' };

let passed = 0;
let failed = 0;
const tests = [];
for (const [name, tool, args] of GATES) {
  console.log(`\n── ${name}`);
  const script = path.join(root, 'node_modules', BINARIES[tool] ?? tool);
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
  if (name.endsWith('tests')) countTests(resultsOf(name));
  else if (status === 0) passed++;
  else failed++;
}
rmSync(scratch, { recursive: true, force: true });
tests.sort((a, b) => b.duration - a.duration);
console.log(`\nSlowest tests:`);
for (const { duration, file, fullName } of tests.slice(0, SLOWEST_SHOWN)) {
  console.log(`  ${String(Math.round(duration)).padStart(6)} ms  ${file}: ${fullName}`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Adds Jest's counts and keeps its tests; a suite that could not start counts as one failure. */
function countTests(results) {
  let report;
  try {
    report = JSON.parse(readFileSync(results, 'utf8'));
  } catch {
    failed++;
    return;
  }
  passed += report.numPassedTests;
  failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
  for (const suite of report.testResults) {
    const file = path.relative(root, suite.name);
    for (const { fullName, duration } of suite.assertionResults)
      tests.push({ fullName, duration: duration ?? 0, file });
  }
}
