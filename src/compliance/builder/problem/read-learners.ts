import type { ClassSection, Enrolment } from '../../dataset/records';
import { servedLevel } from '../../esl/owed';
import { isSecondary } from '../../esl/grade-bands';
import { rowMinutes } from '../../esl/row-minutes';
import { gapPerWeek, isOwedEsl, type StudentService } from '../../esl/student-service';
import type { ComplianceRun } from '../../run/run';
import { compareTexts, folded } from '../../sheets/values/text';
import type { TermMask } from '../../sheets/values/terms';
import { costOfLeaving } from '../../timetable/may-be-left';
import type { GroupRules } from './group-rules';
import { leaveId } from './line-ids';
import type { PlanMode } from '../plan';
import type { BadRow, Learner, NotPlaced } from './problem';
import { rejectedTimes } from './rejected-times';
import { rowsToMove, type ClassFaults } from './read-classes';
import type { Moments, TimeGrid } from './time-grid';
import { givenOn, waysOf, type Way } from './ways';

/** A class that is not ESL, as it stands in a learner's way. */
export interface OwnClass {
  readonly row: Enrolment;
  readonly moments: Moments;
  readonly pieces: readonly number[];
  /** What leaving costs; null where it is never left. */
  readonly cost: number | null;
}

export interface LearnersRead {
  readonly learners: readonly Learner[];
  readonly classesOf: ReadonlyMap<Learner, readonly OwnClass[]>;
  readonly keptOf: ReadonlyMap<Learner, readonly Enrolment[]>;
  readonly settled: number;
  readonly mls: number;
  readonly notPlaced: readonly NotPlaced[];
}

/** What is needed beside the run to read whom to place. */
export interface LearnersAsked {
  readonly school: string;
  readonly mode: PlanMode;
  readonly grid: TimeGrid;
  readonly rules: GroupRules;
  readonly faults: ClassFaults;
  /** The ESL classes of today. */
  readonly sections: readonly ClassSection[];
  /** Whether a term has no day to come. */
  readonly isOver: (term: TermMask) => boolean;
  /** The place of a class among the problem's. */
  readonly placeOf: (row: Enrolment) => number;
  readonly rejected: readonly string[];
}

/** Whom to place (docs/spec/schedule-builder.md, Whom it places), and who cannot be, with why. */
export function readLearners(run: ComplianceRun, asked: LearnersAsked): LearnersRead {
  const { grid, mode, school } = asked;
  const { policy } = run;
  const values = policy.at(school);
  const learners: Learner[] = [];
  const classesOf = new Map<Learner, readonly OwnClass[]>();
  const keptOf = new Map<Learner, readonly Enrolment[]>();
  const notPlaced: NotPlaced[] = [];
  let settled = 0;
  let mls = 0;
  const services = run.services
    .filter(({ student }) => folded(student.school) === folded(school))
    .sort((a, b) => compareTexts(a.student.id, b.student.id) || compareTexts(a.student.key, b.student.key));
  for (const service of services) {
    const { student, served } = service;
    if (!isOwedEsl(service)) {
      const why = notJudged(service);
      if (why !== null) notPlaced.push({ student, why, isShort: false, missingPerWeek: 0 });
      continue;
    }
    mls++;
    const { kept: keptWrong, left } = rowsToMove(service, asked.faults, mode, run);
    if (served === true && left.length === 0 && keptWrong.length === 0) {
      settled++;
      continue;
    }
    const why = keptWrong.some(({ isWrongItself }) => isWrongItself)
      ? LOCKED
      : unplaceable(service, left.length, asked);
    if (why !== null) {
      notPlaced.push({ student, why, isShort: served !== true, missingPerWeek: gapPerWeek(service) ?? 0 });
      continue;
    }
    const ways = waysOf(student, service.owed, policy);
    const secondary = isSecondary(student.grade, values);
    const kept = service.eslRows.filter((row) => !left.some((other) => other.row === row));
    const given = (rows: readonly Enrolment[]) => givenBy(rows, ways, grid, run);
    const isHilt = student.program.hilt;
    const learner: Learner = {
      place: learners.length,
      student,
      kind: asked.rules.kindOf(student),
      bit: asked.rules.bitOf(student),
      secondary,
      owedPerWeek: service.owed.kind === 'minutes' ? service.owed.perWeek : 0,
      ways,
      pieces: grid.piecesIn(service.counted),
      kept: given(kept),
      bad: left.map((each): BadRow => ({
        ...each,
        at: asked.placeOf(each.row),
        gives: given([each.row]),
        moments: grid.momentsOf(each.row.times) ?? 0n,
      })),
      keptIn: [...new Set(keptWrong.map(({ row }) => asked.placeOf(row)))],
      // A HILT class stays whole, with a teacher or without (docs/spec/schedule-builder.md, The moves).
      mayLeave:
        (mode === 'anew' || !isHilt) && !left.some(({ row }) => asked.rejected.includes(leaveId(student, row.section))),
      rejected: rejectedTimes(student, asked.rejected, asked.sections, grid),
      mustBeFull: student.eslRows.length === 0 && (student.rosterEsl?.minutesPerWeek ?? 0) > 0,
    };
    learners.push(learner);
    keptOf.set(learner, kept);
    const leaver = { secondary, level: servedLevel(student) };
    classesOf.set(
      learner,
      student.enrolments
        .filter(({ isEsl }) => !isEsl)
        .map((row) => ({
          row,
          moments: grid.momentsOf(row.times) ?? 0n,
          pieces: grid.piecesIn(row.term),
          cost: costOfLeaving(row, leaver, policy.at(row.section.school)),
        })),
    );
  }
  return { learners, classesOf, keptOf, settled, mls, notPlaced };
}

const LOCKED = 'a locked ESL row has a type or a time that is not allowed: unlock it first';

function notJudged({ owed }: StudentService): string | null {
  if (owed.kind !== 'not judged') return null;
  return `${owed.because}: a person decides`;
}

function unplaceable(
  { counted, served, shortTerms, student }: StudentService,
  toLeave: number,
  { grid, isOver }: Pick<LearnersAsked, 'grid' | 'isOver'>,
): string | null {
  if (student.level === null) return 'level missing: give the level first';
  if (counted === 0) return 'enters after the year';
  if (served === null) return 'could not be judged: see the checks that could not run';
  if (student.enrolments.length === 0) return 'on no schedule';
  if (
    student.enrolments.some(
      ({ section, times }) => folded(section.school) !== folded(student.school) || grid.momentsOf(times) === null,
    )
  )
    return 'times not known: the meeting time of a class cannot be read';
  if (toLeave === 0 && shortTerms !== 0 && isOver(shortTerms))
    return 'short in a part of the year that is over: no row is added for what is past';
  return null;
}

function givenBy(
  rows: readonly Enrolment[],
  ways: readonly Way[],
  grid: TimeGrid,
  { policy, dataset }: ComplianceRun,
): number[][] {
  const minutes = rows.map((row) => ({ term: row.term, minutes: rowMinutes(row, policy, dataset.bell) }));
  return ways.map((way) =>
    grid.pieces.map((piece) =>
      minutes.reduce((sum, row) => (row.term & piece ? sum + givenOn(way, row.minutes) : sum), 0),
    ),
  );
}
