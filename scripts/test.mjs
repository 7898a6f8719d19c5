// The test command: every gate, then the slowest tests, then one line "N passed, N failed".
import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import path from 'node:path';
import { writeGroups } from './test-groups.mjs';

const SLOWEST_SHOWN = 10;
const root = path.resolve(import.meta.dirname, '..');
const scratch = mkdtempSync(path.join(tmpdir(), 'ml-check-test-'));
const resultsOf = (name) => path.join(scratch, `${name.replaceAll(' ', '-')}.json`);
const jest = (name, ...args) => [name, 'jest/bin/jest.js', ['--json', `--outputFile=${resultsOf(name)}`, ...args]];

/** Each of two cores takes the next of these as soon as it is free: the longest come first. */
const GATES = [
  ['format', 'prettier', ['--check', '.', '--log-level', 'warn']],
  ['lint', 'eslint', ['.', '--max-warnings=0']],
  ['build', 'webpack-cli/bin/cli.js', ['--mode=production']],
  ['types', 'typescript7/bin/tsc', ['-p', '.']],
  ['dependency rules', 'dependency-cruiser/bin/dependency-cruise.mjs', ['src']],
];
const CORES = 2;
const GROUPS = path.join(root, 'dist/tests');
/** Tests of `test` take longer, and their groups are shared between two cores. */
const GROUPED = [
  { tests: 'test', size: 11, except: 'browser' },
  { tests: 'src', size: 32, except: 'compliance' },
  { tests: 'src/compliance', size: 150 },
];
const SPEED_TEST = '/test/browser/speed';
const groups = (name, workers, pattern) =>
  jest(name, `--maxWorkers=${workers}`, `--testMatch=<rootDir>/dist/tests/${pattern}`);
/** One after the other. */
const TESTS = [
  jest(
    'browser tests',
    `--maxWorkers=${CORES}`,
    '--testPathPatterns=/test/browser/',
    `--testPathIgnorePatterns=${SPEED_TEST}`,
  ),
  groups('tests of the whole', CORES, 'test-*.test.js'),
];
/**
 * Takes what is left of the cores: most of it while a browser waits for its pages, and both at the end. No clock is looked at there but the solver's, which
 * is given ten times the seconds that it takes.
 */
const BESIDE = groups('tests of the sources', CORES, 'src-*.test.js');
/** On an idle machine, at the end: it measures how long a person waits. */
const ALONE = jest('speed test', '--runInBand', `--testPathPatterns=${SPEED_TEST}`);

const BINARIES = { prettier: 'prettier/bin/prettier.cjs', eslint: 'eslint/bin/eslint.js' };

let passed = 0;
let failed = 0;
const tests = [];
const gates = GATES.values();
await Promise.all(Array.from({ length: CORES }, () => passAll(gates)));
writeGroups({ root, rooms: GROUPED, folder: GROUPS });
const told = runTests(BESIDE, 'pipe');
for (const each of TESTS) await showTests(each);
console.log(`\n── ${BESIDE[0]}\n${await told}`);
await showTests(ALONE);
rmSync(scratch, { recursive: true, force: true });
tests.sort((a, b) => b.duration - a.duration);
console.log(`\nSlowest tests:`);
for (const { duration, file, fullName } of tests.slice(0, SLOWEST_SHOWN)) {
  console.log(`  ${String(Math.round(duration)).padStart(6)} ms  ${file}: ${fullName}`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Passes the gates that are left one after the other, each told with what it said once it is done. */
async function passAll(gates) {
  for (const [name, tool, args] of gates) {
    const { status, output } = await run(tool, args, 'pipe');
    console.log(`\n── ${name}\n${output}`);
    if (status === 0) passed++;
    else failed++;
  }
}

async function showTests(tests) {
  console.log(`\n── ${tests[0]}`);
  await runTests(tests, 'inherit');
}

/** Runs tests and counts them. Those that are piped give way to all others; gives what they said. */
async function runTests([name, tool, args], stdio) {
  const { output } = await run(tool, args, stdio, stdio === 'pipe');
  countTests(resultsOf(name));
  return output;
}

function run(tool, args, stdio, givesWay = false) {
  const script = path.join(root, 'node_modules', BINARIES[tool] ?? tool);
  const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', stdio, stdio] });
  if (givesWay) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
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
