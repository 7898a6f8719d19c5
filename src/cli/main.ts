import { readFile } from 'node:fs/promises';
import { makePolicy, type PolicyChanges } from '../compliance/policy/policy';
import { readPolicyFile } from '../compliance/policy/policy-file';
import type { ComplianceRun } from '../compliance/run/run';
import { runToJson } from '../compliance/run/run-json';
import { absentSheets, type SheetCorrections } from '../compliance/sheets/corrections';
import type { Day } from '../compliance/sheets/values/dates';
import { openFindings } from '../compliance/findings/waivers';
import { anyFolder } from './batch/folders';
import { checkInput, NOTHING_RECOGNISED, sheetNames, type CheckedCopy } from './check-input';
import { CommandError } from './command-error';
import { copyPaths } from './copy-paths';
import { failureLine } from './failure-line';
import { openInput, openTogether } from './inputs';
import { readMapFile } from './map-file';
import { readOptions, USAGE, type Options } from './options';
import { printedRun } from './print-run';
import { writeWhole } from './write-file';

/** Where the command writes its words. */
interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

const NO_ERRORS = 0;
const ERRORS_FOUND = 1;
const RUN_FAILED = 2;

/** Runs the command line and gives its exit status (findings.md): 0 no error findings, 1 error findings, 2 the run failed. */
export async function main(args: readonly string[], today: Day, terminal: Terminal): Promise<number> {
  try {
    const options = readOptions(args, today);
    if (options.help) {
      terminal.out(USAGE);
      return NO_ERRORS;
    }
    return await checkAll(options, terminal);
  } catch (error) {
    terminal.error(failureLine(error));
    return RUN_FAILED;
  }
}

async function checkAll(options: Options, terminal: Terminal): Promise<number> {
  const changes = await policyChanges(options);
  const corrections = await mapCorrections(options);
  if (!options.together && (await anyFolder(options.files))) return checkBatch(options, changes, corrections, terminal);
  const copies = copyPaths(options);
  const runs: ComplianceRun[] = [];
  let failed = false;
  for (const [file, copy] of copies) {
    try {
      const input = options.together ? await openTogether(options.files) : await openInput(file);
      const { run, makeCopy } = await checkInput(input, options, changes, corrections);
      runs.push(run);
      if (makeCopy === null) {
        terminal.error(`${file}: ${NOTHING_RECOGNISED}`);
        failed = true;
        continue;
      }
      if (options.json !== '-') terminal.out(printedRun(run));
      await writeCopy(file, copy, makeCopy, options, terminal);
    } catch (error) {
      terminal.error(failureLine(error, file));
      failed = true;
    }
  }
  tellAbsentSheets(corrections, runs.flatMap(sheetNames), terminal);
  await writeJson(runs, options, terminal);
  if (failed) return RUN_FAILED;
  return runs.some(({ findings }) => openFindings(findings).some(({ severity }) => severity === 'error'))
    ? ERRORS_FOUND
    : NO_ERRORS;
}

/** A folder of workbooks: a line each, a checked copy each, one summary and one JSON array for all. */
async function checkBatch(
  options: Options,
  changes: PolicyChanges,
  corrections: SheetCorrections,
  terminal: Terminal,
): Promise<number> {
  const say = options.json === '-' ? terminal.error : terminal.out;
  // Loaded where it is needed: most runs are of one file, and are to begin at once.
  const { checkFolders } = await import('./batch');
  const { schools, summary } = await checkFolders(options, changes, corrections, say);
  await writeWhole(summary.file, summary.bytes);
  say(`District summary: ${summary.file}`);
  const checked = schools.flatMap((school) => ('digest' in school ? [school] : []));
  for (const { file, remarks } of checked) for (const remark of remarks) say(`Note: ${file}: ${remark}`);
  tellAbsentSheets(
    corrections,
    checked.flatMap((school) => school.sheetNames),
    terminal,
  );
  const json = `[${checked.map((school) => school.json).join(',\n')}]`;
  if (options.json === '-') terminal.out(json);
  else if (options.json !== null) await writeWhole(options.json, `${json}\n`);
  if (checked.length < schools.length) return RUN_FAILED;
  return checked.some(({ digest }) => digest.counts.error > 0) ? ERRORS_FOUND : NO_ERRORS;
}

/** With JSON asked for and no place for the copy, a copy that cannot be made or written is told but does not fail the run. */
async function writeCopy(
  file: string,
  copyPath: string,
  makeCopy: () => Promise<CheckedCopy>,
  options: Options,
  terminal: Terminal,
): Promise<void> {
  const say = options.json === '-' ? terminal.error : terminal.out;
  try {
    const { bytes, remarks } = await makeCopy();
    for (const remark of remarks) say(`Note: ${remark}`);
    await writeWhole(copyPath, bytes);
    if (options.json !== '-') say(`\nChecked workbook: ${copyPath}`);
  } catch (error) {
    if (options.json === null || options.out !== null) throw error;
    terminal.error(failureLine(error, file));
  }
}

async function writeJson(runs: readonly ComplianceRun[], options: Options, terminal: Terminal): Promise<void> {
  if (options.json === null || runs.length === 0) return;
  const several = options.files.length > 1 && !options.together;
  const results = runs.map(runToJson);
  const text = JSON.stringify(several ? results : results[0], null, 2);
  if (options.json === '-') terminal.out(text);
  else await writeWhole(options.json, `${text}\n`);
}

async function policyChanges({ policyFile }: Options): Promise<PolicyChanges> {
  if (policyFile === null) return {};
  const changes = readPolicyFile(await textOf(policyFile, 'policy'));
  makePolicy(changes);
  return changes;
}

async function mapCorrections({ mapFile }: Options): Promise<SheetCorrections> {
  return mapFile === null ? {} : readMapFile(await textOf(mapFile, 'map'));
}

/** A name in the map that is in none of the workbooks is mistyped, most likely. */
function tellAbsentSheets(corrections: SheetCorrections, sheets: readonly string[], terminal: Terminal): void {
  if (sheets.length === 0) return;
  for (const name of absentSheets(corrections, sheets))
    terminal.error(`Note: The map names the sheet "${name}", which is in no workbook that was checked.`);
}

async function textOf(file: string, what: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new CommandError(`The ${what} file cannot be opened: ${file}`);
  }
}
