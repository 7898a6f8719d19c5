import type { Dataset } from '../dataset/dataset';
import type { SourceRow, Student } from '../dataset/records';
import { rosterDate } from '../dataset/roster/roster-dates';
import { cellOf, firstStated } from '../dataset/source-rows';
import { isCellError } from '../sheets/snapshot';
import { saysOptedOut } from '../sheets/values/statuses';
import { schoolYearStart, type Day } from '../sheets/values/dates';
import { isFilled, readYesNo } from '../sheets/values/yes-no';

/** An opt-out form of the forms sheet, with a readable date. */
export interface OptOutForm {
  readonly row: SourceRow<'optouts'>;
  readonly day: Day;
}

type Forms = Pick<Dataset, 'followUpRows' | 'dates'>;

const FIELDS = ['meetingDate', 'approvedDate'] as const;

/** Whether a roster itself says so: its opt-out column, its status (`EL (Opt-out)`), or code 04. */
export function isOptedOutOnRoster({ rows, program }: Student): boolean {
  return (
    readYesNo(firstStated(rows, 'optOut')) === true ||
    saysOptedOut(firstStated(rows, 'mlStatus')) ||
    program.code === '04'
  );
}

/** Whether the roster's opt-out column says neither yes nor no, and nothing else on the roster says yes. */
export function isRosterOptOutUnknown(student: Student): boolean {
  return !isOptedOutOnRoster(student) && readYesNo(firstStated(student.rows, 'optOut')) === null;
}

/** The dates of a student's opt-out forms, in the forms sheets and on the roster. */
export function formDays(student: Student, { followUpRows, dates }: Forms): readonly Day[] {
  const onRoster = rosterDate(student, 'optOutDate', dates).day;
  const inSheets = followUpRows.days('optouts', student, 'formDate');
  return onRoster === null ? inSheets : [...inSheets, onRoster];
}

/** Whether some form of a student has a date that cannot be read: it may be of any year. */
export function hasUnknownForm(student: Student, { followUpRows, dates }: Forms): boolean {
  return (
    !rosterDate(student, 'optOutDate', dates).readable || followUpRows.hasUnknownDay('optouts', student, 'formDate')
  );
}

/** A student's forms of the school year of a day, in sheet order. A form counts for the school year that it is dated in (CAO-05). */
export function formsOfYear(student: Student, { followUpRows, dates }: Forms, asOf: Day): OptOutForm[] {
  return followUpRows.of('optouts', student).flatMap((row) => {
    const { day } = dates.of(row, 'formDate');
    return day === null || schoolYearStart(day) !== schoolYearStart(asOf) ? [] : [{ row, day }];
  });
}

/** Whether a form's sheet has a column of meeting or approval, and the form has nothing in either. */
export function isBareForm({ row }: OptOutForm): boolean {
  const mapped = FIELDS.filter((field) => row.source.columns.has(field));
  return (
    mapped.length > 0 && mapped.every((field) => !isCellError(cellOf(row, field)) && !isFilled(cellOf(row, field)))
  );
}
