import type { FieldOf } from '../kinds';
import type { RecognisedSheet } from '../recognised-sheet';
import type { CellValue } from '../snapshot';
import { isNumberId } from '../values/ids';
import { peopleOf } from '../values/people';
import { cellText, isBlank } from '../values/text';
import { counted } from '../values/word-list';
import { withColumns } from './extended';

type Row = readonly CellValue[];

/** Nobody sits in a class with more; a cell that names more is no list of people. */
const MOST_STUDENTS = 60;
/** What may part people; quicker to see than to part them. */
const MAY_PART = /[;/&\n\r,]|\sand\s/i;
const NO_CELLS: Row = [];
const IDS = /^\d{3,}(?:\s*[;,/&\n\r]\s*\d{3,})+$/;
/** One id. */
const THOUSANDS = /^\d{1,3}(?:,\d{3})+$/;

/**
 * A schedule that names several students in one cell, by id or without one by name, as one for each place in the cells
 * (docs/spec/recognition.md §5, People in one cell; README.md, Several students in one cell). As it is where no cell does.
 */
export function withSeveralStudents(recognised: RecognisedSheet): RecognisedSheet[] {
  const { kind, columns, sheet, dataRows } = recognised;
  if (kind !== 'schedule' || isOneStudentEach(recognised)) return [recognised];
  for (const field of ['studentId', 'name'] as const) {
    const column = columns.get(field);
    if (column === undefined) continue;
    const others = field === 'studentId' ? [] : [columns.get('studentId'), columns.get('stateId')];
    const studentsIn = reader(column, others, field === 'studentId' ? idsOf : peopleOf);
    if (!isAnySeveral(recognised, studentsIn)) continue;
    const counts = Int32Array.from(dataRows, (index) => studentsIn(sheet.values[index] ?? NO_CELLS)?.length ?? 1);
    const cells = counts.filter((count) => count > 1).length;
    const most = counts.reduce((one, other) => Math.max(one, other), 1);
    const extended = withColumns(
      recognised,
      Array.from({ length: most }, (_, place) => ({
        origin: recognised.origins.get(column) ?? column,
        valueAt: (row: Row) => (studentsIn(row) ?? [row[column] ?? null])[place] ?? null,
      })),
    );
    const told = `${counted(cells, 'cell')} of ${recognised.headings.get(field) ?? field} name several students: each of them is in the class.`;
    return extended.places.map((added, place) => ({
      ...extended.sheet,
      columns: new Map<FieldOf, number>([...columns, [field, added]]),
      dataRows: place === 0 ? dataRows : dataRows.filter((_, at) => (counts[at] ?? 1) > place),
      readAs: place === 0 ? [...recognised.readAs, told] : [],
    }));
  }
  return [recognised];
}

/** The students whom the cell of a row names; null where it names one, or another cell of the row says who is meant. */
type Several = (row: Row) => readonly string[] | null;

function reader(
  column: number,
  others: readonly (number | undefined)[],
  part: (text: string) => readonly string[],
): Several {
  const known = new Map<string, readonly string[] | null>();
  return (row) => {
    const cell = row[column];
    if (typeof cell !== 'string') return null;
    for (const other of others) if (other !== undefined && !isBlank(row[other])) return null;
    if (!MAY_PART.test(cell)) return null;
    let students = known.get(cell);
    if (students === undefined) {
      const named = part(cellText(cell));
      students = named.length < 2 || named.length > MOST_STUDENTS ? null : named;
      known.set(cell, students);
    }
    return students;
  };
}

/** Whether every row has one number for its student: then no cell needs to be parted. A plain loop, as most rows of a district are looked at by it. */
function isOneStudentEach({ columns, dataRows, sheet }: RecognisedSheet): boolean {
  const ids = columns.get('studentId');
  if (ids === undefined) return false;
  for (let at = 0; at < dataRows.length; at++) {
    if (!isNumberId(sheet.values[dataRows[at] ?? 0]?.[ids])) return false;
  }
  return true;
}

/** Whether any cell names several. A plain loop: most sheets have hundreds of thousands of rows and none that does. */
function isAnySeveral({ dataRows, sheet }: RecognisedSheet, studentsIn: Several): boolean {
  for (let at = 0; at < dataRows.length; at++) {
    if (studentsIn(sheet.values[dataRows[at] ?? 0] ?? NO_CELLS) !== null) return true;
  }
  return false;
}

function idsOf(text: string): readonly string[] {
  return IDS.test(text) && !THOUSANDS.test(text) ? text.split(/\s*[;,/&\n\r]\s*/) : [text];
}
