import { rowAt } from '../../checks/bad-cells';
import { studentOfRow } from '../../dataset/student-of-row';
import { cellText, isBlank } from '../../sheets/values/text';
import type { ComplianceRun } from '../../run/run';
import { cellAddress } from '../../sheets/addresses';
import type { Field } from '../../sheets/kinds/field';
import { fieldOf } from '../../sheets/kinds/fields-by-kind';
import { forEachDataRow, type RecognisedSheet } from '../../sheets/recognised-sheet';
import { isCellError, type CellValue } from '../../sheets/snapshot';
import { sourceNote } from '../note';
import type { ReportBlock, ReportCell } from '../report-sheet';
import { counted } from '../wording';
import { codeFields, codeReaders, type CodeReader, type Reading } from './code-columns';

/** More values of one column are summed up: a code column has few. */
const MOST_VALUES = 40;
const LONGEST_VALUE = 60;
const BLANK = '(blank)';

interface ValueCount extends Reading {
  readonly value: string;
  readonly rows: number;
}

/** Each code column of each sheet with its values as typed, how they were read, and on how many rows. */
export function valueCounts(run: ComplianceRun, inScope: (school: string) => boolean): ReportBlock[] {
  const readerOf = codeReaders(run.policy.values);
  const rows = run.dataset.sheets.flatMap((sheet) => countsOfSheet(sheet, readerOf, run, inScope));
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: 'Values of the code columns' },
    sourceNote('Each value as it is typed, and how it was read; what could not be read stands first in its column.'),
    {
      kind: 'table',
      name: 'values',
      columns: [
        { heading: 'Sheet', type: 'text', width: 18 },
        { heading: 'Column', type: 'text', width: 30 },
        { heading: 'Value', type: 'text', width: 22 },
        { heading: 'Rows', type: 'integer', width: 10 },
        { heading: 'Read as', type: 'text', width: 40 },
      ],
      rows,
      totals: false,
    },
  ];
}

function countsOfSheet(
  sheet: RecognisedSheet,
  readerOf: (field: Field) => CodeReader,
  run: ComplianceRun,
  inScope: (school: string) => boolean,
): ReportCell[][] {
  const columns = codeFields(sheet.kind).flatMap((field) => {
    const column = sheet.columns.get(field);
    return column === undefined
      ? []
      : [{ field, column, counts: new Map<string, { value: CellValue; rows: number }>() }];
  });
  if (columns.length === 0) return [];
  const isInScope = scopeTest(sheet, run, inScope);
  forEachDataRow(sheet, (index, cells) => {
    if (!isInScope(index, cells)) return;
    for (const { column, counts } of columns) {
      const value = cells[column] ?? null;
      const key = shown(value);
      const count = counts.get(key);
      if (count === undefined) counts.set(key, { value, rows: 1 });
      else count.rows++;
    }
  });
  return columns.flatMap(({ field, column, counts }): ReportCell[][] => {
    const read = readerOf(fieldOf(sheet.kind, field));
    const heading = sheet.headings.get(field)?.replace(/\s+/g, ' ') ?? field;
    const address = cellAddress(sheet.headingRow, sheet.sheet.firstColumn + (sheet.origins.get(column) ?? column));
    return shortened(valuesOf(counts, read)).map(({ value, rows, text, problem }) => [
      sheet.sheet.name,
      { text: heading, link: { sheet: sheet.sheet.name, address } },
      value,
      rows,
      problem === null ? text : { text, status: problem },
    ]);
  });
}

/** Whether a row is of the scope: by its own school, else by its student's. */
function scopeTest(
  sheet: RecognisedSheet,
  { dataset }: ComplianceRun,
  inScope: (school: string) => boolean,
): (index: number, cells: readonly CellValue[]) => boolean {
  const bySchool = new Map<CellValue, boolean>();
  const byStudent = new Map<CellValue, boolean>();
  const schoolColumn = sheet.columns.get('school');
  const idColumn = sheet.columns.get('studentId');
  return (index, cells) => {
    const cell = schoolColumn === undefined ? null : (cells[schoolColumn] ?? null);
    const known = bySchool.get(cell);
    if (known !== undefined) return known;
    const school = cellText(cell);
    if (school !== '') return remember(bySchool, cell, inScope(school));
    const id = idColumn === undefined ? null : (cells[idColumn] ?? null);
    // A blank id says nothing: the state id may name the student.
    const answer = isBlank(id) ? undefined : byStudent.get(id);
    if (answer !== undefined) return answer;
    const student = studentOfRow(dataset, rowAt(sheet, index, cells));
    return remember(byStudent, id, inScope(student?.school ?? ''));
  };
}

function remember<Key>(answers: Map<Key, boolean>, key: Key, answer: boolean): boolean {
  answers.set(key, answer);
  return answer;
}

/** The values of a column, those with a problem first, then the commonest. */
function valuesOf(counts: ReadonlyMap<string, { value: CellValue; rows: number }>, read: CodeReader): ValueCount[] {
  const values = Array.from(counts, ([value, { value: cell, rows }]): ValueCount => {
    const reading: Reading = isCellError(cell) ? { text: 'an Excel error', problem: 'error' } : read(cell);
    return { value, rows, ...reading };
  });
  const rank = ({ problem }: ValueCount) => (problem === null ? 1 : 0);
  return values.sort((a, b) => rank(a) - rank(b) || b.rows - a.rows || (a.value < b.value ? -1 : 1));
}

function shortened(values: readonly ValueCount[]): ValueCount[] {
  if (values.length <= MOST_VALUES) return [...values];
  const rest = values.slice(MOST_VALUES);
  const rows = rest.reduce((sum, value) => sum + value.rows, 0);
  return [
    ...values.slice(0, MOST_VALUES),
    { value: `(${counted(rest.length, 'more value')})`, rows, text: '', problem: null },
  ];
}

/** A value as typed, cut where it is long. */
function shown(value: CellValue): string {
  if (isCellError(value)) return value.error;
  const text = (typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '')).trim();
  if (text === '') return BLANK;
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text;
}
