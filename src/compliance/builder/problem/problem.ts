import type { ClassSection, Enrolment, StaffMember, Student } from '../../dataset/records';
import type { RowMinutes } from '../../esl/row-minutes';
import type { PolicyValues } from '../../policy/policy';
import type { EslType } from '../../sheets/values/esl-types';
import type { TermMask } from '../../sheets/values/terms';
import type { Effects } from './effects';
import type { GroupRules, KindMask } from './group-rules';
import type { PlanMode } from '../plan';
import type { LeftRow } from './read-classes';
import type { Moments, TimeGrid } from './time-grid';
import type { Way } from './ways';

/** The task of placing the MLs of one school, as data of which no row or cell is asked again while it is solved. */
export interface Problem {
  readonly school: string;
  readonly mode: PlanMode;
  readonly values: PolicyValues;
  readonly grid: TimeGrid;
  readonly rules: GroupRules;
  /** MLs to place, by id. */
  readonly learners: readonly Learner[];
  /** MLs owed ESL who need nothing. */
  readonly settled: number;
  /** MLs owed ESL in all. */
  readonly mls: number;
  readonly teachers: readonly PlanningTeacher[];
  /** The ESL classes of today. */
  readonly classes: readonly EslClass[];
  readonly options: readonly Option[];
  /** By learner, by option: how the learner could use it. */
  readonly fits: readonly (readonly (Fit | null)[])[];
  /** By learner: whether some option leaves a class in a part of its terms. */
  readonly mayHalve: readonly boolean[];
  /** By learner: what the options give. */
  readonly effects: readonly Effects[];
  /** The sets of kinds that a new group may be of. */
  readonly patterns: readonly KindMask[];
  /** By option, by option: 1 where they are at one time. */
  readonly overlap: readonly Uint8Array[];
  /** MLs owed ESL, or not judged, who are not placed, with why. */
  readonly notPlaced: readonly NotPlaced[];
  readonly notes: readonly string[];
  readonly locked: ReadonlySet<string>;
}

export interface NotPlaced {
  readonly student: Student;
  readonly why: string;
  /** Whether the ML counts among those who are unserved. */
  readonly isShort: boolean;
  readonly missingPerWeek: number;
}

/** An ML to place. */
export interface Learner {
  readonly place: number;
  readonly student: Student;
  readonly kind: number;
  readonly bit: KindMask;
  readonly secondary: boolean;
  readonly owedPerWeek: number;
  /** What serves the learner in full, each alone. */
  readonly ways: readonly Way[];
  /** Places of the pieces of the year in which the learner is there. */
  readonly pieces: readonly number[];
  /** By way and piece: what the rows give that stay in any case. */
  readonly kept: readonly (readonly number[])[];
  /** ESL rows of today that something is wrong with; the learner leaves all of them, or none. */
  readonly bad: readonly BadRow[];
  /** Whether the learner may leave them at all. */
  readonly mayLeave: boolean;
  /** Places of classes with something wrong in which the learner stays in any case. */
  readonly keptIn: readonly number[];
  /** Times of lines that were rejected: nothing is offered to the learner then. */
  readonly rejected: readonly Timed[];
  /** Whether only a full service may be added: ESL minutes of the roster would no longer count. */
  readonly mustBeFull: boolean;
}

/** An ESL row of today that may be left. */
export interface BadRow extends LeftRow {
  /** Place of its class among the problem's classes. */
  readonly at: number;
  /** By way and piece: what it gives. */
  readonly gives: readonly (readonly number[])[];
  readonly moments: Moments;
}

/** When something meets: the moments, and the places of the pieces of the year, also as bits. */
export interface Timed {
  readonly moments: Moments;
  readonly pieces: readonly number[];
  readonly pieceBits: number;
}

/** Whether two are at one time. */
export function meet(a: Timed, b: Timed): boolean {
  return (a.pieceBits & b.pieceBits) !== 0 && (a.moments & b.moments) !== 0n;
}

/** The pieces of the year of a term. */
export function piecesOf(term: TermMask, grid: TimeGrid): Pick<Timed, 'pieces' | 'pieceBits'> {
  const pieces = grid.piecesIn(term);
  return { pieces, pieceBits: pieces.reduce((bits, piece) => bits | (1 << piece), 0) };
}

