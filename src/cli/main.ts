import { USAGE } from '../../bin/usage.cjs';
import { planToJson } from '../compliance/builder/plan-json';
import { faultOf } from '../compliance/builder/plan-words';
import { readWhatIf, type WhatIfAsked } from '../compliance/builder/scenarios';
import { makePolicy } from '../compliance/policy/policy';
import { readPolicyFile, type PolicyFile } from '../compliance/policy/policy-file';
import type { ComplianceRun } from '../compliance/run/run';
import { counted } from '../compliance/reports/wording';
import { runToJson } from '../compliance/run/run-json';
import { absentSheets, type SheetCorrections } from '../compliance/sheets/corrections';
import type { Day } from '../compliance/sheets/values/dates';
import { checkFolders, districtSummary } from './batch';
import { anyFolder, summaryPlace, workbooksIn } from './batch/folders';
import { CommandError } from './command-error';
import { writeTables } from './csv-folder';
import { writeDocuments } from './document-files';
import { checkInput, sheetNames, type CheckedCopy } from './check-input';
import { EXIT, statusOf, worstOf, type ExitStatus } from './exit-status';
import { failureLine } from './failure-line';
import { openInput, openTogether } from './inputs';
import { jsonText } from './json-text';
import { readMapFile } from './map-file';
import { readOptions, type Options } from './options';
import { mergedFiles, readPackets, type MergedFiles } from './merge-files';
import { writePackets } from './packet-files';
import { planOutputs, type Outputs } from './outputs';
import { planCopy } from './plan-copy';
import { plansFor, printedPlans } from './plans';
import { printedQuestions, printedRun } from './print-run';
import { readBytes } from './read-bytes';
import { wordsFor, type Terminal, type Words } from './terminal';
import { writeWhole } from './write-file';
import { writeUnasked } from './write-unasked';

/** What the files beside the workbooks say. */
interface Settings {
  readonly changes: PolicyFile;
  readonly corrections: SheetCorrections;
  readonly scenarios: WhatIfAsked | null;
}

/** Runs the command line and gives its exit status (docs/spec/findings.md): 0 no error findings, 1 error findings, 2 the run failed. */
export async function main(args: readonly string[], today: Day, terminal: Terminal): Promise<ExitStatus> {
  try {
    const options = readOptions(args, today);
    if (options.help) {
      terminal.out(USAGE);
      return EXIT.clean;
    }
    return await checkAll(options, wordsFor(terminal, options.json === '-'));
  } catch (error) {
    wordsFor(terminal, false).warn(failureLine(error));
    return EXIT.failed;
  }
}

async function checkAll(options: Options, words: Words): Promise<ExitStatus> {
  const isBatch = !options.together && (await anyFolder(options.files));
  const inputs = isBatch
    ? await workbooksIn(options.files)
    : options.together
      ? options.files.slice(0, 1)
      : options.files;
  if (isBatch && options.plan !== null)
    throw new CommandError('--plan builds the schedules of single files: name the files, not their folder.');
  if (isBatch && options.merge.length > 0)
    throw new CommandError('--merge takes packets back into one workbook: name the file, not its folder.');
  if (isBatch && options.packets !== null)
    throw new CommandError('--packets parts one workbook by school: name the file, not its folder.');
  const outputs = await planOutputs(options, inputs, isBatch ? summaryPlace(options) : null);
  const settings = await readSettings(options);
  return isBatch ? checkBatch(options, outputs, settings, words) : checkEach(options, outputs, settings, words);
}

async function checkEach(options: Options, { copies }: Outputs, settings: Settings, words: Words): Promise<ExitStatus> {
  const { changes, corrections, scenarios } = settings;
  const runs: ComplianceRun[] = [];
  const results: object[] = [];
  const statuses: ExitStatus[] = [];
  const answered = await readPackets(options.merge);
  for (const failure of answered.failures) words.warn(failure);
  if (answered.failures.length > 0) statuses.push(EXIT.failed);
  for (const [file, copy] of copies) {
    try {
      const open = () => (options.together ? openTogether(options.files) : openInput(file));
      const checked = await checkInput(await open(), options, changes, corrections);
      const { run, scope, makeCopy, unjudged } = checked;
      runs.push(run);
      statuses.push(statusOf(run.findings));
      if (unjudged !== null) {
        words.warn(`${file}: ${unjudged}`);
        statuses.push(EXIT.failed);
      }
      const plans = await plansFor(checked, options, scenarios);
      results.push(plans.length === 0 ? runToJson(run) : { ...runToJson(run), plans: plans.map(planToJson) });
      if (plans.some((plan) => !('missing' in plan) && faultOf(plan) !== null)) statuses.push(EXIT.unverified);
      const text = makeCopy === null ? printedQuestions(run) : `${printedRun(run)}${printedPlans(plans)}`;
      if (text !== null && options.json !== '-') words.tell(text);
      if (makeCopy === null) continue;
      const merge = answered.packets.length === 0 ? null : mergedFiles(checked, answered.packets);
      if (merge !== null && !tellMerge(merge, options, words)) statuses.push(EXIT.failed);
      const make = () => makeCopy(merge === null ? [] : [merge.tab]);
      const written = await writeCopy(file, copy, make, words, options.out === null ? writeUnasked : writeWhole);
      if (written && options.json !== '-') words.tell(`\nChecked workbook: ${copy}`);
      if (!written && options.out !== null) statuses.push(EXIT.failed);
      if (options.csv) {
        const { folders, remarks } = await writeTables(run, { ...options, copy, scope });
        for (const remark of remarks) words.note(`${file}: ${remark}`);
        if (options.json !== '-') for (const folder of folders) words.tell(`Tables: ${folder}`);
      }
      const documents = await writeDocuments(checked, { ...options, copy, scope });
      for (const remark of documents.remarks) words.note(`${file}: ${remark}`);
      for (const failure of documents.failures) words.warn(failure);
      if (documents.failures.length > 0) statuses.push(EXIT.failed);
      if (options.json !== '-') for (const written of documents.files) words.tell(`Document: ${written}`);
      if (options.packets !== null) await tellPackets(options.packets, file, checked, options, words);
      if (options.planOut === null) continue;
      // Opened anew: the checked copy was made of the first.
      const again = await open();
      const planWritten = await writeCopy(file, options.planOut, () => planCopy(again, checked, plans), words);
      if (!planWritten) statuses.push(EXIT.failed);
    } catch (error) {
      words.warn(failureLine(error, file));
      statuses.push(EXIT.failed);
    }
  }
  tellAbsentSheets(settings, runs.flatMap(sheetNames), words);
  await writeJson(results, options, words);
  return worstOf(statuses);
}

