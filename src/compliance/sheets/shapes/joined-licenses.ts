import { kindOf, type FieldOf } from '../kinds';
import type { RecognisedSheet } from '../recognised-sheet';
import { readLicense } from '../values/licenses';
import { isBlank } from '../values/text';
import { wordList } from '../values/word-list';
import { withColumns } from './extended';

/** `PreK-6`, `5-12`: a number or a status of the same license has none. */
const GRADES = /(?<![\p{L}\d])(?:(?:pre-?)?k|\d{1,2})\s?[-–]\s?\d{1,2}(?!\d)/iu;

/**
 * A staff sheet with a column for each span of grades of one license (`ESL (PreK-6)`, `ESL (5-12)`): whoever holds any of them holds the license.
 * As it is where a license has one column.
 */
export function withJoinedLicenses(staff: RecognisedSheet): RecognisedSheet {
  const first = staff.columns.get('eslLicense');
  if (staff.kind !== 'staff' || first === undefined) return staff;
  const { book } = kindOf('staff');
  const isOfGrades = (column: number) => GRADES.test(staff.texts[column] ?? '');
  const others = staff.unused.filter(
    (column) => isOfGrades(column) && book.find(staff.texts[column] ?? '').some(({ field }) => field === 'eslLicense'),
  );
  if (others.length === 0 || !isOfGrades(first) || staff.answered.has(first)) return staff;
  const columns = [first, ...others];
  const { sheet, places } = withColumns(staff, [
    {
      origin: first,
      valueAt: (row) => {
        const held = columns.find((column) => !isBlank(row[column]) && readLicense(row[column]).held);
        return row[held ?? first] ?? null;
      },
    },
  ]);
  const [license = first] = places;
  const headings = columns.map((column) => staff.texts[column] ?? '');
  return {
    ...sheet,
    columns: new Map<FieldOf, number>([...staff.columns, ['eslLicense', license]]),
    unused: staff.unused.filter((column) => !others.includes(column)),
    candidates: staff.candidates.filter(({ column }) => !others.includes(column)),
    readAs: [...staff.readAs, `Whoever holds any of ${wordList(headings)} is taken to hold the ESL license.`],
  };
}