/** A class of today that gives ESL. */
export interface EslClass extends Timed {
  readonly place: number;
  readonly section: ClassSection;
  /** Active students who stay, MLs and others; of the former, the kinds of those who have an ESL row here. */
  readonly fixed: readonly Student[];
  readonly fixedKinds: KindMask;
  /** Learners with a row here that may be left. */
  readonly leavers: readonly number[];
  readonly standalone: boolean;
  /** Whether the limit of size counts here, and what it is: where everybody is in HILT, and else. */
  readonly isSized: boolean;
  readonly limits: { readonly hilt: number; readonly others: number };
  readonly areFixedHilt: boolean;
  /** Whether it is legal only with a teacher that the plan gives it: its own is the fault, or has been freed to build anew. */
  readonly needsTeacher: boolean;
  /** Whether its rows are all left and its teacher is free, until somebody comes back to it. */
  readonly isFreed: boolean;
  /** Of a class that is freed: the place of its teacher of today, or -1. */
  readonly ownTeacher: number;
  /** Whether a group, size or teacher finding names it today. */
  readonly isFaulty: boolean;
  /** Whether a finding names it even where nobody is in it: a list of classes has it, without a teacher. */
  readonly isFaultyEmpty: boolean;
  /** The teachers, by place, who could take the class where it needs one. */
  readonly takers: readonly number[];
  readonly minutesPerWeek: number;
  /** By day: how many blocks it is. */
  readonly blocks: readonly number[];
}

/** An ESL-licensed teacher of the school. */
export interface PlanningTeacher {
  readonly place: number;
  /** Null for a teacher of a scenario. */
  readonly member: StaffMember | null;
  /** As the schedule writes the name. */
  readonly name: string;
  readonly id: string;
  /** By piece of the year. */
  readonly busy: readonly Moments[];
  readonly minutesNow: number;
  readonly limit: number;
  readonly minutesLeft: number;
  /** By day: blocks that are taught already, and the most there may be. */
  readonly blocks: readonly number[];
  readonly maxBlocks: number;
}

/** A time at which a learner can be given ESL: in a new group, in a class of today, or in the own class, in place. */
export interface Option extends Timed {
  readonly place: number;
  readonly kind: 'new' | 'class' | 'embed';
  /** Whether the term is a part of what is asked for, which the dates of teachers cut out. */
  readonly isPart: boolean;
  readonly term: TermMask;
  /** As a schedule writes it: `3(M-F)`. */
  readonly pattern: string;
  /** As a reader and ids of lines name it: as the pattern, with the clock times where it has no period. */
  readonly time: string;
  /** For a new group: the bands of the day that it takes. */
  readonly bands: readonly number[];
  readonly minutes: RowMinutes;
  readonly perWeek: number;
  /** By day: how many blocks it is. */
  readonly blocks: readonly number[];
  /** For a class of today, its place; else -1. */
  readonly at: number;
  /** For a new group: teachers, by place, who are free and licensed then; and those of them who have the minutes and blocks for it. */
  readonly free: readonly number[];
  readonly teachers: readonly number[];
  /** For an embedded class: the type, and the class. */
  readonly type: EslType | null;
  readonly host?: ClassSection;
}

/** How a learner could use an option. */
export interface Fit {
  readonly type: EslType;
  readonly cost: number;
  /** Rows of classes that are not ESL and would be left; for good only in grades 6–12. */
  readonly leaves: readonly Enrolment[];
  /** By way: what it gives in each of its pieces. */
  readonly gives: readonly number[];
  /** Whether a class that is left only whole is left in a part of its terms, so that another option must leave it in the rest. */
  readonly isHalf: boolean;
  /** Whether it is at the time of a row that has something wrong with it, which must be left then. */
  readonly needsOut: boolean;
  /** For an embedded class: the row in which the type is filled. */
  readonly own: Enrolment | null;
}

/** Minutes a week of a daily period: what a block a day is, and what a new group is measured by. */
export const USUAL_MINUTES = 225;

/** What all rows of today give a learner in a piece of the year, by one of her ways. */
export function givesToday({ bad, kept }: Pick<Learner, 'bad' | 'kept'>, way: number, piece: number): number {
  return bad.reduce((sum, { gives }) => sum + (gives[way]?.[piece] ?? 0), kept[way]?.[piece] ?? 0);
}

/** How a learner could use an option; null where not at all. */
export function fitAt({ fits }: Pick<Problem, 'fits'>, learner: number, option: number): Fit | null {
  return fits[learner]?.[option] ?? null;
}
