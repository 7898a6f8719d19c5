import type { RecognisedSheet } from '../../sheets/recognised-sheet';
import type { ClassSection, Course, MeetingTimes, Student, Teacher } from '../records';

/**
 * What every schedule row of a workbook says, column by column; rows are numbered from 0 in sheet order. A district has hundreds of
 * thousands of rows; as number arrays they take a tenth of the room and time of objects.
 */
export interface ScheduleColumns {
  /** The schedule sheets, in sheet order, and the number of each one's first row. */
  readonly sources: readonly RecognisedSheet<'schedule'>[];
  readonly starts: readonly number[];

  /** By row: the number of the student, or of the id on no roster after these; NONE where the row names nobody. */
  readonly people: Int32Array;
  /** By row: places in the lists below; NONE where no teacher is named. */
  readonly courses: Int32Array;
  readonly sections: Int32Array;
  readonly times: Int32Array;
  readonly teams: Int32Array;
  /** By row: a place in ESL_TYPES. */
  readonly eslTypes: Uint8Array;
  /** By row: bits of ROW. */
  readonly marks: Uint8Array;

  /** Every student of a roster, in sheet order; the place is the student's number. */
  readonly students: readonly Student[];
  readonly courseList: readonly Course[];
  readonly sectionList: readonly ClassSection[];
  readonly timesList: readonly MeetingTimes[];
  readonly teamList: readonly (readonly Teacher[])[];

  /** The bits of all rows together: by person; by class; by class of its counted rows only. */
  readonly personMarks: Uint8Array;
  readonly sectionMarks: Uint8Array;
  readonly countedMarks: Uint8Array;
}