/** Whether something of every packet was taken. */
function tellMerge({ text, notes, warnings }: MergedFiles, options: Options, words: Words): boolean {
  if (options.json !== '-') words.tell(text);
  for (const note of notes) words.note(note);
  for (const warning of warnings) words.warn(warning);
  return warnings.length === 0;
}

async function tellPackets(
  folder: string,
  file: string,
  checked: Parameters<typeof writePackets>[1],
  options: Options,
  words: Words,
): Promise<void> {
  const { remarks, schools } = await writePackets(folder, checked, options);
  for (const remark of remarks) words.note(`${file}: ${remark}`);
  if (options.json !== '-') words.tell(`Packets of ${counted(schools, 'school')}: ${folder}`);
}

/** A folder of workbooks: a line each, a checked copy each, one summary and one JSON array for all. */
async function checkBatch(
  options: Options,
  { copies, summary }: Outputs,
  settings: Settings,
  words: Words,
): Promise<ExitStatus> {
  const schools = await checkFolders(options, copies, settings, words.tell);
  const checked = schools.flatMap((school) => ('digest' in school ? [school] : []));
  for (const { file, remarks } of checked) for (const remark of remarks) words.note(`${file}: ${remark}`);
  for (const { file, unjudged } of checked) if (unjudged !== null) words.warn(`${file}: ${unjudged}`);
  tellAbsentSheets(
    settings,
    checked.flatMap((school) => school.sheetNames),
    words,
  );
  const json = `[${checked.map((school) => school.json).join(',\n')}]`;
  const statuses: ExitStatus[] = checked.map(({ digest, unjudged }) =>
    unjudged !== null ? EXIT.failed : digest.counts.error > 0 ? EXIT.errors : EXIT.clean,
  );
  const { json: jsonFile } = options;
  /** One file that cannot be written costs no other. */
  const writing = async (file: string, write: () => Promise<void>): Promise<void> => {
    try {
      await write();
    } catch (error) {
      words.warn(failureLine(error, file));
      statuses.push(EXIT.failed);
    }
  };
  if (jsonFile === '-') words.json(json);
  else if (jsonFile !== null) await writing(jsonFile, () => writeWhole(jsonFile, `${json}\n`));
  if (summary !== null) {
    await writing(summary, async () => {
      const write = options.out === null ? writeUnasked : writeWhole;
      await write(summary, await districtSummary(schools, options));
      words.tell(`District summary: ${summary}`);
    });
  }
  if (checked.length < schools.length) statuses.push(EXIT.failed);
  return worstOf(statuses);
}

/** Whether the copy was made and written. That it was not is told in one line, and costs no finding. */
async function writeCopy(
  file: string,
  copyPath: string,
  makeCopy: () => Promise<CheckedCopy>,
  words: Words,
  write: typeof writeUnasked = writeWhole,
): Promise<boolean> {
  try {
    const { bytes, remarks } = await makeCopy();
    for (const remark of remarks) words.note(`${file}: ${remark}`);
    await write(copyPath, bytes);
    return true;
  } catch (error) {
    words.warn(`No checked copy. ${failureLine(error, file)}`);
    return false;
  }
}

async function writeJson(results: readonly object[], options: Options, words: Words): Promise<void> {
  if (options.json === null || results.length === 0) return;
  const several = options.files.length > 1 && !options.together;
  const text = jsonText(several ? results : results[0], 2);
  if (options.json === '-') words.json(text);
  else await writeWhole(options.json, `${text}\n`);
}

async function readSettings({ policyFile, mapFile, whatIfFile }: Options): Promise<Settings> {
  return {
    changes: policyFile === null ? {} : await naming(policyFile, (text) => policyChanges(text)),
    corrections: mapFile === null ? {} : await naming(mapFile, readMapFile),
    scenarios: whatIfFile === null ? null : await naming(whatIfFile, readWhatIf),
  };
}

/** Reads a file; what is wrong with it is told with its name. */
async function naming<Result>(file: string, read: (text: string) => Result): Promise<Result> {
  const text = new TextDecoder().decode(await readBytes(file));
  try {
    return read(text);
  } catch (error) {
    throw new CommandError(`${file}: ${failureLine(error)}`);
  }
}

function policyChanges(text: string): PolicyFile {
  const changes = readPolicyFile(text);
  makePolicy(changes);
  return changes;
}

/** A name in the map that is in none of the workbooks is mistyped, most likely. */
function tellAbsentSheets({ corrections }: Settings, sheets: readonly string[], { warn }: Words): void {
  if (sheets.length === 0) return;
  for (const name of absentSheets(corrections, sheets))
    warn(`Note: The map names the sheet "${name}", which is in no workbook that was checked.`);
}
