import type { BellTimes } from '../dataset/bell-times';
import type { Enrolment, Student } from '../dataset/records';
import type { Policy } from '../policy/policy';
import { isSecondary } from './grade-bands';
import { blocksOwed, owedOf, servedLevel, type Owed } from './owed';
import { rowMinutes, type MeetingGroup, type RowMinutes } from './row-minutes';
import { withoutCopies } from '../timetable/same-class-time';
import { FULL_YEAR, PIECES, type TermMask } from '../sheets/values/terms';

/** What an active EL is owed and gets. Minutes are a week, blocks a day. */
export interface StudentService {
  readonly student: Student;
  readonly owed: Owed;
  /** The student's ESL rows; identical copies count once. */
  readonly eslRows: readonly Enrolment[];
  /** An ESL row, or ESL minutes on the roster. */
  readonly hasEsl: boolean;
  /** Minutes in the worst piece of the year; null where some row's minutes are not known. */
  readonly scheduledPerWeek: number | null;
  /** Minutes in each of the twelve pieces of the year, from the rows whose minutes are known. */
  readonly pieces: readonly number[];
  /** By the secondary table in the worst piece that falls short, else in the worst piece; null where blocks do not apply. */
  readonly blocksOwed: number | null;
  readonly blocksScheduled: number | null;
  /** Minutes of the student's shortest ESL block in that piece, else in the year, else of the shortest meeting; null where not known. */
  readonly blockLength: number | null;
  /** Null where nothing is owed or it cannot be judged. */
  readonly served: boolean | null;
  /** The pieces of the year that fall short; 0 where none does. */
  readonly shortTerms: TermMask;
  /** Minutes a week in the worst piece that falls short; null where none does. */
  readonly shortMinutes: number | null;
  /** The ESL rows whose minutes are not known, where that keeps the student from being judged. */
  readonly unknownRows: readonly Enrolment[];
}

interface Piece {
  readonly minutes: number;
  readonly blockLength: number | null;
  readonly blocks: Blocks | null;
  readonly meets: boolean;
}

/** What a row gives, and the part of the year in which it does. */
interface TermRow {
  readonly term: TermMask;
  readonly minutes: RowMinutes;
}

interface Blocks {
  readonly owed: number | null;
  readonly scheduled: number;
}

/** Blocks shorter than this are not counted as blocks (esl-service.md). */
const SHORTEST_BLOCK = 45;
/** Absorbs rounding of thirds of a minute, never a whole minute. */
const TOLERANCE = 1e-6;
const DAYS_A_WEEK = 5;

/**
 * Compares what an active EL is owed with what is scheduled in every piece of the year (esl-service.md).
 * @param hasSource whether the workbook says anything of ESL service: a schedule, or ESL minutes on a roster
 */
export function studentService(student: Student, policy: Policy, bell: BellTimes, hasSource = true): StudentService {
  const owed = owedOf(student, policy);
  const eslRows = withoutCopies(student.eslRows);
  return eslRows.length > 0
    ? fromRows(student, owed, eslRows, policy, bell)
    : fromRoster(student, owed, policy, hasSource);
}

/** Whether a student is owed any ESL minutes. */
export function isOwedEsl({ owed }: StudentService): boolean {
  return owed.kind === 'minutes' && owed.perWeek > 0;
}

/** Minutes a week missing in the worst part of the year: 0 where served, null where nothing is judged. */
export function gapPerWeek({ owed, served, shortMinutes }: StudentService): number | null {
  if (owed.kind !== 'minutes' || served === null) return null;
  return served ? 0 : Math.ceil(owed.perWeek - (shortMinutes ?? 0));
}

/** Minutes a week owed: 0 where nothing is owed, null where it cannot be judged (rulings.md, ESL service). */
export function owedPerWeek({ owed }: StudentService): number | null {
  if (owed.kind === 'minutes') return owed.perWeek;
  return owed.kind === 'nothing' ? 0 : null;
}

function fromRoster(student: Student, owed: Owed, policy: Policy, hasSource: boolean): StudentService {
  const minutes = student.rosterEsl?.minutesPerWeek ?? 0;
  const unknown = !hasSource || student.rosterEsl?.unreadable === true;
  const judged = owed.kind === 'minutes' && !unknown;
  const served = judged ? minutes + TOLERANCE >= owed.perWeek : null;
  const blocksApply =
    judged && owed.by === 'level' && minutes === 0 && isSecondary(student.grade, policy.at(student.school));
  return {
    student,
    owed,
    eslRows: [],
    hasEsl: minutes > 0 || (hasSource && unknown),
    scheduledPerWeek: unknown ? null : minutes,
    pieces: new Array<number>(PIECES).fill(minutes),
    blocksOwed: null,
    blocksScheduled: blocksApply ? 0 : null,
    blockLength: null,
    served,
    shortTerms: served === false ? FULL_YEAR : 0,
    shortMinutes: served === false ? minutes : null,
    unknownRows: [],
  };
}

