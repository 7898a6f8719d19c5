import { courseTitle } from '../../dataset/courses';
import { Assignment } from '../answer/assignment';
import { companyAt, mayBeThere, withOneMore } from '../answer/legal-places';
import { minutesGiven } from './minutes-given';
import type { PlanOpen } from '../plan';
import { fitAt, type Learner, type Option } from '../problem/problem';

/** Steps of the search for meetings that would serve somebody; more are not needed in a week of a school. */
const MOST_STEPS = 3000;

type Reason = Pick<PlanOpen, 'reason' | 'detail'>;

/**
 * Who stays short, or in a class that is not legal, each with the first reason that holds, found by lifting the limits one after the
 * other (docs/spec/schedule-builder.md, What stays open, and why).
 * @param proved whether no plan serves more
 */
export function openMls(state: Assignment, proved: boolean): PlanOpen[] {
  const { learners, notPlaced } = state.problem;
  const scratch = new Assignment(state.problem);
  const open = learners
    .filter(({ place }) => !state.isServed(place))
    .map((learner) => ({
      ...of(learner.student),
      missingPerWeek: missingMinutes(state, learner),
      ...reasonFor(state, scratch, learner, proved),
    }));
  const others = notPlaced.map(({ missingPerWeek, student, why }) => ({
    ...of(student),
    missingPerWeek,
    reason: 'not-placed' as const,
    detail: why,
  }));
  return [...open, ...others].sort((a, b) => (a.studentId < b.studentId ? -1 : a.studentId > b.studentId ? 1 : 0));
}

function of({ grade, id, level }: Learner['student']): Pick<PlanOpen, 'studentId' | 'grade' | 'level'> {
  return { studentId: id, grade: grade ?? '', level };
}

function missingMinutes(state: Assignment, { owedPerWeek, place }: Learner): number {
  if (state.missing(place) <= 0) return 0;
  return Math.max(0, Math.ceil(owedPerWeek - (minutesGiven(state, place).minutesAfter ?? 0)));
}

function reasonFor(state: Assignment, scratch: Assignment, learner: Learner, proved: boolean): Reason {
  const { options } = state.problem;
  const stuck = stuckClass(learner);
  if (stuck !== null) return stuck;
  const able = options.filter((option) => fitAt(state.problem, learner.place, option.place) !== null);
  if (!couldServe(scratch, learner, able)) return { reason: 'time', detail: timeDetail(learner, able) };
  const taught = able.filter(({ kind, teachers }) => kind !== 'new' || teachers.length > 0);
  if (!couldServe(scratch, learner, taught))
    return {
      reason: 'teacher-none',
      detail: `no licensed teacher is ever free in ${meetingsText(able.filter(({ kind }) => kind === 'new'))}`,
    };
  const free = taught.filter(({ kind, place }) => kind !== 'new' || state.staff.teacherFor(state.optionAt(place)) >= 0);
  const withSeat = free.filter((option) => option.kind === 'new' || hasSeat(state, option, learner));
  if (couldServe(scratch, learner, withSeat)) return undecided(proved);
  const full = taught.filter((option) => option.kind === 'class' && isFullFor(state, option, learner));
  const seats = taught.filter((option) =>
    option.kind === 'new'
      ? state.staff.teacherFor(option) >= 0
      : full.includes(option) || hasSeat(state, option, learner),
  );
  if (full.length > 0 && couldServe(scratch, learner, seats))
    return { reason: 'seat', detail: `${classesText(state, full)} ${full.length === 1 ? 'is' : 'are'} full` };
  const news = taught.filter(({ kind }) => kind === 'new');
  if (news.length > 0) return { reason: 'teacher-busy', detail: busyDetail(state, news) };
  const others = taught.filter(({ kind }) => kind === 'class');
  if (others.length > 0)
    return {
      reason: 'level',
      detail: `${classesText(state, others)}: other levels or grades; a class of its own needs a teacher`,
    };
  return undecided(proved);
}

function undecided(proved: boolean): Reason {
  return proved
    ? { reason: 'choice', detail: 'others were served instead: serving this one would leave others short' }
    : { reason: 'not-found', detail: 'no place was found; it was not proved that there is none' };
}

