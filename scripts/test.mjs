// The test command: every gate, then the slowest tests, then one line "N passed, N failed".
import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeGroups } from './test-groups.mjs';

const SLOWEST_SHOWN = 10;
const root = path.resolve(import.meta.dirname, '..');
const scratch = mkdtempSync(path.join(tmpdir(), 'ml-check-test-'));
const resultsOf = (name) => path.join(scratch, `${name.replace(' ', '-')}.json`);
const jest = (name, ...args) => [name, 'jest/bin/jest.js', ['--json', `--outputFile=${resultsOf(name)}`, ...args]];

/** Each core takes one of these rows, which take about as long. */
const GATES = [
  [
    ['format', 'prettier', ['--check', '.', '--log-level', 'warn']],
    ['lint', 'eslint', ['.', '--max-warnings=0']],
  ],
  [
    ['build', 'webpack-cli/bin/cli.js', ['--mode=production']],
    ['types', 'typescript7/bin/tsc', ['-p', '.']],
    ['dependency rules', 'dependency-cruiser/bin/dependency-cruise.mjs', ['src']],
  ],
];
const GROUPS = path.join(root, 'dist/tests');
/** Tests of `test` take longer, and their groups are to be shared between two cores. */
const GROUPED = [
  { tests: 'test', size: 5, except: 'browser' },
  { tests: 'src', size: 24 },
];
const SPEED_TEST = '/test/browser/speed';
const TESTS = [
  jest(
    'tests',
    '--maxWorkers=2',
    '--testMatch=<rootDir>/dist/tests/*.test.js',
    '--testSequencer=<rootDir>/scripts/long-tests-first.cjs',
  ),
  jest(
    'browser tests',
    '--maxWorkers=2',
    '--testPathPatterns=/test/browser/',
    `--testPathIgnorePatterns=${SPEED_TEST}`,
  ),
  // Alone on the machine: it measures how long a person waits.
  jest('speed test', '--runInBand', `--testPathPatterns=${SPEED_TEST}`),
];

const BINARIES = { prettier: 'prettier/bin/prettier.cjs', eslint: 'eslint/bin/eslint.js' };

let passed = 0;
let failed = 0;
const tests = [];
await Promise.all(GATES.map(inOrder));
writeGroups({ root, rooms: GROUPED, folder: GROUPS });
for (const [name, tool, args] of TESTS) {
  console.log(`\n── ${name}`);
  await run(tool, args, 'inherit');
  countTests(resultsOf(name));
}
rmSync(scratch, { recursive: true, force: true });
tests.sort((a, b) => b.duration - a.duration);
console.log(`\nSlowest tests:`);
for (const { duration, file, fullName } of tests.slice(0, SLOWEST_SHOWN)) {
  console.log(`  ${String(Math.round(duration)).padStart(6)} ms  ${file}: ${fullName}`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Passes gates one after the other, each told with what it said once it is done. */
async function inOrder(gates) {
  for (const [name, tool, args] of gates) {
    const { status, output } = await run(tool, args, 'pipe');
    console.log(`\n── ${name}\n${output}`);
    if (status === 0) passed++;
    else failed++;
  }
}

function run(tool, args, stdio) {
  const script = path.join(root, 'node_modules', BINARIES[tool] ?? tool);
  const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', stdio, stdio] });
  const pieces = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => pieces.push(piece));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output: Buffer.concat(pieces).toString('utf8') }));
  });
}

/** Adds Jest's counts and keeps its tests; a suite that could not start counts as one failure. */
function countTests(results) {
  let report;
  try {
    report = JSON.parse(readFileSync(results, 'utf8'));
  } catch {
    // Jest itself failed, and said why above.
    failed++;
    return;
  }
  passed += report.numPassedTests;
  failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
  for (const suite of report.testResults) {
    const isGroup = suite.name.startsWith(GROUPS);
    for (const { ancestorTitles, title, duration } of suite.assertionResults) {
      const [file, ...names] = isGroup ? ancestorTitles : [path.relative(root, suite.name), ...ancestorTitles];
      tests.push({ fullName: [...names, title].join(' '), duration: duration ?? 0, file });
    }
  }
}
