import { courseTitle } from '../../dataset/courses';
import type { ComplianceRun } from '../../run/run';
import { compareTexts } from '../../sheets/values/text';
import { counted } from '../../sheets/values/word-list';
import { restsOnNoRule } from '../../timetable/may-be-left';
import type { Assignment } from '../answer/assignment';
import { closedGaps } from './closed-gaps';
import { writtenGroups } from './groups-shown';
import { linesOf } from './lines';
import type { Plan, PlanOpen, PlanScore, PlanTeacher } from '../plan';
import { fitAt, givesToday, type Learner, type Problem } from '../problem/problem';
import { rowsAt } from '../problem/read-classes';

/** What else is known of a solution than the solution. */
export interface Known {
  readonly scenario: string | null;
  readonly proved: boolean;
  readonly bound: number | null;
  readonly rounds: number;
  readonly notes: readonly string[];
  readonly open: readonly PlanOpen[];
}

/** A solution as a plan that has not been verified. */
export function draftPlan(state: Assignment, run: ComplianceRun, known: Known): Plan {
  const { problem } = state;
  const { school } = problem;
  const gaps = closedGaps(state, run);
  const groups = writtenGroups(state, rowsAt(run, school), run.dataset.has('schedule.section'));
  const lines = linesOf(state, groups, ({ section, student }) => [
    ...new Set(
      gaps
        .filter((gap) =>
          student === null ? gap.section !== null && gap.section === section : gap.studentId === student.id,
        )
        .map(({ check }) => check),
    ),
  ]);
  return {
    school,
    scenario: known.scenario,
    mode: problem.mode,
    proved: known.proved,
    bound: known.bound,
    rounds: known.rounds,
    mls: problem.mls,
    before: scoreBefore(problem),
    after: scoreAfter(state),
    groups: groups.map(({ shown }) => shown).filter(({ students }) => students.length > 0),
    lines,
    gaps,
    open: known.open,
    teachers: teachersOf(state),
    relaxations: [],
    notes: [...known.notes, ...electivesNote(state)],
    verified: null,
  };
}

/** Which electives are left, for whoever decides: no rule says that they may be. */
function electivesNote({ problem, usedBy }: Assignment): string[] {
  const left = problem.learners
    .filter(({ secondary }) => secondary)
    .map(({ place }) =>
      (usedBy[place] ?? [])
        .flatMap(({ option }) => fitAt(problem, place, option)?.leaves ?? [])
        .filter((row) => restsOnNoRule(row, problem.values)),
    )
    .filter((rows) => rows.length > 0);
  if (left.length === 0) return [];
  const names = [...new Set(left.flat().map(({ course }) => courseTitle(course)))].sort(compareTexts);
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  return [
    `${counted(left.length, 'ML')} of grades 6–12 ${left.length === 1 ? 'leaves' : 'leave'} an elective for ESL (${names.slice(0, MOST_NAMES).join(', ')}${more}). ` +
      `That rests on no rule: none about electives was found. A column May Be Left for ESL in the schedule says Y or N for a class.`,
  ];
}

const MOST_NAMES = 5;

/** Today's figures, whatever the mode: rows and findings as they are. */
function scoreBefore({ classes, learners, notPlaced, settled }: Problem): PlanScore {
  const isShort = (learner: Learner) =>
    learner.pieces.some((piece) =>
      learner.ways.every(({ need }, way) => givesToday(learner, way, piece) < need - 1e-6),
    );
  const isLegal = (learner: Learner) =>
    !isShort(learner) && learner.keptIn.length === 0 && learner.bad.every(({ isFault }) => !isFault);
  return {
    unserved: learners.filter(isShort).length + notPlaced.filter((each) => each.isShort).length,
    legal: settled + learners.filter(isLegal).length,
    illegalGroups: classes.filter((each) => each.isFaulty).length,
  };
}

function scoreAfter(state: Assignment): PlanScore {
  const { classes, learners, notPlaced, settled } = state.problem;
  return {
    unserved:
      learners.filter(({ place }) => state.missing(place) > 0).length + notPlaced.filter((each) => each.isShort).length,
    legal: settled + learners.filter(({ place }) => state.isServed(place)).length,
    illegalGroups: classes.filter(({ isFaulty, place }) => isFaulty && state.hasFault(place)).length,
  };
}

function teachersOf(state: Assignment): PlanTeacher[] {
  const { classes, teachers } = state.problem;
  const freedOf = (place: number) =>
    classes.reduce(
      (sum, { isFreed, minutesPerWeek, ownTeacher }) => (isFreed && ownTeacher === place ? sum + minutesPerWeek : sum),
      0,
    );
  return teachers.map(({ limit, minutesNow, minutesLeft, name, place }) => ({
    name,
    minutesBefore: Math.round(minutesNow + freedOf(place)),
    minutesAfter: Math.round(minutesNow + minutesLeft - state.staff.minutesLeft(place)),
    limit: Math.round(limit),
  }));
}
