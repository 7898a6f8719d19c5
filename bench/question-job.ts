import { makePolicy } from '../src/compliance/policy/policy';
import { run } from '../src/compliance/run';
import type { WorkbookSnapshot } from '../src/compliance/sheets/snapshot';
import { DISTRICT_AS_OF, makeDistrict } from './district';
import { quickest, timed } from './measure';
import { programAnswer, type Answer } from './question/answer';
import { askDuckDb, loadDuckDb } from './question/duckdb';
import { askObjects, loadObjects } from './question/plain-objects';
import { askSumifs, hasLibreOffice } from './question/sumifs';

/** Milliseconds of each way; a text where a way was left out. */
export interface QuestionFigures {
  readonly answer: Answer;
  readonly rows: readonly { readonly step: string; readonly value: number | string }[];
}

/** LibreOffice looks through the whole schedule for each ML. */
const MOST_STUDENTS_FOR_SUMIFS = 10_000;

/** The program, a script, a database and a spreadsheet on the same cells, in one process. Throws where their answers differ. */
export async function questionJob(students: number): Promise<QuestionFigures> {
  const text = JSON.stringify(makeDistrict(students));
  const workbook = JSON.parse(text) as WorkbookSnapshot;
  const options = { policy: makePolicy(), asOf: DISTRICT_AS_OF };
  const times = students <= 10_000 ? 12 : students <= 48_000 ? 6 : 3;
  const [parse, whole] = await quickest(
    () => void JSON.parse(text),
    () => programAnswer(run(workbook, options).services),
    times,
  );
  const answer = whole.result;
  const rows: { step: string; value: number | string }[] = [
    { step: 'JSON.parse of all cells', value: parse.milliseconds },
    { step: 'run: recognise, read, all checks', value: whole.milliseconds },
    { step: 'run ÷ JSON.parse', value: (whole.milliseconds / parse.milliseconds).toFixed(2) },
    { step: 'run ÷ JSON.parse, processor time', value: (whole.processor / parse.processor).toFixed(2) },
  ];

  const objects = await timed(() => loadObjects(workbook));
  const asked = await timed(() => askObjects(objects.result));
  requireSame('plain objects', asked.result, answer);
  rows.push({ step: 'plain objects: load', value: objects.milliseconds });
  rows.push({ step: 'plain objects: the question', value: asked.milliseconds });

  for (const columns of ['all', 'needed'] as const) {
    const database = await timed(() => loadDuckDb(workbook, columns));
    const query = await timed(() => askDuckDb(database.result));
    database.result.closeSync();
    requireSame('DuckDB', query.result, answer);
    rows.push({ step: `DuckDB: load, ${columns} columns`, value: database.milliseconds });
    rows.push({ step: `DuckDB: the question, ${columns} columns`, value: query.milliseconds });
  }
  rows.push({ step: 'LibreOffice: SUMIFS workbook', value: await sumifs(workbook, students, answer) });
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
