import path from 'node:path';
import { exponent, MEGABYTE, printTable } from './measure';
import { IS_QUICK, SIZES } from './options';
import { inOwnProcess } from './own-process';
import { LOAD, SAVE, type ProgramFigures, type StepFigures } from './program-job';
import type { QuestionFigures } from './question-job';

/** Above, no file is made and loaded, so that a run stays within minutes; the program then starts from cells in memory. */
const MOST_STUDENTS_IN_A_FILE = 48_000;

/** A spreadsheet of others takes as long whatever is changed here. */
const QUESTION = IS_QUICK ? 'question without LibreOffice' : 'question';

/**
 * Every step and every way at every size, each size in processes of its own. Throws where a check does not run or answers differ.
 * @returns the files made in the folder, by number of students
 */
export async function benchScale(folder: string): Promise<ReadonlyMap<number, string>> {
  const files = new Map<number, string>();
  const programs: ProgramFigures[] = [];
  const questions: QuestionFigures[] = [];
  for (const students of SIZES) {
    console.log(`\n${grouped(students)} students …`);
    const file = students <= MOST_STUDENTS_IN_A_FILE ? path.join(folder, `${students}.xlsx`) : null;
    if (file !== null) {
      await inOwnProcess<number>('file', students, file);
      files.set(students, file);
    }
    programs.push(await inOwnProcess<ProgramFigures>('program', students, file));
    questions.push(await inOwnProcess<QuestionFigures>(QUESTION, students, null));
  }
  requireAllChecks(programs);
  printTimes(programs);
  for (const [at, { steps }] of programs.entries()) console.log(slowest(SIZES[at] ?? 0, steps));
  for (const [at, figures] of programs.entries()) printParts(SIZES[at] ?? 0, figures);
  printTraffic(programs);
  printQuestion(questions);
  return files;
}

/** The two slowest steps in words. */
function slowest(students: number, steps: readonly StepFigures[]): string {
  const all = steps.reduce((sum, { processor }) => sum + processor, 0);
  const [first, second] = [...steps]
    .sort((a, b) => b.processor - a.processor)
    .map(({ step, processor }) => `"${step}", ${((100 * processor) / all).toFixed(0)} % of all processor time`);
  return `With ${grouped(students)} students the slowest step is ${first}; the next ${second}.`;
}

/** Loading and saving beside what nobody can do without. */
function printParts(students: number, { parts, steps }: ProgramFigures): void {
  if (parts === null) return;
  const clock = (name: string) => steps.find(({ step }) => step === name)?.milliseconds ?? 0;
  const [load, save] = [clock(LOAD), clock(SAVE)];
  console.log(
    `${grouped(students)} students by the clock: loading ${(load / 1000).toFixed(1)} s, ${(load / parts.unpack).toFixed(1)} times unpacking the parts; saving ${(save / 1000).toFixed(1)} s, ${(save / parts.pack).toFixed(1)} times packing them.`,
  );
}

function requireAllChecks(programs: readonly ProgramFigures[]): void {
  const missing = programs.flatMap(({ checksWithoutData }) => checksWithoutData);
  if (missing.length > 0) throw new Error(`Not every check had what it needs: ${missing.join('; ')}`);
}

function printTimes(programs: readonly ProgramFigures[]): void {
  console.log('\nA district of so many students, 8 schedule rows each, once, from a cold start: ms of processor time');
  const names = programs[0]?.steps.map(({ step }) => step) ?? [];
  const of = (name: string) => programs.map(({ steps }) => steps.find(({ step }) => step === name)?.processor);
  const total = (figure: 'milliseconds' | 'processor') =>
    programs.map(({ steps }) =>
      steps.reduce((sum, each) => sum + (each.step === LOAD || each.step === SAVE ? 0 : each[figure]), 0),
    );
  const peaks = programs.map(
    ({ steps }) => (steps.filter(({ step }) => step !== SAVE).at(-1)?.peakBytes ?? 0) / MEGABYTE,
  );
  const saved = programs.map(({ steps }) => steps.find(({ step }) => step === SAVE)?.peakBytes);
  printTable([
    ['step', ...SIZES.map(grouped), ...growthHeadings()],
    ...names.map((name) => [name, ...of(name).map(orNothing), ...growth(of(name))]),
    ['all but load and save', ...total('processor').map(grouped), ...growth(total('processor'))],
    ['all but load and save, by the clock', ...total('milliseconds').map(grouped), ...growth(total('milliseconds'))],
    ['peak memory of the process, MB', ...peaks.map(grouped), ...growth(peaks)],
    ['the same with the saving, MB', ...saved.map((bytes) => orNothing(bytes && bytes / MEGABYTE))],
    ['cells', ...programs.map(({ cells }) => grouped(cells))],
    ['findings', ...programs.map(({ findings }) => grouped(findings))],
  ]);
  console.log(
    `Growth is the exponent between neighbouring sizes: 1 is linear. Above ${grouped(MOST_STUDENTS_IN_A_FILE)} students it starts from cells in memory, without a file.`,
  );
}

function printTraffic(programs: readonly ProgramFigures[]): void {
  console.log('\nThrough Office.js: round trips / MB sent / MB received');
  const traffic = ({ syncs, bytesSent, bytesReceived }: StepFigures) =>
    `${grouped(syncs)} / ${(bytesSent / 1e6).toFixed(1)} / ${(bytesReceived / 1e6).toFixed(1)}`;
  const names = (programs[0]?.steps ?? []).filter(({ syncs }) => syncs > 0).map(({ step }) => step);
  const row = (name: string) =>
    programs.map(({ steps }) => steps.filter(({ step }) => step === name).map(traffic)[0] ?? '');
  printTable([['step', ...SIZES.map(grouped)], ...names.map((name) => [name, ...row(name)])]);
}

function printQuestion(questions: readonly QuestionFigures[]): void {
  console.log(
    '\nThe same cells, one process a size: ESL minutes a week against owed (`run` does every check besides), ms',
  );
  const names = questions[0]?.rows.map(({ step }) => step) ?? [];
  const of = (name: string) => questions.map(({ rows }) => rows.find(({ step }) => step === name)?.value);
  const numbers = (name: string) => of(name).map((value) => (typeof value === 'number' ? value : undefined));
  printTable([
    ['way', ...SIZES.map(grouped), ...growthHeadings()],
    ...names.map((name) => [name, ...of(name).map(orNothing), ...growth(numbers(name))]),
    ['MLs short of what they are owed', ...questions.map(({ answer }) => grouped(answer.short))],
  ]);
  console.log('Every way gave the same numbers of MLs and of minutes.');
}

function growthHeadings(): string[] {
  return SIZES.slice(1).map((_, index) => (index === 0 ? 'growth' : ''));
}

function growth(values: readonly (number | undefined)[]): string[] {
  return SIZES.slice(1).map((size, index) => {
    const [small, large] = [values[index], values[index + 1]];
    if (small === undefined || large === undefined) return '';
    return exponent(small, large, [SIZES[index] ?? 1, size]).toFixed(2);
  });
}

function orNothing(value: number | string | undefined): string {
  return typeof value === 'number' ? grouped(value) : (value ?? '–');
}

function grouped(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
