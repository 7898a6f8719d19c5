import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main } from '../../src/cli/main';
import { dayOf } from '../../src/compliance/sheets/values/dates';
import { loadXlsx, UnreadableFileError } from '../../src/embedded-host/file';
import { DAMAGED_CELLS } from './corpus/damaged-cells';
import { DAMAGED_PACKAGES } from './corpus/damaged-packages';
import { HUGE_FILES } from './corpus/huge-files';
import { builtCommand } from '../command-line/command-line';

const NOT_RECOGNISED = /No roster, schedule or other sheet that is checked was recognised in it\./;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ml-check-hostile-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, bytes: Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

describe.each([...DAMAGED_PACKAGES, ...DAMAGED_CELLS])('$name', ({ name, bytes, refused }) => {
  it(refused === undefined ? 'is read as far as it can be' : 'is refused with one line that says why', async () => {
    const outcome = await loadXlsx(bytes(), name).catch((error: unknown) => error);
    if (refused === undefined) {
      expect(outcome).toHaveProperty('sheets.length', 2);
      return;
    }
    expect(outcome).toBeInstanceOf(UnreadableFileError);
    const { message } = outcome as Error;
    expect(message).toMatch(refused);
    expect(message).toContain(name);
    expect(message).not.toContain('\n');
  });

  it('is one line on the command line, and the run goes on to the end', async () => {
    const lines: string[] = [];
    let asked = '';
    const status = await main([written(name, bytes())], dayOf(2026, 10, 1), {
      out: (text) => (asked += text),
      error: (text) => lines.push(text),
    });
    expect(status).toBe(2);
    // What was read is asked about.
    if (refused !== undefined) expect(asked).toBe('');
    expect(lines).toEqual([expect.stringMatching(refused ?? NOT_RECOGNISED)]);
    expect(lines[0]).not.toContain('\n');
  });
});

it('huge files are told or read one after the other in one command, within one GiB', () => {
  const files = HUGE_FILES.map(({ name, bytes }) => written(name, bytes()));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=1024', builtCommand(), ...files],
    { encoding: 'utf8', timeout: 240_000 },
  );
  const lines = stderr.trim().split('\n');
  expect(status).toBe(2);
  for (const { name, refused } of HUGE_FILES) if (refused !== undefined) expect(stdout).not.toContain(name);
  expect(lines).toHaveLength(HUGE_FILES.length);
  HUGE_FILES.forEach(({ refused, name }, at) => {
    expect(lines[at]).toMatch(
      name === 'thousands-of-sheets.xlsx' ? /Excel could not handle|No roster/ : (refused ?? NOT_RECOGNISED),
    );
  });
  expect(readdirSync(folder).filter((name) => name.includes('.checked.'))).toEqual([]);
});
