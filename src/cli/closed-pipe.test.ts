import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const COMMAND = path.resolve(__dirname, '../../bin/ml-compliance-check.cjs');

let folder = '';
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'ml-check-pipe-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command with nobody reading its output, and gives the exit status. */
function statusUnread(...args: string[]): Promise<number | null> {
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  child.stderr.destroy();
  return new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
}

it('writes its files and ends as ever where the reader of its output has gone', async () => {
  const file = path.join(folder, 'short.csv');
  const json = path.join(folder, 'short.json');
  writeFileSync(file, 'Student ID,Grade,ML Status,SDD,ESL Minutes\n1001,3,EL,2,45\n');
  expect(await statusUnread(file, '--as-of', '2026-10-01', '--json', json)).toBe(1);
  expect(existsSync(path.join(folder, 'short.checked.xlsx'))).toBe(true);
  expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ asOf: '2026-10-01' });
});

it('ends as ever where the JSON itself goes unread', async () => {
  const file = path.join(folder, 'served.csv');
  writeFileSync(file, 'Student ID,Grade,ML Status,SDD,ESL Minutes\n1001,3,EL,2,90\n');
  expect(await statusUnread(file, '--as-of', '2026-10-01', '--json', '-')).toBe(0);
  expect(existsSync(path.join(folder, 'served.checked.xlsx'))).toBe(true);
});
