import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bin } from '../../package.json';

const root = path.resolve(__dirname, '../..');
const COMMAND = path.join(root, bin['ml-compliance-check']);

/** Runs a program in the project, and gives what it wrote. */
function run(program: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: root, encoding: 'utf8' });
  return { status, out: stdout, error: stderr };
}

/** npm as this test was itself started with, or the one on the path. */
const npm = (...args: string[]) => run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ...args);

let folder = '';
let file = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ml-check-command-'));
  file = path.join(folder, 'short.csv');
  writeFileSync(file, 'Student ID,Grade,ML Status,SDD,ESL Minutes\n1001,3,EL,2,45\n');
  // Builds the command, so that no test waits for it or hears of it.
  run(process.execPath, COMMAND);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const JSON_ASKED = () => [file, '--as-of', '2026-10-01', '--json', '-'];

it('shows its help, and ends with 0', () => {
  const { status, out, error } = run(process.execPath, COMMAND, '--help');
  expect([status, error]).toEqual([0, '']);
  expect(out).toMatch(/^npm run check -- FILE…\|FOLDER/);
});

it('shows its help at once where nothing is built yet', () => {
  const project = path.join(folder, 'project');
  cpSync(path.dirname(COMMAND), path.join(project, 'bin'), { recursive: true });
  mkdirSync(path.join(project, 'src'));
  const fresh = path.join(project, bin['ml-compliance-check']);
  expect(run(process.execPath, fresh, '--help')).toEqual(run(process.execPath, COMMAND, '-h'));
  // Without help it would build, which this project cannot.
  expect(run(process.execPath, fresh, file).status).not.toBe(0);
});

it('writes nothing but JSON to standard output, started by itself and by npm run -s', () => {
  const itself = run(process.execPath, COMMAND, ...JSON_ASKED());
  const byNpm = npm('run', '-s', 'check', '--', ...JSON_ASKED());
  expect([itself.status, itself.error, byNpm.status]).toEqual([1, '', 1]);
  expect(byNpm.out).toBe(itself.out);
  expect(JSON.parse(itself.out)).toMatchObject({ version: 1, asOf: '2026-10-01', counts: { error: 1 } });
});

it('checks the workbooks of a folder in processes of its own', () => {
  const { status, out } = run(process.execPath, COMMAND, folder, '--as-of', '2026-10-01');
  expect(status).toBe(1);
  expect(out).toMatch(/^\[1\/1\] short\.csv: .*1 to fix/m);
});

it('ends with 2 and one line where it cannot do what was asked', () => {
  const { status, out, error } = run(process.execPath, COMMAND, path.join(folder, 'none.csv'));
  expect([status, out]).toEqual([2, '']);
  expect(error.trim().split('\n')).toHaveLength(1);
});

it('does not keep npm from telling its errors', () => {
  const { status, error } = npm('run', 'no-such-script');
  expect(status).not.toBe(0);
  expect(error).toContain('no-such-script');
  expect(readFileSync(path.join(root, '.npmrc'), 'utf8')).not.toContain('loglevel');
});
