import type { RecognisedSheet } from '../sheets/recognised-sheet';
import { once } from './once';
import type { ClassSection, Course, Enrolment, MeetingTimes, Student } from './records';
import { RowGroups } from './row-groups';
import { NONE, type RowMarks } from './row-marks';
import { ScheduleRow, type ScheduleColumns } from './schedule-row';
import type { TeacherInMaking } from './teachers';

/**
 * Every schedule row of a workbook, column by column, numbered from 0 in sheet order. A district has hundreds of thousands
 * of rows; as number arrays they take a tenth of the room and time of objects. A row as a record is made when it is asked for.
 */
export class Schedule implements ScheduleColumns {
  /** By row: the number of the student, or of the id on no roster after these; NONE where the row names nobody. */
  readonly people: Int32Array;
  /** By row: places in the lists below; NONE where there is no teacher. */
  readonly courses: Int32Array;
  readonly sections: Int32Array;
  readonly times: Int32Array;
  readonly teachers: Int32Array;
  /** By row: a place in ESL_TYPES. */
  readonly eslTypes: Uint8Array;
  /** By row: bits of ROW. */
  readonly marks: Uint8Array;

  /** Every student of a roster, in sheet order; the place is the student's number. */
  readonly students: Student[] = [];
  readonly courseList: Course[] = [];
  sectionList: readonly ClassSection[] = [];
  readonly timesList: MeetingTimes[] = [];
  readonly teacherList: TeacherInMaking[] = [];

  /** The bits of all rows together: by person; by class; by class of its counted rows only. */
  personMarks = new Uint8Array(0);
  sectionMarks = new Uint8Array(0);
  countedMarks = new Uint8Array(0);

  /** The rows by student, and after the students by id on no roster. */
  readonly byPerson = once(() => new RowGroups(this.people, this.personMarks.length));
  readonly bySection = once(() => new RowGroups(this.sections, this.sectionList.length));

  private readonly starts: readonly number[];
  private readonly records: (ScheduleRow | undefined)[];
  /** By student: the last question in which the student was met. */
  private readonly lastMet = once(() => new Int32Array(this.students.length));
  private questions = 0;

  /** @param sources the schedule sheets, in sheet order */
  constructor(readonly sources: readonly RecognisedSheet<'schedule'>[]) {
    let rows = 0;
    this.starts = sources.map(({ dataRows }) => (rows += dataRows.length) - dataRows.length);
    this.people = new Int32Array(rows);
    this.courses = new Int32Array(rows);
    this.sections = new Int32Array(rows);
    this.times = new Int32Array(rows);
    this.teachers = new Int32Array(rows);
    this.eslTypes = new Uint8Array(rows);
    this.marks = new Uint8Array(rows);
    this.records = new Array<ScheduleRow | undefined>(rows);
  }

  /** The number of a sheet's first row. */
  start(source: RecognisedSheet<'schedule'>): number {
    return this.starts[this.sources.indexOf(source)] ?? 0;
  }

  /** A row as a record, always the same one. */
  record(row: number): Enrolment {
    return (this.records[row] ??= this.newRecord(row));
  }

  /** The rows of a student or a class as records; those that have any of the bits, where some are given. */
  recordsOf(groups: RowGroups, group: number, marks?: RowMarks): Enrolment[] {
    const records: Enrolment[] = [];
    for (let place = groups.start(group); place < groups.end(group); place++) {
      const row = groups.rows[place] ?? 0;
      if (marks === undefined || ((this.marks[row] ?? 0) & marks) !== 0) records.push(this.record(row));
    }
    return records;
  }

  /** The distinct students of a class who stand on a roster, by its rows that have any of the bits. */
  studentsIn(section: number, marks: RowMarks): Student[] {
    const groups = this.bySection();
    const lastMet = this.lastMet();
    const question = ++this.questions;
    const students: Student[] = [];
    for (let place = groups.start(section); place < groups.end(section); place++) {
      const row = groups.rows[place] ?? 0;
      const person = this.people[row] ?? NONE;
      if (((this.marks[row] ?? 0) & marks) === 0 || person < 0 || person >= lastMet.length) continue;
      if (lastMet[person] === question) continue;
      lastMet[person] = question;
      const student = this.students[person];
      if (student !== undefined) students.push(student);
    }
    return students;
  }

  private newRecord(row: number): ScheduleRow {
    let sheet = this.starts.length - 1;
    while (sheet > 0 && (this.starts[sheet] ?? 0) > row) sheet--;
    const source = this.sources[sheet];
    if (source === undefined) throw new Error('A schedule row of no sheet.');
    return new ScheduleRow(this, row, source, source.dataRows[row - (this.starts[sheet] ?? 0)] ?? 0);
  }
}