function fromRows(
  student: Student,
  owed: Owed,
  eslRows: readonly Enrolment[],
  policy: Policy,
  bell: BellTimes,
): StudentService {
  const rows = eslRows.map((row) => ({ row, term: row.term, minutes: rowMinutes(row, policy, bell) }));
  const unknownRows = rows.filter(({ minutes }) => minutes.perWeek === null).map(({ row }) => row);
  const pieces = judgePieces(student, owed, rows, blocksApply(student, owed, rows, policy), policy);
  const worst = worstOf(pieces);
  const shortTerms = pieces.reduce((mask, { meets }, index) => (meets ? mask : mask | (1 << index)), 0);
  const worstShort = shortTerms === 0 ? worst : worstOf(pieces.filter(({ meets }) => !meets));
  const judged = owed.kind === 'minutes' && (unknownRows.length === 0 || shortTerms === 0);
  const isShort = judged && shortTerms !== 0;
  return {
    student,
    owed,
    eslRows,
    hasEsl: true,
    scheduledPerWeek: unknownRows.length > 0 ? null : worst.minutes,
    pieces: pieces.map(({ minutes }) => minutes),
    blocksOwed: worstShort.blocks?.owed ?? null,
    blocksScheduled: worstShort.blocks?.scheduled ?? null,
    blockLength: worstShort.blockLength,
    served: judged ? shortTerms === 0 : null,
    shortTerms: isShort ? shortTerms : 0,
    shortMinutes: isShort ? worstShort.minutes : null,
    unknownRows: owed.kind === 'minutes' && !judged ? unknownRows : [],
  };
}

/** Judges the pieces of the year, one after the other that the rows cover alike only once. */
function judgePieces(
  student: Student,
  owed: Owed,
  rows: readonly TermRow[],
  withBlocks: boolean,
  policy: Policy,
): readonly Piece[] {
  const all = rows.map(({ minutes }) => minutes);
  if (rows.every(({ term }) => term === FULL_YEAR)) {
    return new Array<Piece>(PIECES).fill(judgePiece(student, owed, all, all, withBlocks, policy));
  }
  const pieces: Piece[] = [];
  for (let index = 0; index < PIECES; index++) {
    const before = pieces[index - 1];
    if (before !== undefined && rows.every(({ term }) => coversAlike(term, index - 1, index))) {
      pieces.push(before);
      continue;
    }
    const inPiece = rows.filter(({ term }) => term & (1 << index)).map(({ minutes }) => minutes);
    pieces.push(judgePiece(student, owed, inPiece, all, withBlocks, policy));
  }
  return pieces;
}

/** Blocks may stand in for minutes in secondary grades, for no modification, and only where every meeting's length is known. */
function blocksApply(
  student: Student,
  owed: Owed,
  rows: readonly { readonly minutes: RowMinutes }[],
  policy: Policy,
): boolean {
  if (owed.kind !== 'minutes' || owed.by === 'modification') return false;
  return (
    isSecondary(student.grade, policy.at(student.school)) && rows.every(({ minutes }) => minutes.meetings !== null)
  );
}

function judgePiece(
  student: Student,
  owed: Owed,
  inPiece: readonly RowMinutes[],
  allRows: readonly RowMinutes[],
  withBlocks: boolean,
  policy: Policy,
): Piece {
  const minutes = inPiece.reduce((sum, row) => sum + (row.perWeek ?? 0), 0);
  const blockLength =
    shortestMeeting(inPiece, SHORTEST_BLOCK) ?? shortestMeeting(allRows, SHORTEST_BLOCK) ?? shortestMeeting(allRows, 0);
  const blocks = withBlocks ? blocksOf(student, inPiece, blockLength, policy) : null;
  const byMinutes = owed.kind !== 'minutes' || minutes + TOLERANCE >= owed.perWeek;
  const byBlocks =
    blocks !== null && blocks.owed !== null && blocks.scheduled > 0 && blocks.scheduled + TOLERANCE >= blocks.owed;
  return { minutes, blockLength, blocks, meets: byMinutes || byBlocks };
}

/** Blocks a day in a piece; where it has none, the other pieces say how long a block is at this student's classes. */
function blocksOf(
  student: Student,
  inPiece: readonly RowMinutes[],
  blockLength: number | null,
  policy: Policy,
): Blocks {
  let perWeek = 0;
  for (const { meetings } of inPiece) {
    for (const meeting of meetings ?? []) {
      if (isMet(meeting) && meeting.minutes >= SHORTEST_BLOCK) perWeek += meeting.perWeek;
    }
  }
  const isBlock = blockLength !== null && blockLength >= SHORTEST_BLOCK;
  return {
    owed: isBlock ? blocksOwed(servedLevel(student), blockLength, policy.at(student.school)) : null,
    scheduled: perWeek / DAYS_A_WEEK,
  };
}

/** The shortest meeting of at least so many minutes; null where there is none. */
function shortestMeeting(rows: readonly RowMinutes[], atLeast: number): number | null {
  let shortest: number | null = null;
  for (const { meetings } of rows) {
    for (const meeting of meetings ?? []) {
      if (!isMet(meeting) || meeting.minutes < atLeast) continue;
      if (shortest === null || meeting.minutes < shortest) shortest = meeting.minutes;
    }
  }
  return shortest;
}

function isMet({ minutes, perWeek }: MeetingGroup): boolean {
  return minutes > 0 && perWeek > 0;
}

/** Whether a term covers both pieces of the year or neither. */
function coversAlike(term: TermMask, piece: number, other: number): boolean {
  return ((term >> piece) & 1) === ((term >> other) & 1);
}

/** The piece with the fewest minutes, the first of equals. */
function worstOf(pieces: readonly Piece[]): Piece {
  return pieces.reduce((lowest, piece) => (piece.minutes < lowest.minutes ? piece : lowest));
}
