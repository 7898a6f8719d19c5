import type { Day } from '../sheets/values/dates';
import { folded } from '../sheets/values/text';
import type { DateCells } from './date-cells';
import type { SourceRow, StaffMember } from './records';
import { textOf } from './source-rows';

const FIELDS = ['startDate', 'endDate', 'leaveFrom', 'leaveTo'] as const;

/** When a teacher is there: from the start to the end, outside the leave, ends included; null is open (docs/spec/checks.md, esl-teacher-away). */
export interface StaffStay {
  readonly startDate: Day | null;
  readonly endDate: Day | null;
  readonly leaveFrom: Day | null;
  readonly leaveTo: Day | null;
  /** Whether something stands in a cell that is no date. */
  readonly isUnreadable: boolean;
}

/** Of whom no sheet says anything: there all year. */
export const NO_STAY: StaffStay = {
  startDate: null,
  endDate: null,
  leaveFrom: null,
  leaveTo: null,
  isUnreadable: false,
};

/** What the staff sheets say of a teacher's time at a school: the rows of that school, else all rows of the teacher. */
export function staffStay({ rows }: StaffMember, school: string, dates: DateCells): StaffStay {
  const here = rowsAt(rows, school);
  const [startDate, endDate, leaveFrom, leaveTo] = FIELDS.map((field) => dates.first(here, field));
  return {
    startDate: startDate?.day ?? null,
    endDate: endDate?.day ?? null,
    leaveFrom: leaveFrom?.day ?? null,
    leaveTo: leaveTo?.day ?? null,
    isUnreadable: here.some((row) => FIELDS.some((field) => !dates.of(row, field).readable)),
  };
}

/** Whether a teacher is there on a day. */
export function isThere({ startDate, endDate, leaveFrom, leaveTo }: StaffStay, day: Day): boolean {
  if ((startDate !== null && day < startDate) || (endDate !== null && day > endDate)) return false;
  if (leaveFrom === null && leaveTo === null) return true;
  return (leaveFrom !== null && day < leaveFrom) || (leaveTo !== null && day > leaveTo);
}

/** Whether a teacher is there on every day. */
export function isAlwaysThere({ startDate, endDate, leaveFrom, leaveTo }: StaffStay): boolean {
  return startDate === null && endDate === null && leaveFrom === null && leaveTo === null;
}

/** The days on which a stay may change: the first of each state. */
export function turningDays({ startDate, endDate, leaveFrom, leaveTo }: StaffStay): Day[] {
  return [startDate, leaveFrom, after(endDate), after(leaveTo)].filter((day) => day !== null);
}

function after(day: Day | null): Day | null {
  return day === null ? null : day + 1;
}

function rowsAt(rows: readonly SourceRow<'staff'>[], school: string): readonly SourceRow<'staff'>[] {
  const here = rows.filter((row) => folded(textOf(row, 'school')) === folded(school));
  return here.length > 0 ? here : rows;
}
