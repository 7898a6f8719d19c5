import type { CheckId } from '../../../src/compliance/checks';
import type { ClassRecord, Pupil, ScheduleRow, School, TeacherRecord } from '../model';
import { teacherOf, type PostName } from '../teachers';

/** Where a finding is to point: at a record's row on its sheet, at a class's first schedule row, or at a teacher's. */
export type Place =
  { readonly record: object } | { readonly firstRowOf: ClassRecord } | { readonly firstRowTaughtBy: string };

/** A finding that a fault must cause. */
export interface Expected {
  readonly check: CheckId;
  readonly place: Place;
  /** The student number, class or teacher it concerns, for a reader. */
  readonly about: string;
}

/** A mistake that a real school makes. */
export interface Fault {
  readonly id: string;
  /** What went wrong, as the office would tell it. */
  readonly story: string;
  /** Makes the mistake in the school; returns the findings it must cause. */
  readonly plant: (school: Planting) => readonly Expected[];
}

/** A school in which faults are planted, with the edits that they share. No pupil is given to two faults. */
export class Planting {
  private readonly taken = new Set<Pupil>();

  constructor(readonly school: School) {}

  /** The first pupil of a room who passes the test and whom no fault has yet. */
  take(room: string, test: (pupil: Pupil) => boolean): Pupil {
    const pupil = this.school.pupils.find(
      (candidate) =>
        candidate.room === room && candidate.enrollment === 'Active' && !this.taken.has(candidate) && test(candidate),
    );
    if (pupil === undefined) throw new Error(`Room ${room} has no such pupil left.`);
    this.taken.add(pupil);
    return pupil;
  }

  /** A served EL of a level. */
  takeEl(room: string, level: number): Pupil {
    return this.take(room, (pupil) => pupil.mlStatus === 'EL' && pupil.level === level && pupil.optOut === null);
  }

  /** A pupil who never was an EL and whose family speaks English. */
  takeNeverEl(room: string): Pupil {
    return this.take(room, ({ mlStatus, homeLanguage }) => mlStatus === 'NEL' && homeLanguage === 'English');
  }

  /** Retypes cells of a roster row alone: other sheets keep what they say of the pupil. Returns the new row. */
  retype(pupil: Pupil, changes: Partial<Pupil>): Pupil {
    const row = { ...pupil, ...changes };
    this.school.pupils[this.school.pupils.indexOf(pupil)] = row;
    this.taken.add(row);
    return row;
  }

  /** Pastes a pupil's roster row below itself. Returns the copy. */
  pasteRow(pupil: Pupil): Pupil {
    const copy = { ...pupil };
    this.school.pupils.splice(this.school.pupils.indexOf(pupil) + 1, 0, copy);
    this.taken.add(copy);
    return copy;
  }

  /** Types a row at the bottom of the roster, for a pupil who came last week and was registered for ACCESS at once. */
  register(like: Pupil, changes: Partial<Pupil>): Pupil {
    const pupil = { ...like, letterLanguage: null, ...changes };
    if (pupil.mlStatus === 'EL') {
      this.school.registrations.push({ pupil, cluster: '4-5', accommodations: null, session: 'B: Jan 14' });
    }
    this.school.pupils.push(pupil);
    this.taken.add(pupil);
    return pupil;
  }

  /** A class by course number, section and term. */
  classOf(courseNo: string, section: string, term = 'FY'): ClassRecord {
    const found = this.school.classes.find(
      (record) => record.courseNo === courseNo && record.section === section && record.term === term,
    );
    if (found === undefined) throw new Error(`There is no class ${courseNo} ${section} ${term}.`);
    return found;
  }

  /** The classes of a teacher, in the order of the sections sheet. */
  classesOf(teacher: string): ClassRecord[] {
    return this.school.classes.filter((record) => record.teacher === teacher);
  }

  /** Opens a class that meets like another. */
  openClass(like: ClassRecord, changes: Partial<ClassRecord>): ClassRecord {
    const record = { ...like, ...changes };
    this.school.classes.push(record);
    return record;
  }

  /** A pupil's row in a course. */
  rowOf(pupil: Pupil, courseNo: string, term?: string): ScheduleRow {
    const found = this.school.schedule.find(
      (row) =>
        row.pupil === pupil && row.class.courseNo === courseNo && (term === undefined || row.class.term === term),
    );
    if (found === undefined) throw new Error(`The pupil is not in ${courseNo}.`);
    return found;
  }

  /** Takes a pupil out of a course. */
  drop(pupil: Pupil, courseNo: string, term?: string): void {
    this.school.schedule.splice(this.school.schedule.indexOf(this.rowOf(pupil, courseNo, term)), 1);
  }

  /** Puts a pupil into a class: the new row stands below the pupil's others. */
  enrol(pupil: ScheduleRow['pupil'], record: ClassRecord, eslType: string | null = null): ScheduleRow {
    const row: ScheduleRow = { pupil, class: record, eslType, overrides: {} };
    const last = this.school.schedule.map((other) => other.pupil).lastIndexOf(pupil);
    this.school.schedule.splice(last < 0 ? this.school.schedule.length : last + 1, 0, row);
    return row;
  }

  /** Puts a row where another stands. */
  replaceRow(row: ScheduleRow, overrides: ScheduleRow['overrides']): ScheduleRow {
    const changed = { ...row, overrides };
    this.school.schedule[this.school.schedule.indexOf(row)] = changed;
    return changed;
  }

  teacher(post: PostName): TeacherRecord {
    const found = this.school.teachers.find(({ lastName }) => teacherOf(post).startsWith(`${lastName}, `));
    if (found === undefined) throw new Error(`${post} is not on the staff sheet.`);
    return found;
  }
}

/** A finding at a pupil's roster row. */
export function atPupil(check: CheckId, pupil: Pupil): Expected {
  return { check, place: { record: pupil }, about: String(pupil.studentNo ?? pupil.lastName) };
}

/** A finding at a class's first schedule row. */
export function atClass(check: CheckId, record: ClassRecord): Expected {
  return { check, place: { firstRowOf: record }, about: classLabel(record) };
}

/** A finding at a class's row in the sections sheet. */
export function atListing(check: CheckId, record: ClassRecord): Expected {
  return { check, place: { record }, about: classLabel(record) };
}

/** A finding at the first schedule row that a teacher teaches. */
export function atTeacher(check: CheckId, teacher: string): Expected {
  return { check, place: { firstRowTaughtBy: teacher }, about: teacher };
}

/** A finding at a schedule row, or a row of a later sheet, of a pupil. */
export function atRow(check: CheckId, record: { readonly pupil: Pick<Pupil, 'studentNo'> }): Expected {
  return { check, place: { record }, about: String(record.pupil.studentNo) };
}

function classLabel({ courseNo, section, term }: ClassRecord): string {
  return `${courseNo} ${section} ${term}`;
}
