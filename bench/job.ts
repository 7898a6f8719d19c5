import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { saveXlsx } from '../src/embedded-host/file';
import { answerJob, type Job } from './answer-job';
import { makeDistrict, toHostWorkbook } from './district';
import { planJob } from './plan-job';
import { programJob } from './program-job';
import { questionJob } from './question-job';
import { READER_NAMES, readerJob, twinOf } from './reader-job';

/** Writes the district's .xlsx file and its CSV twin, and returns the size of the former in bytes. */
async function fileJob(students: number, file: string | null): Promise<number> {
  const name = named(file);
  const district = makeDistrict(students);
  const { bytes } = await saveXlsx(toHostWorkbook(district));
  writeFileSync(name, bytes);
  const twin = twinOf(name);
  mkdirSync(twin);
  for (const sheet of district.sheets) {
    writeFileSync(path.join(twin, `${sheet.name}.csv`), Papa.unparse(sheet.values.map((row) => [...row])));
  }
  return bytes.length;
}

function named(file: string | null): string {
  if (file === null) throw new Error('The job needs the name of a file.');
  return file;
}

const READING = Object.fromEntries(
  READER_NAMES.map((name): [string, Job] => [`read with ${name}`, (_, file) => readerJob(name, named(file))]),
);

const JOBS: Readonly<Record<string, Job>> = {
  ...READING,
  file: fileJob,
  plan: planJob,
  program: programJob,
  question: (students) => questionJob(students, true),
  'question without LibreOffice': (students) => questionJob(students, false),
};

void answerJob(JOBS);
