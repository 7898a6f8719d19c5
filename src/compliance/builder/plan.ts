/**
 * An ESL plan for one school (docs/spec/schedule-builder.md): plain data that can be kept as JSON, posted to a worker and shown. It names
 * students, teachers and classes as the workbook writes them, and points at rows by sheet and row.
 */
export interface Plan {
  readonly school: string;
  /** The name of the scenario, or null for the data as they are. */
  readonly scenario: string | null;
  readonly mode: PlanMode;
  /** Whether no plan of this mode serves more MLs; false too where only the first answer was asked for. */
  readonly proved: boolean;
  /** The most MLs that any plan of this mode may serve in full and legally; null where no bound is known. */
  readonly bound: number | null;
  /** Rounds of taking out and putting back that made the first answer. */
  readonly rounds: number;
  /** MLs of the school who are owed ESL. */
  readonly mls: number;
  readonly before: PlanScore;
  readonly after: PlanScore;
  readonly groups: readonly PlanGroup[];
  readonly lines: readonly PlanLine[];
  /** The findings that the lines close together. */
  readonly gaps: readonly ClosedGap[];
  readonly open: readonly PlanOpen[];
  readonly teachers: readonly PlanTeacher[];
  readonly relaxations: readonly Relaxation[];
  /** Whether they were looked for before the plan was handed on; left out where they are looked for later, on a click. */
  readonly relaxationsSought?: boolean;
  /** What the plan takes for granted, or could not use, a sentence each. */
  readonly notes: readonly string[];
  /** Null where the plan is of a scenario, which cannot be applied to the workbook. */
  readonly verified: Verified | null;
  /** What Build anew would come to, where it was asked. */
  readonly anew?: AnewOffer;
  readonly whatIf?: readonly WhatIf[];
  readonly nMinusOne?: readonly NMinusOne[];
}

/** Repair leaves every ESL row that nothing is wrong with; anew keeps only locked and embedded rows. */
export type PlanMode = 'repair' | 'anew';

/** What a plan that is built anew would come to, where Repair leaves somebody open. */
export interface AnewOffer {
  /** MLs with full and legal ESL. */
  readonly legal: number;
  /** Rows of the schedule that it would add, mark or change. */
  readonly rows: number;
}

export interface PlanScore {
  /** MLs owed ESL whose ESL is short. */
  readonly unserved: number;
  /** MLs owed ESL whose ESL is full and in legal classes with a licensed teacher. */
  readonly legal: number;
  /** ESL classes with a group, size or teacher finding. */
  readonly illegalGroups: number;
}

/** A new ESL class, or an ESL class of today that students join. */
export interface PlanGroup {
  readonly id: string;
  readonly isNew: boolean;
  readonly course: string;
  readonly section: string;
  readonly teacher: string;
  /** As a schedule writes them: `3(M-F)`. */
  readonly times: string;
  readonly term: string;
  readonly type: string;
  readonly levels: readonly number[];
  readonly grades: readonly string[];
  /** The students whom the plan adds, by id. */
  readonly students: readonly string[];
  /** Everybody in the class after the plan. */
  readonly size: number;
}

/** What is done to a row: added, left, its ESL type filled in place, or its teacher changed. */
export type PlanDo = 'add' | 'leave' | 'in place' | 'teacher';

