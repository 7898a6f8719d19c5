import { piecesBetween, type SchoolYears } from '../calendar/school-year';
import type { BellTimes } from '../dataset/bell-times';
import type { Enrolment, Student } from '../dataset/records';
import type { DateCells } from '../dataset/date-cells';
import { isOutOfReach } from '../dataset/reach';
import { stayOf } from '../dataset/roster/roster-dates';
import type { Policy } from '../policy/policy';
import type { RecognisedSheet } from '../sheets/recognised-sheet';
import { PIECES, type TermMask } from '../sheets/values/terms';
import { withoutCopies } from '../timetable/same-class-time';
import { blocksIn, type Blocks } from './blocks';
import { isSecondary } from './grade-bands';
import { owedOf, servedLevel, type Owed } from './owed';
import { rowMinutes, type MeetingGroup, type RowMinutes } from './row-minutes';

/** What an active EL is owed and gets. Minutes are a week, blocks a day. */
export interface StudentService {
  readonly student: Student;
  readonly owed: Owed;
  /** The student's ESL rows; copies count once. */
  readonly eslRows: readonly Enrolment[];
  /** An ESL row in a piece of the year in which the student is there, or ESL minutes on the roster. */
  readonly hasEsl: boolean;
  /** The pieces of the year in which the student is there (docs/spec/rulings.md, Dates of the year); 0 where the student enters after it. */
  readonly counted: TermMask;
  /** Minutes in the worst of these pieces; null where they are not known. */
  readonly scheduledPerWeek: number | null;
  /** Minutes in each of the twelve pieces of the year, from the rows whose minutes are known; null where the student is not there. */
  readonly pieces: readonly (number | null)[];
  /** By the secondary table in the worst piece that falls short, else in the worst piece; null where blocks do not apply. */
  readonly blocks: Blocks | null;
  /** Minutes of the student's shortest ESL block in that piece, else in the year, else of the shortest meeting; null where not known. */
  readonly blockLength: number | null;
  /** Null where nothing is owed or it cannot be judged. */
  readonly served: boolean | null;
  /** The pieces of the year that fall short; 0 where none does. */
  readonly shortTerms: TermMask;
  /** Minutes a week in the worst piece that falls short; null where none does. */
  readonly shortMinutes: number | null;
  /** The ESL rows whose minutes, or whose terms, are not known, where that keeps the student from being judged. */
  readonly unknownRows: readonly Enrolment[];
  readonly unknownTerms: readonly Enrolment[];
}

/** What a student's service is judged by. */
export interface ServiceContext {
  readonly policy: Policy;
  readonly bell: BellTimes;
  readonly years: SchoolYears;
  readonly dates: DateCells;
  /** Whether the workbook says anything of ESL service: a schedule, or ESL minutes on a roster. */
  readonly hasSource: boolean;
  /** The schedules, whose rows a student without an id cannot be found on. */
  readonly schedules: readonly RecognisedSheet<'schedule'>[];
}

interface Piece {
  readonly minutes: number;
  readonly blockLength: number | null;
  readonly blocks: Blocks | null;
  readonly meets: boolean;
}

/** What a row gives, and the part of the year in which it does. */
interface TermRow {
  readonly row: Enrolment;
  readonly term: TermMask;
  readonly minutes: RowMinutes;
}

/** Whose rows are judged, and by what. */
interface Judged {
  readonly student: Student;
  readonly owed: Owed;
  readonly counted: TermMask;
  readonly withBlocks: boolean;
  readonly policy: Policy;
}

/** Blocks shorter than this are not counted as blocks (docs/spec/esl-service.md). */
const SHORTEST_BLOCK = 45;
/** Absorbs rounding of thirds of a minute, never a whole minute. */
const TOLERANCE = 1e-6;

