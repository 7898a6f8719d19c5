import { makePolicy } from '../src/compliance/policy/policy';
import { run } from '../src/compliance/run/run';
import type { WorkbookSnapshot } from '../src/compliance/sheets/snapshot';
import { DISTRICT_AS_OF, makeDistrict } from './district';
import { inTurn } from './measure';
import { programAnswer, type Answer } from './question/answer';
import { askDuckDb, loadDuckDb } from './question/duckdb';
import { askObjects, loadObjects } from './question/plain-objects';
import { askSumifs, hasLibreOffice } from './question/sumifs';

/** Milliseconds of each way; a text where a way was left out. */
export interface QuestionFigures {
  readonly answer: Answer;
  readonly rows: readonly { readonly step: string; readonly value: number | string }[];
}

/** How often the other ways are tried where a time takes long: their first time is much like the others. */
const TIMES_OTHERS = 3;

/** A run of a school is over before the engine has compiled all of it: so many times show what it comes to, beside the first. */
const TIMES_OF_A_SCHOOL = 60;

/** LibreOffice looks through the whole schedule for each ML. */
const MOST_STUDENTS_FOR_SUMIFS = 10_000;

/** The program, a script, a database and a spreadsheet on the same cells, in one process. Throws where their answers differ. */
export async function questionJob(students: number, withLibreOffice: boolean): Promise<QuestionFigures> {
  const text = JSON.stringify(makeDistrict(students));
  const workbook = JSON.parse(text) as WorkbookSnapshot;
  const options = { policy: makePolicy(), asOf: DISTRICT_AS_OF };
  const isSchool = students <= 1_000;
  const times = isSchool ? TIMES_OF_A_SCHOOL : students <= 10_000 ? 15 : students <= 48_000 ? 9 : 3;
  const timesOthers = isSchool ? TIMES_OF_A_SCHOOL : TIMES_OTHERS;
  const [parse, whole] = await inTurn(
    times,
    () => void JSON.parse(text),
    () => programAnswer(run(workbook, options).services),
  );
  const answer = whole.first.result;
  const rows: { step: string; value: number | string }[] = [
    { step: 'JSON.parse of all cells', value: parse.milliseconds },
    { step: 'run: recognise, read, all checks', value: whole.milliseconds },
    { step: 'run, the first time', value: whole.first.milliseconds },
  ];

  let objects!: ReturnType<typeof loadObjects>;
  const [load, ask] = await inTurn(
    timesOthers,
    () => void (objects = loadObjects(workbook)),
    () => askObjects(objects),
  );
  requireSame('plain objects', ask.first.result, answer);
  rows.push({ step: 'plain objects: load', value: load.milliseconds });
  rows.push({ step: 'plain objects: the question', value: ask.milliseconds });

  let duckDb = 0;
  for (const columns of ['all', 'needed'] as const) {
    let database!: Awaited<ReturnType<typeof loadDuckDb>>;
    const [load, ask] = await inTurn(
      timesOthers,
      async () => void (database = await loadDuckDb(workbook, columns)),
      () => askDuckDb(database),
      () => database.closeSync(),
    );
    requireSame('DuckDB', ask.first.result, answer);
    rows.push({ step: `DuckDB: load, ${columns} columns`, value: load.milliseconds });
    rows.push({ step: `DuckDB: the question, ${columns} columns`, value: ask.milliseconds });
    if (columns === 'all') duckDb = load.milliseconds + ask.milliseconds;
  }
  rows.push({ step: 'run ÷ JSON.parse', value: (whole.milliseconds / parse.milliseconds).toFixed(2) });
  rows.push({
    step: 'run ÷ DuckDB: load of all columns and question',
    value: (whole.milliseconds / duckDb).toFixed(2),
  });
  if (withLibreOffice) {
    rows.push({ step: 'LibreOffice: SUMIFS workbook', value: await sumifs(workbook, students, answer) });
  }
  return { answer, rows };
}

async function sumifs(workbook: WorkbookSnapshot, students: number, expected: Answer): Promise<number | string> {
  if (students > MOST_STUDENTS_FOR_SUMIFS) return 'not tried';
  if (!hasLibreOffice()) return 'not installed';
  const outcome = await askSumifs(workbook);
  if (outcome === null) return 'over 120,000';
  requireSame('LibreOffice', outcome.answer, expected);
  return outcome.milliseconds;
}

function requireSame(way: string, answer: Answer, expected: Answer): void {
  const [given, wanted] = [answer, expected].map(
    (each) => `${each.short} of ${each.owed} short, ${each.scheduled} minutes`,
  );
  if (given !== wanted) throw new Error(`${way} answers ${given}; the program ${wanted}.`);
}