/** One change of the schedule. Empty texts are blank cells. */
export interface PlanLine {
  /** The same for the same change in every plan of the workbook, so that locks and rejections can name it. */
  readonly id: string;
  readonly do: PlanDo;
  readonly studentId: string;
  readonly name: string;
  readonly school: string;
  readonly grade: string;
  readonly courseCode: string;
  readonly courseTitle: string;
  readonly section: string;
  readonly term: string;
  readonly pattern: string;
  /** Minutes a week, and of one meeting; null where they are not known, or not the same for all meetings. */
  readonly minutes: number | null;
  readonly minutesPerMeeting: number | null;
  /** Clock times in minutes since midnight, for a schedule that writes them; else null. */
  readonly start: number | null;
  readonly end: number | null;
  readonly teacher: string;
  readonly teacherId: string;
  readonly eslType: string;
  /** ESL minutes a week of the student in the worst part of the year, now and after the plan; null for a line of no one student. */
  readonly minutesBefore: number | null;
  readonly minutesAfter: number | null;
  /** Ids of the checks whose findings it closes, together with the other lines. */
  readonly closes: readonly string[];
  /** The plan's group that it belongs to; null for none. */
  readonly group: string | null;
  /** Why, in one sentence. */
  readonly why: string;
  /** The schedule rows that are left or changed; for a row that is added, one of the sheet that it goes to. */
  readonly rows: readonly PlanPlace[];
  /** For `in place` and `teacher`: the cell's value before. */
  readonly before: string;
}

/** A finding that a plan closes: of a student, or of a class as findings name it. */
export interface ClosedGap {
  readonly check: string;
  readonly studentId: string | null;
  readonly section: string | null;
}

export interface PlanPlace {
  readonly sheet: string;
  /** The sheet's own row. */
  readonly row: number;
}

/** An ML who stays short, or in a class that is not legal, after the plan. */
export interface PlanOpen {
  readonly studentId: string;
  readonly grade: string;
  readonly level: number | null;
  /** Minutes a week short in the worst part of the year; 0 where the service is full and the class is the fault. */
  readonly missingPerWeek: number;
  readonly reason: OpenReason;
  /** The reason in words, for a reader. */
  readonly detail: string;
  /** The periods, or where they have no names the clock times, in which the ML could come; empty for one who is not placed. */
  readonly periods: readonly string[];
}

/**
 * Why: too little time may be left; no licensed teacher is ever free then; those who are free are used; classes are full; their
 * levels do not fit; others were served instead (said of a proved plan only); not placed by rule; the class stays whole; no place was
 * found, and it is not proved that there is none.
 */
export type OpenReason =
  'time' | 'teacher-none' | 'teacher-busy' | 'seat' | 'level' | 'choice' | 'not-placed' | 'class' | 'not-found';

export interface PlanTeacher {
  readonly name: string;
  readonly minutesBefore: number;
  readonly minutesAfter: number;
  /** Minutes a week that the FTE teaches. */
  readonly limit: number;
}

/** One change of today's limits, with the MLs it would close more than the plan does. */
export interface Relaxation {
  readonly kind: RelaxationKind;
  readonly what: string;
  readonly closes: number;
  /** Why it cannot be done today; null where it can. */
  readonly needs: string | null;
}

export type RelaxationKind =
  'free blocks' | 'paraprofessional' | 'may be left' | 'teacher more' | 'license' | 'two grades';

export interface Verified {
  /** Error findings that were not there before. */
  readonly newErrors: number;
  /** Findings named as closed that are closed. */
  readonly closed: number;
  /** What failed, in a sentence each; empty where the plan is proved to hold. */
  readonly problems: readonly string[];
}

export interface WhatIf {
  readonly name: string;
  readonly fte: number | null;
  /** MLs left short or in a class that is not legal. */
  readonly unserved: number;
}

export interface NMinusOne {
  readonly name: string;
  readonly teacher: string;
  /** MLs unserved by Repair and by Build anew without the teacher. */
  readonly repair: number;
  readonly anew: number;
}

/** What is asked of the builder. */
export interface PlanRequest {
  readonly school: string;
  readonly mode: PlanMode;
  /** Ids of lines that are part of every later plan. */
  readonly locked: readonly string[];
  /** Ids of lines that are never offered again. */
  readonly rejected: readonly string[];
}

/** Why a plan could not be built at all, in a sentence each. */
export interface CouldNotBuild {
  readonly school: string;
  readonly missing: readonly string[];
}
