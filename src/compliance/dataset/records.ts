import type { EslType } from '../sheets/values/esl-types';
import type { MeetingPattern } from '../sheets/values/meeting-pattern';
import type { TermMask } from '../sheets/values/terms';
import type { KindId } from '../sheets/kinds';
import type { RecognisedSheet } from '../sheets/recognised-sheet';
import type { CellValue } from '../sheets/snapshot';
import type { Day } from '../sheets/values/dates';
import type { Grade } from '../sheets/values/grades';
import type { Id } from '../sheets/values/ids';
import type { Level } from '../sheets/values/levels';
import type { Program } from '../sheets/values/programs';
import type { MlStatus } from '../sheets/values/statuses';
import type { RowMarks } from './schedule/row-marks';

/** A row of a recognised sheet, with its cells. */
export interface SourceRow<K extends KindId = KindId> {
  readonly source: RecognisedSheet<K>;
  /** The row as the user sees it, from 1. */
  readonly row: number;
  readonly cells: readonly CellValue[];
  /** Its place among the sheet's data rows, where it is known: what its column's values mean is found by it. */
  readonly place?: number;
}

/** An ESL modification approved by an IEP team: minutes a day, or words that a person must judge. */
export type Modification = { readonly minutesPerDay: number } | { readonly words: string };

/** ESL service as the roster itself states it, used where no schedule has an ESL row for the student. */
export interface RosterEsl {
  /** Minutes a week; null where the cell is blank or unreadable. */
  readonly minutesPerWeek: number | null;
  /** Whether something stands in the minutes cell that cannot be read. */
  readonly unreadable: boolean;
  readonly type: EslType | null;
  readonly typeText: string;
}

/** A student of a roster. Where rosters disagree, the first in sheet order counts (docs/spec/rulings.md). */
export interface Student {
  /** As displayed; empty where the cell is blank. */
  readonly id: string;
  /** Compares students; a row without a usable id that joins nobody has a key of its own. */
  readonly key: string;
  /** The student's place among all students, from 0. */
  readonly number: number;
  /** Whether there is an id by which rows of other sheets are found. */
  readonly hasId: boolean;
  readonly stateId: string;
  /** One row a roster sheet, the first in sheet order first. */
  readonly rows: readonly SourceRow<'roster'>[];
  /** Enrolled now; an inactive student is counted nowhere. */
  readonly active: boolean;
  readonly name: string;
  readonly school: string;
  readonly homeroom: string;
  readonly grade: Grade | null;
  /** Null where the status cell cannot be read. */
  readonly status: MlStatus | null;
  /** The valid service level: SDD, else ELD; null where there is none. */
  readonly level: Level | null;
  readonly levelSource: 'sdd' | 'eld' | null;
  /** Whether anything stands in a level cell, readable or not. */
  readonly levelTyped: boolean;
  readonly previousLevel: Level | null;
  /** Whether something stands there that cannot be read; so with the other cells that are unknown. */
  readonly isPreviousLevelUnknown: boolean;
  readonly program: Program;
  /** Opted out of ESL: roster flag, code 04, or a form of this school year with scope All or ESL. */
  readonly optedOut: boolean;
  /** Whether an opt-out flag, or the scope of a form of this school year, says neither yes nor no, and nothing else says yes. */
  readonly isOptOutUnknown: boolean;
  readonly modification: Modification | null;
  /** Whether an Excel error stands there. */
  readonly isModificationUnknown: boolean;
  /** Part-time or exempt from ESL. */
  readonly exempt: boolean;
  readonly isExemptUnknown: boolean;
  readonly rosterEsl: RosterEsl | null;
  /** The student's rows in every schedule, in sheet order. */
  readonly enrolments: readonly Enrolment[];
  /** Those of them that are ESL rows. */
  readonly eslRows: readonly Enrolment[];
  /** Whether there are any, and any ESL rows; quicker than making the records. */
  readonly isScheduled: boolean;
  readonly hasEslRow: boolean;
}

/** A course as a schedule names it. */
export interface Course {
  readonly code: string;
  readonly title: string;
  readonly hasEslWords: boolean;
  readonly hasCoreWords: boolean;
}