/** Compares what an active EL is owed with what is scheduled in every piece of the year in which the student is there (docs/spec/esl-service.md). */
export function studentService(student: Student, context: ServiceContext): StudentService {
  const owed = owedOf(student, context.policy);
  const { entry, leaving } = stayOf(student, context.dates);
  const counted = piecesBetween(context.years.at(student.school), entry, leaving);
  return student.hasEslRow ? fromRows(student, owed, counted, context) : fromRoster(student, owed, counted, context);
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

/** Minutes a week owed: 0 where nothing is owed, null where it cannot be judged (docs/spec/rulings.md, ESL service). */
export function owedPerWeek({ owed }: StudentService): number | null {
  if (owed.kind === 'minutes') return owed.perWeek;
  return owed.kind === 'nothing' ? 0 : null;
}

/** Whether rows give an active EL what is owed, by minutes or by blocks; rows whose minutes are not known give nothing. */
export function areEnough(
  rows: readonly RowMinutes[],
  { student, owed }: Pick<StudentService, 'student' | 'owed'>,
  policy: Policy,
): boolean {
  const withBlocks = mayMeetBlocks(student, owed, policy);
  return judgePiece({ student, owed, withBlocks, policy }, rows, rows).meets;
}

function fromRoster(
  student: Student,
  owed: Owed,
  counted: TermMask,
  { hasSource, schedules }: ServiceContext,
): StudentService {
  const minutes = student.rosterEsl?.minutesPerWeek ?? 0;
  const unknown =
    !hasSource || student.rosterEsl?.unreadable === true || (minutes === 0 && isOutOfReach(student, schedules));
  const judged = owed.kind === 'minutes' && !unknown && counted !== 0;
  const served = judged ? minutes + TOLERANCE >= owed.perWeek : null;
  return {
    student,
    owed,
    eslRows: [],
    hasEsl: minutes > 0 || (hasSource && unknown),
    counted,
    scheduledPerWeek: unknown || counted === 0 ? null : minutes,
    pieces: eachPiece(counted, () => minutes),
    blocks: null,
    blockLength: null,
    served,
    shortTerms: served === false ? counted : 0,
    shortMinutes: served === false ? minutes : null,
    unknownRows: [],
    unknownTerms: [],
  };
}

function fromRows(student: Student, owed: Owed, counted: TermMask, { policy, bell }: ServiceContext): StudentService {
  const minutesOf = (row: Enrolment) => rowMinutes(row, policy, bell);
  const termRows = (all: readonly Enrolment[]): TermRow[] =>
    all.filter(({ term }) => (term & counted) !== 0).map((row) => ({ row, term: row.term, minutes: minutesOf(row) }));
  const allRows = student.eslRows;
  const eslRows = withoutCopies(allRows, (row) => minutesOf(row).perWeek);
  const rows = termRows(eslRows);
  const withBlocks = mayMeetBlocks(student, owed, policy) && rows.some(({ minutes }) => minutes.meetings !== null);
  const judged = { student, owed, counted, withBlocks, policy };
  const unknownMinutes = rows.filter(({ minutes }) => minutes.perWeek === null);
  const unknownTerms = counted === 0 ? [] : allRows.filter(({ termIsKnown }) => !termIsKnown);
  // A row of a known term may be a copy of one whose term cannot be read: without the others it counts.
  const certainRows = () => {
    const knownTerms = allRows.filter(({ termIsKnown }) => termIsKnown);
    return termRows(withoutCopies(knownTerms, (row) => minutesOf(row).perWeek));
  };
  const certain = judgePieces(judged, unknownTerms.length === 0 ? rows : certainRows());
  const isCertain = shortOf(certain, counted) === 0;
  // An unknown term counts as the full year: who is short even so is short.
  const pieces = isCertain || unknownTerms.length === 0 ? certain : judgePieces(judged, rows);
  const shortTerms = shortOf(pieces, counted);
  const isJudged =
    owed.kind === 'minutes' &&
    counted !== 0 &&
    (isCertain || (unknownMinutes.length === 0 && (unknownTerms.length === 0 || shortTerms !== 0)));
  const isShort = isJudged && shortTerms !== 0;
  const isOpen = owed.kind === 'minutes' && counted !== 0 && !isJudged;
  const worst = worstOf(pieces, counted);
  const shown = shortTerms === 0 ? worst : worstOf(pieces, shortTerms);
  return {
    student,
    owed,
    eslRows,
    hasEsl: rows.length > 0,
    counted,
    scheduledPerWeek:
      unknownMinutes.length > 0 || (unknownTerms.length > 0 && !isCertain) ? null : (worst?.minutes ?? null),
    pieces: eachPiece(counted, (piece) => pieces[piece]?.minutes ?? 0),
    blocks: shown?.blocks ?? null,
    blockLength: shown?.blockLength ?? null,
    served: isJudged ? shortTerms === 0 : null,
    shortTerms: isShort ? shortTerms : 0,
    shortMinutes: isShort ? (shown?.minutes ?? null) : null,
    unknownRows: isOpen ? unknownMinutes.map(({ row }) => row) : [],
    unknownTerms: isOpen ? unknownTerms : [],
  };
}

/** Blocks may stand in for minutes in secondary grades, and for no modification. */
function mayMeetBlocks(student: Student, owed: Owed, policy: Policy): boolean {
  return owed.kind === 'minutes' && owed.by === 'level' && isSecondary(student.grade, policy.at(student.school));
}

/** Judges the pieces of the year, one after the other that the rows cover alike only once. */
function judgePieces(judged: Judged, rows: readonly TermRow[]): readonly Piece[] {
  const all = rows.map(({ minutes }) => minutes);
  const pieces: Piece[] = [];
  for (let index = 0; index < PIECES; index++) {
    const before = pieces[index - 1];
    if (before !== undefined && rows.every(({ term }) => coversAlike(term, index - 1, index))) {
      pieces.push(before);
      continue;
    }
    const inPiece = rows.filter(({ term }) => term & (1 << index)).map(({ minutes }) => minutes);
    pieces.push(judgePiece(judged, inPiece, all));
  }
  return pieces;
}

function judgePiece(
  { student, owed, withBlocks, policy }: Omit<Judged, 'counted'>,
  inPiece: readonly RowMinutes[],
  allRows: readonly RowMinutes[],
): Piece {
  const minutes = inPiece.reduce((sum, row) => sum + (row.perWeek ?? 0), 0);
  const blockLength =
    shortestMeeting(inPiece, SHORTEST_BLOCK) ?? shortestMeeting(allRows, SHORTEST_BLOCK) ?? shortestMeeting(allRows, 0);
  const blocks = withBlocks ? blocksIn(inPiece, servedLevel(student), policy.at(student.school)) : null;
  const byMinutes = owed.kind !== 'minutes' || minutes + TOLERANCE >= owed.perWeek;
  return { minutes, blockLength, blocks, meets: byMinutes || blocks?.areMet === true };
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

/** What holds in each of the twelve pieces; null in those in which the student is not there. */
function eachPiece(counted: TermMask, minutesOf: (piece: number) => number): (number | null)[] {
  const pieces = new Array<number | null>(PIECES);
  for (let piece = 0; piece < PIECES; piece++) pieces[piece] = (counted >> piece) & 1 ? minutesOf(piece) : null;
  return pieces;
}

/** The counted pieces that fall short. */
function shortOf(pieces: readonly Piece[], counted: TermMask): TermMask {
  let mask = 0;
  for (let index = 0; index < pieces.length; index++) if (pieces[index]?.meets === false) mask |= 1 << index;
  return mask & counted;
}

/** The piece among some with the fewest minutes, the first of equals. */
function worstOf(pieces: readonly Piece[], among: TermMask): Piece | undefined {
  let least: Piece | undefined;
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece === undefined || ((among >> index) & 1) === 0) continue;
    if (least === undefined || piece.minutes < least.minutes) least = piece;
  }
  return least;
}
