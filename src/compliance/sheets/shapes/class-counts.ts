import type { FieldOf } from '../kinds';
import type { RecognisedSheet } from '../recognised-sheet';
import type { CellValue } from '../snapshot';
import { readGrade, type Grade } from '../values/grades';
import { cellNumber } from '../values/numbers';
import { cellText, isBlank } from '../values/text';
import { wordSetsOf } from '../words/word-sets';
import { withColumns } from './extended';
import { ofKind } from './of-kind';

const LEAST_SHARE = 0.8;
const FEWEST_ROWS = 2;
const HOMEROOM: ReadonlySet<string> = new Set(['homeroom', 'homeroom number']);
const HOMEROOM_TEACHER: ReadonlySet<string> = new Set(['homeroom teacher', 'class teacher', 'classroom teacher']);
const TOLD = 'Its rows are read as homerooms: a list of counts by teacher and grade names no course.';

/**
 * A list of counts by grade and homeroom teacher, without a course, as a sections sheet of homerooms; null where it is none: the cells of its
 * grade must each be one grade, and those of the count numbers. Each is told from others by its teacher.
 * @param list the table as a sections sheet
 */
export function homeroomCounts(list: RecognisedSheet): RecognisedSheet | null {
  const { columns, sheet, unused, texts } = list;
  const headed = (keys: ReadonlySet<string>) =>
    unused.find((column) =>
      wordSetsOf(texts[column] ?? '').some(({ key, coreKey }) => keys.has(key) || keys.has(coreKey)),
    );
  const teacher = columns.get('teacher') ?? headed(HOMEROOM_TEACHER);
  const grade = columns.get('grade');
  const enrolled = columns.get('enrolled');
  if (teacher === undefined || grade === undefined || enrolled === undefined) return null;
  const rows = list.dataRows.filter((index) => !isBlank(sheet.values[index]?.[teacher]));
  const ofOneGrade = rows.filter((index) => gradeOfClass(sheet.values[index]?.[grade]) !== null);
  const isWithLetter = rows.some((index) => readGrade(sheet.values[index]?.[grade]) === null);
  if (rows.length < FEWEST_ROWS || ofOneGrade.length < rows.length * LEAST_SHARE) return null;
  const counts = rows.filter((index) => cellNumber(sheet.values[index]?.[enrolled]) !== null);
  if (counts.length < rows.length * LEAST_SHARE) return null;
  const room = headed(HOMEROOM);
  const name = columns.get('section') ?? room ?? teacher;
  const gradeAt = (row: readonly CellValue[]) => (isWithLetter ? gradeOfClass(row[grade]) : null);
  const { sheet: extended, places } = withColumns(list, [
    { origin: grade, valueAt: gradeAt },
    { origin: teacher, valueAt: (row) => (isBlank(row[teacher]) ? null : 'Homeroom') },
    { origin: name, valueAt: (row) => cellText(row[name]) },
  ]);
  const [ofClass = 0, title = 0, section = 0] = places;
  const all = new Map<FieldOf, number>([
    ...columns,
    ['grade', isWithLetter ? ofClass : grade],
    ['courseTitle', title],
    ['section', section],
    ['teacher', teacher],
  ]);
  const read = ofKind(extended, 'sections', all, rows);
  return {
    ...read,
    unused: unused.filter((column) => column !== teacher && column !== room),
    readAs: [...list.readAs, TOLD],
  };
}

/** `1-A`, `K2-B`: the grade, and which of its classes. */
const WITH_LETTER = /^\s*(k[0-2]?|\d{1,2})\s*-?\s*[a-h]\s*$/i;

function gradeOfClass(cell: CellValue | undefined): Grade | null {
  return readGrade(cell) ?? readGrade(WITH_LETTER.exec(cellText(cell))?.[1]);
}
