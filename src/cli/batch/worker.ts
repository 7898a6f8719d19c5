import { setFlagsFromString } from 'node:v8';
import { worker } from 'workerpool';
import { z } from 'zod';
import type { PolicyFile } from '../../compliance/policy/policy-file';
import { counted } from '../../compliance/reports/wording';
import type { ComplianceRun } from '../../compliance/run/run';
import { runToJson } from '../../compliance/run/run-json';
import type { SheetCorrections } from '../../compliance/sheets/corrections';
import { countQuestions } from '../../compliance/sheets/questions';
import { checkInput, NOTHING_RECOGNISED, sheetNames, type CheckedCopy, type CheckOptions } from '../check-input';
import { writeTables, type AskedTables } from '../csv-folder';
import { writeDocuments, type AskedDocuments } from '../document-files';
import { failureLine } from '../failure-line';
import { openInput } from '../inputs';
import { jsonText } from '../json-text';
import type { Options } from '../options';
import { cleanUpOnSignals } from '../write-file';
import { writeUnasked } from '../write-unasked';
import type { Planned } from '../plans';
import { digestOf, type SchoolResult } from './digest';

/**
 * Bytes of a function's code that are gone through before the engine thinks of compiling it for speed, eight times its own
 * measure. Each processor has a process of its own here, so that threads which compile take the time of schools: four tenths of it.
 */
const BUDGET = 8 * 66 * 1024;

z.config({ jitless: true });
setFlagsFromString(`--interrupt-budget=${BUDGET}`);

/** What a process of the pool is asked: one workbook, and how to check it. */
export interface Job {
  readonly file: string;
  readonly name: string;
  readonly copy: string;
  readonly beside: Pick<Options, 'csv' | 'documents' | 'bySchool'>;
  readonly options: CheckOptions;
  readonly changes: PolicyFile;
  readonly corrections: SheetCorrections;
}

/** Checks one workbook and writes its checked copy. A workbook that cannot be checked is an answer too. */
async function checkSchool({ file, name, copy, beside, options, changes, corrections }: Job): Promise<SchoolResult> {
  try {
    const checked = await checkInput(await openInput(file), options, changes, corrections);
    const { run, scope, makeCopy, unjudged } = checked;
    if (makeCopy === null) return { file: name, failure: unjudged ?? NOTHING_RECOGNISED };
    const remarks = [
      ...(await writeCopy(copy, makeCopy)),
      ...(beside.csv ? await tablesOf(run, { ...options, ...beside, copy, scope }) : []),
      ...(await documentsOf(checked, { ...beside, copy, scope })),
    ];
    return {
      file: name,
      digest: digestOf(run),
      json: jsonText(runToJson(run)),
      remarks: [...remarks, ...openQuestions(run)],
      unjudged,
      sheetNames: sheetNames(run),
    };
  } catch (error) {
    return { file: name, failure: failureLine(error) };
  }
}

function openQuestions({ sheets }: ComplianceRun): string[] {
  const count = sheets.reduce((sum, reading) => sum + countQuestions(reading), 0);
  return count === 0 ? [] : [`${counted(count, 'question')} about its sheets. Check this file alone to see them.`];
}

/** What to tell of the copy; that it could not be made or written is told too, and costs no finding. */
async function writeCopy(copy: string, makeCopy: () => Promise<CheckedCopy>): Promise<readonly string[]> {
  try {
    const { bytes, remarks } = await makeCopy();
    await writeUnasked(copy, bytes);
    return remarks;
  } catch (error) {
    return [`No checked copy. ${failureLine(error)}`];
  }
}

async function tablesOf(run: ComplianceRun, asked: AskedTables): Promise<readonly string[]> {
  try {
    return (await writeTables(run, asked)).remarks;
  } catch (error) {
    return [`No tables. ${failureLine(error)}`];
  }
}

async function documentsOf(checked: Planned, asked: AskedDocuments): Promise<readonly string[]> {
  const { remarks, failures } = await writeDocuments(checked, asked);
  return [...remarks, ...failures];
}

cleanUpOnSignals();
worker({ checkSchool });
