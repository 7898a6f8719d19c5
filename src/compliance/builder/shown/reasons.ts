import { courseTitle } from '../../dataset/courses';
import { compareTexts } from '../../sheets/values/text';
import { timeText as timeOfDay } from '../../sheets/values/times';
import { termNames, type TermMask } from '../../sheets/values/terms';
import { counted } from '../../sheets/values/word-list';
import { Assignment } from '../answer/assignment';
import { choicesOf, type Choices } from '../answer/choices';
import { othersShort } from '../answer/others-short';
import type { PlanOpen } from '../plan';
import { fitAt, type Learner, type Option, type Problem } from '../problem/problem';
import { minutesGiven } from './minutes-given';
import { busyText, classesText, levelsText, timesText, timeText } from './reason-texts';
import { couldServe, couldServeToo, hasSeat } from './serving';

/** What is known of the answer, and what could be in it. */
interface AnswerKnown {
  readonly proved: boolean;
  readonly choices: Choices;
}

type Reason = Pick<PlanOpen, 'reason' | 'detail'>;

/**
 * Who stays short, or in a class that is not legal, each with the first reason that holds, found by lifting the limits one after the
 * other (docs/spec/schedule-builder.md, What stays open, and why).
 * @param proved whether no plan serves more
 */
export function openMls(state: Assignment, proved: boolean): PlanOpen[] {
  const { learners, notPlaced } = state.problem;
  const answer = { proved, choices: choicesOf(state.problem) };
  const scratch = new Assignment(state.problem);
  const open = learners
    .filter(({ place }) => !state.isServed(place))
    .map((learner) => ({
      ...of(learner.student),
      missingPerWeek: missingMinutes(state, learner),
      periods: periodsOf(state.problem, learner),
      ...whenShort(state, learner, reasonFor(state, scratch, learner, answer)),
    }));
  const others = notPlaced.map(({ missingPerWeek, student, why }) => ({
    ...of(student),
    missingPerWeek,
    reason: 'not-placed' as const,
    detail: why,
    periods: [],
  }));
  return [...open, ...others].sort((a, b) => compareTexts(a.studentId, b.studentId));
}

/** The periods in which a learner could come to a new group: class time in which she has nothing, or a class that may be left. */
function periodsOf(problem: Problem, { place }: Learner): string[] {
  const able = problem.options.filter(
    (option) => option.kind === 'new' && fitAt(problem, place, option.place) !== null,
  );
  const bands = new Set(able.flatMap((option) => option.bands));
  return problem.grid.bands.flatMap(({ period, start }, band) =>
    bands.has(band) ? [period || timeOfDay(start ?? 0)] : [],
  );
}

function of({ grade, id, level }: Learner['student']): Pick<PlanOpen, 'studentId' | 'grade' | 'level'> {
  return { studentId: id, grade: grade ?? '', level };
}

function missingMinutes(state: Assignment, { owedPerWeek, place }: Learner): number {
  if (state.missing(place) <= 0) return 0;
  return Math.max(0, Math.ceil(owedPerWeek - (minutesGiven(state, place).minutesAfter ?? 0)));
}

/** Who is served in a part of the year is told in which she is not. */
function whenShort(state: Assignment, { pieces, place }: Learner, { detail, reason }: Reason): Reason {
  const maskOf = (places: readonly number[]) =>
    places.reduce<TermMask>((mask, piece) => mask | (state.problem.grid.pieces[piece] ?? 0), 0);
  const short = state.shortPieces(place);
  if (short.length === 0 || short.length === pieces.length) return { detail, reason };
  return { detail: `${detail}; short in ${termNames(maskOf(short), maskOf(pieces))} only`, reason };
}

function reasonFor(state: Assignment, scratch: Assignment, learner: Learner, answer: AnswerKnown): Reason {
  const { options } = state.problem;
  const stuck = stuckClass(state, learner);
  if (stuck !== null) return stuck;
  const able = options.filter((option) => fitAt(state.problem, learner.place, option.place) !== null);
  if (!couldServe(scratch, learner, able))
    return { reason: 'time', detail: timeText(state, learner, able.filter(isWhole)) };
  const news = able.filter(({ kind }) => kind === 'new');
  const classes = able.filter(({ kind }) => kind !== 'new');
  const free = news.filter((option) => option.free.length > 0);
  if (!couldServe(scratch, learner, [...free, ...classes])) {
    const none = free.every(isWhole)
      ? 'no licensed teacher is ever free'
      : 'no licensed teacher is there and free all year';
    return { reason: 'teacher-none', detail: `${none} in ${timesText(news)}` };
  }
  if (couldServeToo(state, learner, able)) return undecided(state, learner, answer);
  if (couldServe(scratch, learner, free)) return { reason: 'teacher-busy', detail: busyText(state, free) };
  const full = classes.filter((option) => option.kind === 'class' && isFullFor(state, option, learner));
  const seats = classes.filter((option) => full.includes(option) || hasSeat(state, option, learner));
  if (full.length > 0 && couldServe(scratch, learner, [...free, ...seats]))
    return { reason: 'seat', detail: `${classesText(state, full)} ${full.length === 1 ? 'is' : 'are'} full` };
  const others = classes.filter(({ kind }) => kind === 'class');
  if (others.length === 0) return undecided(state, learner, answer);
  return {
    reason: 'level',
    detail: `${classesText(state, others)}: for ${levelsText(state, others)}; a class of its own needs a teacher`,
  };
}

function isWhole({ isPart }: Option): boolean {
  return !isPart;
}

function undecided(state: Assignment, { place }: Learner, { choices, proved }: AnswerKnown): Reason {
  if (!proved) return { reason: 'not-found', detail: 'no place was found; it was not proved that there is none' };
  const short = othersShort(state, place, choices);
  const left = short === null ? 'others' : counted(short, 'other');
  return {
    reason: 'choice',
    detail: `others were served instead: serving this one would leave ${left} short`,
  };
}

/** A class that stays whole although something is wrong with it. */
function stuckClass(state: Assignment, { bad, keptIn, mayLeave, student }: Learner): Reason | null {
  const [locked] = keptIn.filter((at) => !state.isLegal(at));
  if (locked !== undefined) {
    const { course, sectionName } = state.classAt(locked).section;
    return {
      reason: 'class',
      detail: `${courseTitle(course)} ${sectionName}: the row is locked, and the class is not legal`,
    };
  }
  if (mayLeave || bad.length === 0) return null;
  const [row] = bad;
  const name = row === undefined ? '' : courseTitle(row.row.section.course);
  const why = student.program.hilt
    ? 'no licensed teacher is free at all its times, and a HILT class stays whole'
    : 'its rows are not to be left';
  return { reason: 'class', detail: `${name}: ${why}` };
}

/** Whether a class would be legal with the learner but for its size. */
function isFullFor(state: Assignment, { at }: Option, { bit }: Learner): boolean {
  const each = state.classAt(at);
  const company = state.companyIn(each);
  const kinds = company.kinds | bit;
  return company.size >= state.limitOf(each, kinds) && state.problem.rules.mayMeet(kinds, each.standalone);
}
