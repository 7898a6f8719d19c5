import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freshBuild } from '../../scripts/build/index.cjs';
import { main } from '../../src/cli/main';
import { dayOf } from '../../src/compliance/sheets/values/dates';

export const SAMPLE = path.resolve(__dirname, '../../assets/samples/burke-k8-sample.xlsx');

interface Result {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

/** The test's own folder. */
export let folder = '';

/** Gives each test of the file that asks a folder of its own, gone after it. */
export function useOwnFolder() {
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'ml-check-cli-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
}

/** Runs the command line as `npm run check -- …` does, in the test's own folder. */
export async function check(...args: string[]): Promise<Result> {
  const lines = { out: [] as string[], error: [] as string[] };
  const status = await main(args, dayOf(2026, 10, 1), {
    out: (text) => lines.out.push(text),
    error: (text) => lines.error.push(text),
  });
  return { status, out: lines.out.join('\n'), error: lines.error.join('\n') };
}

/** The command line built, as its users have it: processes that it starts are ready in a third of the time that those of the sources take. */
export const builtCommand = () =>
  path.join(
    freshBuild('cli', () => undefined),
    'index.js',
  );

/** Runs the built command line, on the same day as `check`. */
export function checkBuilt(...args: string[]): Result {
  const asked = [builtCommand(), ...args, '--as-of', '2026-10-01'];
  const { status, stdout, stderr } = spawnSync(process.execPath, asked, { encoding: 'utf8' });
  return { status: status ?? -1, out: stdout.trimEnd(), error: stderr.trimEnd() };
}

/** `check` with one report tab, for tests that are about other things. */
export const checkQuickly = (...args: string[]) => check('--reports', 'summary', ...args);

export const inFolder = (name: string) => path.join(folder, name);

export function write(name: string, content: string | Uint8Array): string {
  writeFileSync(inFolder(name), content);
  return inFolder(name);
}

const ROSTER = 'Student ID,Grade,ML Status,SDD,ESL Minutes\n';
export const servedCsv = () => write('served.csv', `${ROSTER}1001,3,EL,2,90\n`);
export const shortCsv = () => write('short.csv', `${ROSTER}1001,3,EL,2,45\n`);