/** A class that stays whole although something is wrong with it. */
function stuckClass({ bad, mayLeave, student }: Learner): Reason | null {
  if (mayLeave || bad.length === 0) return null;
  const [row] = bad;
  const name = row === undefined ? '' : courseTitle(row.row.section.course);
  const why = student.program.hilt
    ? 'no licensed teacher is free at all its times, and a HILT class stays whole'
    : 'its rows are not to be left';
  return { reason: 'class', detail: `${name}: ${why}` };
}

/** Whether meetings among some options, none at the time of another, would serve a learner in full. */
function couldServe(scratch: Assignment, learner: Learner, options: readonly Option[]): boolean {
  const { place } = learner;
  if (learner.mayLeave) scratch.leave(place);
  const sorted = [...options].sort((a, b) => b.perWeek - a.perWeek || a.place - b.place);
  let steps = 0;
  const search = (from: number): boolean => {
    if (scratch.missing(place) <= 0) return true;
    for (let at = from; at < sorted.length; at++) {
      const option = sorted[at];
      if (option === undefined || ++steps > MOST_STEPS) return false;
      if (!scratch.isFree(place, option.place)) continue;
      const group = { option: option.place, teacher: -1, members: [], pinned: new Set<number>(), kinds: 0n };
      scratch.enter(group, place);
      const isServed = search(at + 1);
      scratch.withdraw(group, place);
      if (isServed) return true;
    }
    return false;
  };
  const found = search(0);
  scratch.leave(place, false);
  return found;
}

function hasSeat(state: Assignment, option: Option, { place }: Learner): boolean {
  if (option.kind === 'class' && state.joinedTo(option.at).includes(place)) return state.isLegal(option.at);
  const company = companyAt(state, option.place, null);
  return mayBeThere(state, option.place, withOneMore(state, company, place));
}

/** Whether a class would be legal with the learner but for its size. */
function isFullFor(state: Assignment, { at }: Option, { bit }: Learner): boolean {
  const each = state.classAt(at);
  const company = state.companyIn(each);
  const kinds = company.kinds | bit;
  return company.size >= state.limitOf(each, kinds) && state.problem.rules.mayMeet(kinds, each.standalone);
}

function timeDetail({ owedPerWeek }: Learner, able: readonly Option[]): string {
  const lengths = able.flatMap(({ minutes }) => (minutes.meetings ?? []).map((meeting) => meeting.minutes));
  const length = lengths.length === 0 ? null : Math.min(...lengths);
  const whole = able.filter(({ kind }) => kind === 'new').reduce((most, { perWeek }) => Math.max(most, perWeek), 0);
  if (length === null) return `needs ${owedPerWeek} minutes a week; no class that meets then may be left`;
  const needed = Math.ceil(owedPerWeek / length);
  const patterns = [
    ...new Set(able.filter(({ kind, perWeek }) => kind === 'new' && perWeek === whole).map(({ pattern }) => pattern)),
  ];
  return `needs ${needed} meetings a week of ${length} minutes; only these times are free or may be left: ${patterns.slice(0, 5).join(', ') || 'none'}`;
}

function meetingsText(options: readonly Option[]): string {
  const patterns = [...new Set(options.map(({ pattern }) => pattern))];
  return patterns.length === 0
    ? 'any meeting that fits'
    : `these meetings: ${patterns.slice(0, 5).join(', ')}${patterns.length > 5 ? ' and others' : ''}`;
}

function classesText(state: Assignment, options: readonly Option[]): string {
  const names = [
    ...new Set(
      options
        .map(({ at }) => state.classAt(at).section)
        .map(({ course, sectionName }) => `${courseTitle(course)} ${sectionName}`.trim()),
    ),
  ];
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(' and ');
}

function busyDetail(state: Assignment, options: readonly Option[]): string {
  const teachers = [...new Set(options.flatMap((option) => option.teachers))].sort((a, b) => a - b);
  const texts = teachers.slice(0, 3).flatMap((place) => {
    const teacher = state.problem.teachers[place];
    if (teacher === undefined) return [];
    const least = Math.min(
      ...options.filter((option) => option.teachers.includes(place)).map(({ perWeek }) => perWeek),
    );
    const isUsedUp = state.staff.minutesLeft(place) + 1e-6 < least;
    return [
      isUsedUp
        ? `${teacher.name}, who has all ${Math.round(teacher.limit).toLocaleString('en-US')} minutes`
        : `${teacher.name}, who is in another new group`,
    ];
  });
  return `free at these times: ${texts.join('; ')}${teachers.length > 3 ? ` and ${teachers.length - 3} more, who are all used` : ''}`;
}
