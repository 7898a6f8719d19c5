import type { Course, Enrolment } from '../dataset/records';
import { cellOf } from '../dataset/source-rows';
import type { PolicyValues } from '../policy/policy';
import type { CellValue } from '../sheets/snapshot';
import { coreCourseTest, wholeWordTest } from '../sheets/values/course-words';
import { isBlank } from '../sheets/values/text';
import { readYesNo } from '../sheets/values/yes-no';

/** A row of the table in docs/spec/schedule-builder.md, "Which class may be left"; rows of ESL courses are taken out before. */
export type ClassRow = 'special education' | 'ELA' | 'core' | 'together' | 'support' | 'other';

/** Which row of the table a class is; the word lists are a school's own settings. */
export type ClassRows = (course: Pick<Course, 'code' | 'title'>) => ClassRow;

/** The costs of leaving a class, by which the schedule builder chooses; null where it is never left. */
const COSTS_K2_TO_5: Readonly<Record<ClassRow, number | null>> = {
  'special education': null,
  ELA: 2,
  core: null,
  together: null,
  support: 1,
  other: null,
};

/** ELA in grades 6–12 is left at levels 1–3 only: at levels 4 and 5 it may hold Embed ELA. */
const COSTS_6_TO_12: Readonly<Record<ClassRow, number | null>> = { ...COSTS_K2_TO_5, other: 4 };
const LOWEST_LEVEL_THAT_KEEPS_ELA = 4;

const known = new WeakMap<PolicyValues, ClassRows>();

/** The table's rows at a school whose values these are; the title decides, the code only where there is no title. */
export function classRows(values: PolicyValues): ClassRows {
  let rows = known.get(values);
  if (rows === undefined) known.set(values, (rows = makeRows(values)));
  return rows;
}

/** What it costs to leave a class in grades K2–5; null where it is never left. */
export function costInK2To5(row: ClassRow): number | null {
  return COSTS_K2_TO_5[row];
}

/** What it costs a student of a level to leave a class in grades 6–12, all its meetings; null where it is never left. */
export function costIn6To12(row: ClassRow, level: number): number | null {
  return row === 'ELA' && level >= LOWEST_LEVEL_THAT_KEEPS_ELA ? null : COSTS_6_TO_12[row];
}

/**
 * Whether a student of K2–5 may be taken out of a class for ESL (pull-out): as the class's schedule row says (column mayLeave),
 * else its row in a sections sheet, else the table. A cell that cannot be read is no yes.
 */
export function mayBeLeftInK2To5(row: Enrolment, values: PolicyValues): boolean {
  return !isMayLeaveUnknown(row) && (saidOf(row) ?? costInK2To5(classRows(values)(row.course)) !== null);
}

/** Whom a class would be left by: which half of the table holds, and the level. */
export interface Leaver {
  readonly secondary: boolean;
  readonly level: number;
}

/**
 * What it costs a student to leave the class of a row that is not ESL; null where it is never left. The mayLeave columns (a cell that cannot be read is no yes) go before
 * the table; a class that only they allow to be left costs as much as the dearest of the table. Lunch, recess and special education are
 * never left, whatever a column says (docs/spec/schedule-builder.md, What it never does).
 */
export function costOfLeaving(row: Enrolment, { secondary, level }: Leaver, values: PolicyValues): number | null {
  const said = saidOf(row);
  if (said === false || isMayLeaveUnknown(row)) return null;
  const kind = classRows(values)(row.course);
  const cost = secondary ? costIn6To12(kind, level) : costInK2To5(kind);
  return cost ?? (said === true && !isNeverTaken(row.course, values) ? COST_BY_COLUMN_ALONE : null);
}

/**
 * Whether that a student of grades 6–12 may leave a class rests on no rule, but on our reading alone: an elective, of which no column says anything
 * (docs/spec/schedule-builder.md, Which class may be left).
 */
export function restsOnNoRule(row: Enrolment, values: PolicyValues): boolean {
  return !row.isEsl && saidOf(row) === null && classRows(values)(row.course) === 'other';
}

const COST_BY_COLUMN_ALONE = 4;
const hasBreakWord = wholeWordTest(['Lunch', 'Recess']);

/** Whether a row of a schedule is lunch or recess, which is no class. */
export function isBreak({ code, title }: Pick<Course, 'code' | 'title'>): boolean {
  return hasBreakWord(title || code);
}

/** Whether a class is lunch, recess or special education, which no plan takes, whatever is asked (docs/spec/schedule-builder.md, What it never does). */
export function isNeverTaken(course: Pick<Course, 'code' | 'title'>, values: PolicyValues): boolean {
  return isBreak(course) || classRows(values)(course) === 'special education';
}

/** What the columns mayLeave say of a class: its schedule row's before its section's. */
function saidOf(row: Enrolment): boolean | null {
  const { listing } = row.section;
  return answer(cellOf(row, 'mayLeave')) ?? (listing === null ? null : answer(cellOf(listing, 'mayLeave')));
}

/** Whether the cell that would say if a class may be left cannot be read: of the row, else of the class. */
export function isMayLeaveUnknown(row: Enrolment): boolean {
  const { listing } = row.section;
  const own = cellOf(row, 'mayLeave');
  return readYesNo(isBlank(own) && listing !== null ? cellOf(listing, 'mayLeave') : own) === null;
}

/** A blank cell says nothing here, not no. */
function answer(value: CellValue | undefined): boolean | null {
  return isBlank(value) ? null : readYesNo(value);
}

function makeRows(values: PolicyValues): ClassRows {
  const ela = new Set(values.elaCourseWords.map((word) => word.toLowerCase()));
  const isEla = coreCourseTest(values.elaCourseWords);
  const isOtherCore = coreCourseTest(
    values.coreCourseWords.filter((word) => !ela.has(word.toLowerCase())),
    values.coreCourseWholeWords,
  );
  const isSpecialEducation = wholeWordTest(values['mayLeave.specialEducation']);
  const isTogether = wholeWordTest(values['mayLeave.together']);
  const isSupport = wholeWordTest(values['mayLeave.support']);
  const rows = new Map<string, ClassRow>();
  return ({ code, title }) => {
    const text = title || code;
    let row = rows.get(text);
    if (row === undefined) rows.set(text, (row = rowOf(text)));
    return row;
  };

  function rowOf(text: string): ClassRow {
    if (isSpecialEducation(text)) return 'special education';
    if (isOtherCore(text)) return 'core';
    if (isEla(text)) return 'ELA';
    if (isTogether(text)) return 'together';
    return isSupport(text) ? 'support' : 'other';
  }
}
