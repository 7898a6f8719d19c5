import { numbersOf } from '../../sheets/numbers-of';
import { ESL_TYPES, readEslType } from '../../sheets/values/esl-types';
import { readTerm } from '../../sheets/values/terms';
import { cellText } from '../../sheets/values/text';
import { NONE, ROW } from './row-marks';
import type { ScheduleColumns } from './columns';
import { rowsIn, type SchedulePart } from './parts';

type EslColumns = Pick<ScheduleColumns, 'eslTypes' | 'marks'>;

/** How each row gives ESL, and marks on the rows whose ESL type says that they do, and on those whose term cannot be read. */
export function readTypesAndTerms(parts: readonly SchedulePart[]): EslColumns {
  const eslTypes = new Uint8Array(rowsIn(parts));
  const marks = new Uint8Array(rowsIn(parts));
  for (const { columns, from, count } of parts) {
    const { codes, values } = columns.eslType;
    const types = numbersOf(values, (value) => ESL_TYPES.indexOf(readEslType(cellText(value)) ?? 'Standalone'));
    const typed = numbersOf(values, (value) => (cellText(value) === '' ? 0 : ROW.esl));
    const terms = numbersOf(columns.term.values, (value) => (readTerm(cellText(value)).known ? 0 : ROW.unreadTerm));
    for (let place = 0; place < count; place++) {
      eslTypes[from + place] = types[codes[place] ?? 0] ?? 0;
      marks[from + place] = (typed[codes[place] ?? 0] ?? 0) | (terms[columns.term.codes[place] ?? 0] ?? 0);
    }
  }
  return { eslTypes, marks };
}

/**
 * What each row is, and what the rows of each person and class are together.
 * @param people how many people there are, students and ids on no roster
 * @param typed by row: ROW.esl where its ESL type says so, ROW.unreadTerm where its term cannot be read
 * @param unjoined by row: ROW.unjoined where it has no id and is no student's; null where no row is so
 */
export function rowMarks(
  columns: Pick<ScheduleColumns, 'people' | 'courses' | 'sections' | 'students' | 'courseList' | 'sectionList'>,
  people: number,
  typed: Uint8Array,
  unjoined: Uint8Array | null,
): Pick<ScheduleColumns, 'marks' | 'personMarks' | 'sectionMarks' | 'countedMarks'> {
  const courses = numbersOf(
    columns.courseList,
    ({ hasEslWords, hasCoreWords }) => (hasEslWords ? ROW.esl | ROW.eslWords : 0) | (hasCoreWords ? ROW.coreWords : 0),
  );
  const uncounted = numbersOf(columns.students, ({ active }) => (active ? 0 : 1));
  const marks = new Uint8Array(typed.length);
  const personMarks = new Uint8Array(people);
  const sectionMarks = new Uint8Array(columns.sectionList.length);
  const countedMarks = new Uint8Array(columns.sectionList.length);
  for (let row = 0; row < marks.length; row++) {
    const person = columns.people[row] ?? NONE;
    const section = columns.sections[row] ?? 0;
    let mark = (typed[row] ?? 0) | (courses[columns.courses[row] ?? 0] ?? 0) | (unjoined?.[row] ?? 0);
    if ((mark & ROW.esl) === 0) mark |= ROW.notEsl;
    if (person < 0 || uncounted[person] !== 1) mark |= ROW.counted;
    marks[row] = mark;
    if (person >= 0) personMarks[person] = (personMarks[person] ?? 0) | mark;
    sectionMarks[section] = (sectionMarks[section] ?? 0) | mark;
    if ((mark & ROW.counted) !== 0) countedMarks[section] = (countedMarks[section] ?? 0) | mark;
  }
  return { marks, personMarks, sectionMarks, countedMarks };
}