/** When a class meets, as far as the row says it. Rows that say the same share one object. */
export interface MeetingTimes {
  /** Null where nothing is said, or it cannot be read. */
  readonly pattern: MeetingPattern | null;
  /** Clock times in minutes since midnight. */
  readonly start: number | null;
  readonly end: number | null;
  /** Whether anything is said of the time at all, readable or not. */
  readonly isStated: boolean;
  /** School days in the cycle that numbered days count against. */
  readonly cycleLength: number;
  /** Set where a numbered day is above the cycle of the school: how often the class meets is not known. */
  readonly isAboveCycle?: true;
}

/** One student in one class: a schedule row. */
export interface Enrolment extends SourceRow<'schedule'> {
  /** Null where the student is on no roster. */
  readonly student: Student | null;
  readonly studentId: Id;
  /** Compares the people of schedule rows; a row that names nobody is of a person of its own. */
  readonly personKey: string;
  readonly course: Course;
  readonly section: ClassSection;
  /** A text on no list is the full year. */
  readonly term: TermMask;
  readonly termIsKnown: boolean;
  readonly times: MeetingTimes;
  /** Whom the row names as teachers; rows that name the same have the same list. */
  readonly teachers: readonly Teacher[];
  /** An ESL row: its ESL type is filled, or its course has an ESL word. */
  readonly isEsl: boolean;
  /** How ESL is given; a blank type is Standalone, and so is a text on no list. */
  readonly eslType: EslType;
}

/** A class: school + course + section + term. */
export interface ClassSection {
  /** `school|course|section|term` as displayed in the sheet. */
  readonly display: string;
  readonly school: string;
  readonly course: Course;
  readonly sectionName: string;
  readonly term: TermMask;
  /** Classes that differ in nothing but the school have the same number. */
  readonly classNumber: number;
  readonly enrolments: readonly Enrolment[];
  /** The first of them. */
  readonly firstRow: Enrolment;
  /** Whether any of them is an ESL row; quicker than making the records. */
  readonly hasEslRow: boolean;
  /** What the rows that count say together: those of students who are active or on no roster. */
  readonly countedMarks: RowMarks;
  /** The distinct active students, and those on a roster who have an ESL row here. */
  readonly activeStudents: readonly Student[];
  readonly eslRowStudents: readonly Student[];
  /** Those of its rows without an id that join nobody, one a name; they count in its size only (docs/spec/rulings.md, A row without an id). */
  readonly unjoined: readonly string[];
  readonly teachers: readonly Teacher[];
  readonly hasParaprofessional: boolean;
  /** The same class in a sections sheet, or null. */
  readonly listing: SectionListing | null;
}

/** A row of a sections sheet. */
export interface SectionListing extends SourceRow<'sections'> {
  readonly display: string;
  readonly school: string;
  readonly course: Course;
  readonly sectionName: string;
  readonly term: TermMask;
  readonly teachers: readonly Teacher[];
  readonly hasParaprofessional: boolean;
  readonly program: Program | null;
  /** What the sheet states of the class; null where it is blank or cannot be read. */
  readonly grade: Grade | null;
  readonly enrolled: number | null;
  readonly statedCap: number | null;
  /** Whether something stands there that cannot be read: then nothing is taken in its place. */
  readonly isSizeUnknown: boolean;
  readonly isCapUnknown: boolean;
  /** Whether an earlier row lists the same class. */
  readonly isRepeat: boolean;
}

/** A person who teaches, as schedules and sections sheets name them. */
export interface Teacher {
  readonly name: string;
  readonly id: string;
  /** The teacher's entry in a staff sheet, or null. */
  readonly staff: StaffMember | null;
  /** Whether the name fits several entries that differ, so that none is the teacher's (docs/spec/rulings.md, Same name, several people). */
  readonly isAmbiguous: boolean;
  /** The teacher's first schedule row; null where only a sections sheet names the teacher. */
  readonly firstRow: Enrolment | null;
}

/** A teacher of the staff sheets, with the first row that lists the teacher. */
export interface StaffMember extends SourceRow<'staff'> {
  /** Every row that lists the teacher, in sheet order. */
  readonly rows: readonly SourceRow<'staff'>[];
  readonly name: string;
  readonly id: string;
  /** An ESL license valid on the as-of date; no is also said where the sheet cannot be read. */
  readonly eslLicensed: boolean;
  /** Whether something stands there that cannot be read, and would decide. */
  readonly isLicenseUnknown: boolean;
  readonly eslExpires: Day | null;
  readonly sei: boolean;
  readonly isSeiUnknown: boolean;
  readonly bee: boolean;
  readonly isBeeUnknown: boolean;
  /** In an SEI pathway, or under a waiver. */
  readonly pathway: boolean;
}
