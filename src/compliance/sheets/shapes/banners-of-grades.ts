import type { FieldOf } from '../kinds';
import { isPlainList } from '../plain-list';
import type { RecognisedSheet } from '../recognised-sheet';
import type { CellValue } from '../snapshot';
import { readGrade, type Grade } from '../values/grades';
import { cellText, isBlank } from '../values/text';
import { withColumns } from './extended';

const FEWEST_BANNERS = 2;
const WORD = /\b(?:grades?|gr)\b|kindergarten/i;
const TOLD = 'No column says the grade: that of the row above each group is read in each of its rows.';

/**
 * A list of students that says the grade once above each group, in a row of its own (`1st GRADE`), as a roster; null where it is no such list.
 * The first row must be of that kind, so that each student stands below one.
 * @param list the sheet as a roster without a column for the grade
 */
export function rosterOfBanners(list: RecognisedSheet): RecognisedSheet | null {
  const at = list.columns.get('studentId') ?? list.columns.get('name') ?? list.columns.get('lastName');
  const { values } = list.sheet;
  const first = list.headingRow - list.sheet.firstRow + 1;
  const gradeOf = new Map<readonly CellValue[], Grade>();
  let banners = 0;
  let grade: Grade | null = null;
  for (let index = first; index < values.length; index++) {
    const row = values[index];
    if (row === undefined || row.every(isBlank)) continue;
    const named = bannerIn(row);
    if (named !== null) {
      banners++;
      grade = named;
    } else if (grade === null) return null;
    else gradeOf.set(row, grade);
  }
  if (at === undefined || banners < FEWEST_BANNERS) return null;
  // Names alone say nothing that could be joined (fit.ts, tellsWhoIsMl).
  if (!list.columns.has('studentId') && isPlainList(list.columns)) return null;
  const { sheet, places } = withColumns(list, [
    { origin: list.origins.get(at) ?? at, valueAt: (row) => gradeOf.get(row) ?? null },
  ]);
  const [place = 0] = places;
  return {
    ...sheet,
    columns: new Map<FieldOf, number>([...list.columns, ['grade', place]]),
    headings: new Map<FieldOf, string>([...list.headings, ['grade', 'Grade']]),
    dataRows: list.dataRows.filter((index) => gradeOf.has(values[index] ?? [])),
    readAs: [...list.readAs, TOLD],
  };
}

/** The grade that a row names with its only cell; null where it is no such row. */
function bannerIn(row: readonly CellValue[]): Grade | null {
  const filled = row.filter((cell) => !isBlank(cell));
  const text = filled.length === 1 ? cellText(filled[0]) : '';
  return WORD.test(text) ? readGrade(text.toLowerCase()) : null;
}
