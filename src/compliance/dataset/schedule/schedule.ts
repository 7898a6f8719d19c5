import type { Enrolment, Student } from '../records';
import { once } from '../once';
import { RowGroups } from './row-groups';
import { NONE, type RowMarks } from './row-marks';
import type { ScheduleColumns } from './columns';
import { ScheduleRow } from './row';

/** The rows of all schedules: their columns, and each row as a record, which is made when it is asked for. */
export class Schedule {
  /** The rows by student, and after the students by id on no roster. */
  readonly byPerson = once(() => new RowGroups(this.columns.people, this.columns.personMarks.length));
  readonly bySection = once(() => new RowGroups(this.columns.sections, this.columns.sectionList.length));

  private readonly records: (ScheduleRow | undefined)[];
  /** By student: the last question in which the student was met. */
  private readonly lastMet = once(() => new Int32Array(this.columns.students.length));
  private questions = 0;

  constructor(readonly columns: ScheduleColumns) {
    this.records = new Array<ScheduleRow | undefined>(columns.people.length);
  }

  /** A row as a record, always the same one. */
  record(row: number): Enrolment {
    return (this.records[row] ??= this.newRecord(row));
  }

  /** The rows of a student, or of an id on no roster, as records; those that have any of the bits, where some are given. */
  recordsOfPerson(person: number, bits?: RowMarks): Enrolment[] {
    return this.recordsOf(this.byPerson(), person, bits);
  }

  /** The rows of a class as records; those that have any of the bits, where some are given. */
  recordsOfSection(section: number, bits?: RowMarks): Enrolment[] {
    return this.recordsOf(this.bySection(), section, bits);
  }

  /** The distinct students of a class who stand on a roster, by its rows that have any of the bits. */
  studentsIn(section: number, bits: RowMarks): Student[] {
    const { people, marks, students } = this.columns;
    const groups = this.bySection();
    const lastMet = this.lastMet();
    const question = ++this.questions;
    const found: Student[] = [];
    for (let place = groups.start(section); place < groups.end(section); place++) {
      const row = groups.rows[place] ?? 0;
      const person = people[row] ?? NONE;
      if (((marks[row] ?? 0) & bits) === 0 || person < 0 || person >= lastMet.length) continue;
      if (lastMet[person] === question) continue;
      lastMet[person] = question;
      const student = students[person];
      if (student !== undefined) found.push(student);
    }
    return inOwnRoom(found);
  }

  private recordsOf(groups: RowGroups, group: number, bits?: RowMarks): Enrolment[] {
    const { marks } = this.columns;
    const records: Enrolment[] = [];
    for (let place = groups.start(group); place < groups.end(group); place++) {
      const row = groups.rows[place] ?? 0;
      if (bits === undefined || ((marks[row] ?? 0) & bits) !== 0) records.push(this.record(row));
    }
    return inOwnRoom(records);
  }

  private newRecord(row: number): ScheduleRow {
    const { sources, starts } = this.columns;
    let sheet = starts.length - 1;
    while (sheet > 0 && (starts[sheet] ?? 0) > row) sheet--;
    const source = sources[sheet];
    if (source === undefined) throw new Error('A schedule row of no sheet.');
    return new ScheduleRow(this.columns, row, source, source.dataRows[row - (starts[sheet] ?? 0)] ?? 0);
  }
}

/** A copy without the room for sixteen more that a list keeps once it has grown: there is one for each class and student. */
function inOwnRoom<Item>(list: readonly Item[]): Item[] {
  return list.slice();
}
